import type { NetReason } from '../../../../domain/losses/net.ts';
import {
  lossesByCurrency,
  type CurrencyLosses,
  type LossInSpan,
  type LossSum,
  type MoneyBack,
} from '../../../../domain/quarters/quarter-losses.ts';
import { settingsId } from '../../../../domain/settings/kind.ts';
import { byCode } from '../../../../engine/values/code.ts';
import type { Day } from '../../../../engine/values/time.ts';
import type { ReportContext } from '../../context.ts';

/** A loss as the report tells of it. Amounts are in minor units of its currency. */
export type LossLine = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly eventType: string | null;
  readonly unit: string | null;
  readonly owner: string | null;
  readonly occurredOn: Day;
  readonly discoveredOn: Day | null;
  readonly bookedOn: Day | null;
  /** Whether it occurred in the quarter, and whether it was booked in it: one of the two, or both. */
  readonly occurred: boolean;
  readonly booked: boolean;
  readonly currency: string;
  readonly gross: number;
  readonly recovered: number | null;
  readonly insured: number | null;
  readonly net: number | null;
  readonly netReason: NetReason | null;
  /** What came back, by source and currency, in minor units of that currency. */
  readonly back: readonly MoneyBack[];
  /** Codes of the records that it is linked to, in order. */
  readonly risks: readonly string[];
  readonly incidents: readonly string[];
  readonly releases: readonly string[];
};

export type CurrencyLine = Pick<CurrencyLosses, 'currency' | 'sums'> & {
  /** Of the quarter compared with; `null` where nothing is compared. */
  readonly previous: Readonly<Record<keyof CurrencyLosses['sums'], Pick<LossSum, 'count' | 'gross'>>> | null;
  readonly lines: readonly LossLine[];
};

export type LossesPiece = {
  /** The last day that is counted: of the quarter, or the day on which positions are read where that is earlier. */
  readonly lastDay: Day;
  /** The register's currency first, then by code. */
  readonly currencies: readonly CurrencyLine[];
  /** Codes of losses that occurred in the quarter and have no accounting day. */
  readonly withoutBooking: readonly string[];
  /** Codes of losses of the quarter that have no net. */
  readonly withoutNet: readonly string[];
  readonly archived: number;
};

/** `undefined` for a register that holds no loss: its report does not speak of losses at all. */
export function selectLosses(context: ReportContext): LossesPiece | undefined {
  const { register, quarter, compare, earlier, validOn } = context;
  const all = register.all('losses');
  if (all.length === 0) return undefined;
  const lastDay = validOn < quarter.lastDay ? validOn : quarter.lastDay;
  const currencies = lossesByCurrency(register, { firstDay: quarter.firstDay, lastDay }, compare && { rows: earlier, span: compare }, {
    first: register.get('settings', settingsId)?.currency ?? '',
    receivedBy: validOn,
  });
  const lines = currencies.flatMap(({ losses }) => losses);
  const codes = (test: (loss: LossInSpan) => boolean) =>
    lines
      .filter(test)
      .map(({ loss }) => loss.code)
      .sort(byCode);
  const brief = ({ count, gross }: LossSum) => ({ count, gross });
  return {
    lastDay,
    currencies: currencies.map(({ currency, sums, previous, losses }) => ({
      currency,
      sums,
      previous: previous === null ? null : { booked: brief(previous.booked), occurred: brief(previous.occurred) },
      lines: losses.map((loss) => lossLine(loss, context)),
    })),
    withoutBooking: codes(({ loss }) => loss.bookedOn === null),
    withoutNet: codes(({ net }) => net.net === null),
    archived: all.filter(({ archivedAt }) => archivedAt !== null).length,
  };
}

function lossLine({ loss, counts, net, back }: LossInSpan, { register, names, language }: ReportContext): LossLine {
  const linked = (table: 'risks' | 'incidents' | 'releases') => {
    const ids = [
      ...register.by('links', 'fromId', loss.id).map(({ toTable, toId }) => [toTable, toId]),
      ...register.by('links', 'toId', loss.id).map(({ fromTable, fromId }) => [fromTable, fromId]),
    ].flatMap(([kind, id]) => (kind === table && id !== undefined ? [id] : []));
    return [...new Set(ids.map((id) => register.get(table, id)?.code ?? id))].sort(byCode);
  };
  const { id, code, title, occurredOn, discoveredOn, bookedOn, currency, gross } = loss;
  return {
    id,
    code,
    title,
    eventType: loss.eventTypeId === null ? null : (register.get('taxonomy', loss.eventTypeId)?.label[language] ?? null),
    unit: loss.unitId === null ? null : (register.get('units', loss.unitId)?.name ?? null),
    owner: names.person(loss.ownerId),
    occurredOn,
    discoveredOn,
    bookedOn,
    ...counts,
    currency,
    gross,
    recovered: net.recovered,
    insured: net.insured,
    net: net.net,
    netReason: net.reason,
    back,
    risks: linked('risks'),
    incidents: linked('incidents'),
    releases: linked('releases'),
  };
}
