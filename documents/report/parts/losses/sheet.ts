import { lossBases, type LossBasis, type LossSum } from '../../../../domain/quarters/quarter-losses.ts';
import { fromMinorUnits, minorUnitsOf } from '../../../../engine/values/money.ts';
import type { Sheet, SheetCell } from '../../../spreadsheets/sheet.ts';
import { figureCell, type SheetColumn, sheetOf } from '../../record-table.ts';
import { dayCell } from '../../../spreadsheets/date-cells.ts';
import type { View } from '../../html/view.tsx';
import { textOf } from '../../../html/text-of.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Placed } from '../../figures/placed.ts';
import { moneyBack } from './html.tsx';
import type { LossLine, LossesPiece } from './select.ts';

/** The losses, and their sums by currency; none of a report that does not speak of losses. */
export function lossSheets(view: View): readonly Sheet[] {
  const { losses } = view.report;
  return losses === undefined ? [] : [lossSheet(view, losses), sumSheet(view, losses)];
}

/** Every loss that was booked or occurred in the quarter. Amounts are in units of the currency beside them. */
export function lossSheet(view: View, { currencies }: Placed<LossesPiece>): Sheet {
  const { t } = view;
  const flag = (value: boolean) => t(`choices:flag.${value ? 'yes' : 'no'}`);
  const columns: readonly SheetColumn<Placed<LossLine>>[] = [
    { head: t('report:code'), value: ({ code }) => code },
    { head: t('fields:losses.title'), value: ({ title }) => title },
    { head: t('fields:losses.occurredOn'), value: ({ occurredOn }) => dayCell(occurredOn) },
    { head: t('fields:losses.discoveredOn'), value: ({ discoveredOn }) => dayCell(discoveredOn) },
    { head: t('fields:losses.bookedOn'), value: ({ bookedOn }) => dayCell(bookedOn) },
    { head: t('report:lossBasis.occurred'), value: ({ occurred }) => flag(occurred) },
    { head: t('report:lossBasis.booked'), value: ({ booked }) => flag(booked) },
    { head: t('fields:losses.eventTypeId'), value: ({ eventType }) => eventType },
    { head: t('fields:losses.unitId'), value: ({ unit }) => unit },
    { head: t('fields:losses.ownerId'), value: ({ owner }) => owner },
    { head: t('fields:losses.currency'), value: ({ currency }) => currency },
    ...(['gross', 'recovered', 'insured', 'net'] as const).map((key): SheetColumn<Placed<LossLine>> => ({
      head: t(`fields:losses.${key}`),
      value: (loss) => moneyCell(loss[key], loss.currency),
    })),
    {
      head: t('fields:losses.netReason'),
      value: ({ netReason }) => (netReason === null ? null : t(`choices:netReason.${netReason}`)),
    },
    ...(['recovery', 'insurance'] as const).map((source): SheetColumn<Placed<LossLine>> => ({
      head: `${t('report:lossBack')}: ${t(`choices:recoverySource.${source}`)}`,
      value: (loss) => moneyBack(view, loss, source).map(textOf).join(', ') || null,
    })),
    ...(['risks', 'incidents', 'releases'] as const).map((key): SheetColumn<Placed<LossLine>> => ({
      head: t(`fields:table.${key}`),
      value: (loss) => loss[key].join(', ') || null,
    })),
  ];
  return sheetOf(
    t('report:section.losses'),
    columns,
    currencies.flatMap(({ lines }) => lines),
  );
}

function sumSheet({ report, t }: View, { currencies }: Placed<LossesPiece>): Sheet {
  type Sum = Placed<LossSum>;
  type Line = Partial<Sum> & Pick<Sum, 'count' | 'gross'> & { currency: string; basis: LossBasis; period: string };
  const { quarter, compare } = report;
  const lines = currencies.flatMap(({ currency, sums, previous }) =>
    lossBases.flatMap((basis): Line[] => [
      { ...sums[basis], currency, basis, period: quarter.id },
      ...(previous === null || compare === null ? [] : [{ ...previous[basis], currency, basis, period: compare.id }]),
    ]),
  );
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('fields:losses.currency'), value: ({ currency }) => currency },
    { head: t('report:lossesCounted'), value: ({ basis }) => t(`report:lossBasis.${basis}`) },
    { head: t('report:period'), value: ({ period }) => period },
    { head: t('report:lossCount'), value: ({ count }) => figureCell(count) },
    ...(['gross', 'recovered', 'insured', 'net'] as const).map((key): SheetColumn<Line> => ({
      head: t(`fields:losses.${key}`),
      value: (line) => amountCell(line, key),
    })),
    { head: t('report:atMost', { amount: t('fields:losses.net') }), value: (line) => amountCell(line, 'netAtMost') },
    { head: t('fields:losses.netReason'), value: ({ withoutNet = [] }) => withoutNet.join(', ') || null },
  ];
  return sheetOf(t('report:lossSums'), columns, lines);
}

type Sums = Partial<Readonly<Record<'gross' | 'recovered' | 'insured' | 'net' | 'netAtMost', Figure | null>>>;

/** An amount in units of its currency, where its claim counts minor units. */
function amountCell(line: Sums & { readonly currency: string }, key: keyof Sums): SheetCell {
  const minorUnits = line[key] ?? null;
  if (minorUnits === null) return null;
  const figure = fromMinorUnits(minorUnits.value, line.currency);
  return { claim: minorUnits.claim, figure, per: 10 ** minorUnitsOf(line.currency), currency: line.currency };
}

function moneyCell(minorUnits: Figure | null, currency: string): SheetCell {
  return minorUnits === null ? null : { amount: fromMinorUnits(minorUnits.value, currency), currency };
}
