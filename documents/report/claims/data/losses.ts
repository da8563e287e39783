import { lossesByCurrency, type Days } from '../../../../domain/quarters/quarter-losses.ts';
import type { Rows } from '../../../../domain/rows.ts';
import type { ReportContext } from '../../context.ts';
import type { DataRow } from '../question.ts';

/** The losses of the quarter and of the one compared with, in minor units of their currency: what came back in the same currency alone. */
export function lossRows({ register, earlier, quarter, compare, validOn }: ReportContext): readonly DataRow[] {
  const span = { firstDay: quarter.firstDay, lastDay: validOn < quarter.lastDay ? validOn : quarter.lastDay };
  return [...lossesOf(register, span, validOn, 'now'), ...(compare === null ? [] : lossesOf(earlier, compare, validOn, 'before'))];
}

function lossesOf(rows: Rows, span: Days, receivedBy: string, period: 'now' | 'before'): DataRow[] {
  return lossesByCurrency(rows, span, null, { first: '', receivedBy }).flatMap(({ currency, losses }) =>
    losses.map(({ loss, counts, net, back }): DataRow => {
      const same = (source: string) =>
        back.filter((one) => one.source === source && one.currency === currency).reduce((sum, { amount }) => sum + amount, 0);
      const [recovered, insured] = [same('recovery'), same('insurance')];
      return {
        id: period === 'now' ? loss.code : `${loss.code} before`,
        cells: {
          code: loss.code,
          title: loss.title,
          period,
          currency,
          ...counts,
          gross: loss.gross,
          recovered,
          insured,
          atMost: loss.gross - recovered - insured,
          recoveredIfKnown: net.recovered,
          insuredIfKnown: net.insured,
          net: net.net,
        },
      };
    }),
  );
}

/** What came back of each loss of the quarter, by source and currency. */
export function moneyBackRows({ register, quarter, validOn }: ReportContext): readonly DataRow[] {
  const span = { firstDay: quarter.firstDay, lastDay: validOn < quarter.lastDay ? validOn : quarter.lastDay };
  return lossesByCurrency(register, span, null, { first: '', receivedBy: validOn }).flatMap(({ losses }) =>
    losses.flatMap(({ loss, back }) =>
      back.map(({ source, currency, amount }) => ({
        id: `${loss.code} ${source} ${currency}`,
        cells: { loss: loss.code, source, currency, amount },
      })),
    ),
  );
}
