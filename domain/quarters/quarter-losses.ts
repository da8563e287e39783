import { byCode } from '../../engine/values/code.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import type { Day } from '../../engine/values/time.ts';
import type { RecoverySource } from '../losses/kind.ts';
import { netOf, type Net } from '../losses/net.ts';
import type { Rows, Stored } from '../rows.ts';

/** The first and the last day of a span, in the time zone of the register. */
export type Days = { readonly firstDay: Day; readonly lastDay: Day };

/** By which of its days a loss is counted. */
export const lossBases = ['booked', 'occurred'] as const;
export type LossBasis = (typeof lossBases)[number];

/** A loss that was booked or that occurred in the span. Amounts are in minor units of its currency. */
export type LossInSpan = {
  readonly loss: Stored<'losses'>;
  readonly counts: Readonly<Record<LossBasis, boolean>>;
  readonly net: Net;
  /** What came back by source and currency, each in minor units of its own currency. */
  readonly back: readonly MoneyBack[];
};
export type MoneyBack = { readonly source: RecoverySource; readonly currency: string; readonly amount: number };

/** Losses of one currency, in its minor units. An amount that is no safe integer any more is `null`. */
export type LossSum = {
  readonly count: number;
  readonly gross: number | null;
  /** What came back in the currency of the losses; what came back in another one is in no sum. */
  readonly recovered: number | null;
  readonly insured: number | null;
  /** `null` where a loss has no net. */
  readonly net: number | null;
  /** Gross less what came back in the same currency: the net is never more, since money in other currencies came back too. */
  readonly netAtMost: number | null;
  /** The codes of the losses that have no net, in order. */
  readonly withoutNet: readonly string[];
};
export type CurrencyLosses = {
  readonly currency: string;
  readonly sums: Readonly<Record<LossBasis, LossSum>>;
  /** Of the earlier span; `null` where nothing is compared. */
  readonly previous: Readonly<Record<LossBasis, LossSum>> | null;
  /** The largest gross first, then by code. */
  readonly losses: readonly LossInSpan[];
};

/**
 * The losses of a span, for each currency apart: amounts of two currencies are never added.
 *
 * A loss belongs to the span in which it was *booked*: the loss data of Basel (OPE25) and the returns of European banks
 * (COREP C 17) count by the accounting day, so that a period that is over stays as it is when an old event comes to light, and
 * agrees with the books. By the day on which it *occurred* it is counted beside that, since causes, incidents and releases are of
 * that day; a loss that is not booked has no other. The two counts overlap and are not to be added.
 *
 * Both are days of the register's calendar, from the first to the last day of the span. What came back counts where it was
 * received by `receivedBy`. Archived losses are left out. `first` is the currency that comes first; others follow by their codes.
 * `previous` is the span compared with, and the rows by which it is known.
 */
export function lossesByCurrency(
  rows: Rows,
  span: Days,
  previous: { readonly rows: Rows; readonly span: Days } | null,
  { first, receivedBy }: { readonly first: string; readonly receivedBy: Day },
): CurrencyLosses[] {
  const now = lossesIn(rows, span, receivedBy);
  const before = previous === null ? null : lossesIn(previous.rows, previous.span, receivedBy);
  const currencies = [...new Set([...now, ...(before ?? [])].map(({ loss }) => loss.currency))];
  return currencies
    .sort((a, b) => Number(b === first) - Number(a === first) || byCodePoint(a, b))
    .map((currency) => {
      const own = ({ loss }: LossInSpan) => loss.currency === currency;
      const losses = now.filter(own).sort((a, b) => b.loss.gross - a.loss.gross || byCode(a.loss.code, b.loss.code));
      return { currency, sums: sumsOf(losses), previous: before === null ? null : sumsOf(before.filter(own)), losses };
    });
}

/** Whether a loss belongs to a span by either of its days. */
export function isLossOf(span: Days, days: LossDays): boolean {
  return Object.values(countsIn(span, days)).includes(true);
}
type LossDays = { readonly occurredOn: Day | null; readonly bookedOn: Day | null };

function countsIn({ firstDay, lastDay }: Days, { occurredOn, bookedOn }: LossDays): Record<LossBasis, boolean> {
  const within = (day: Day | null) => day !== null && day >= firstDay && day <= lastDay;
  return { booked: within(bookedOn), occurred: within(occurredOn) };
}

function lossesIn(rows: Rows, span: Days, receivedBy: Day): LossInSpan[] {
  return rows.all('losses').flatMap((loss): LossInSpan[] => {
    if (loss.archivedAt !== null || !isLossOf(span, loss)) return [];
    const counts = countsIn(span, loss);
    const received = rows.by('recoveries', 'lossId', loss.id).filter(({ receivedOn }) => receivedOn <= receivedBy);
    return [{ loss, counts, net: netOf(loss, received), back: moneyBack(received) }];
  });
}

/** By source, then by currency. */
function moneyBack(received: readonly Stored<'recoveries'>[]): MoneyBack[] {
  const sums = new Map<string, MoneyBack>();
  for (const { source, currency, amount } of received) {
    const key = `${source}:${currency}`;
    sums.set(key, { source, currency, amount: (sums.get(key)?.amount ?? 0) + amount });
  }
  return [...sums].sort(([a], [b]) => byCodePoint(a, b)).map(([, sum]) => sum);
}

function sumsOf(losses: readonly LossInSpan[]): Record<LossBasis, LossSum> {
  const of = (basis: LossBasis) => sumOf(losses.filter(({ counts }) => counts[basis]));
  return { booked: of('booked'), occurred: of('occurred') };
}

function sumOf(losses: readonly LossInSpan[]): LossSum {
  const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const back = (source: RecoverySource) =>
    total(
      losses
        .flatMap(({ loss, back }) => back.filter((one) => one.source === source && one.currency === loss.currency))
        .map(({ amount }) => amount),
    );
  const [gross, recovered, insured] = [total(losses.map(({ loss }) => loss.gross)), back('recovery'), back('insurance')];
  const withoutNet = losses.filter(({ net }) => net.net === null).map(({ loss }) => loss.code);
  const netAtMost = safe(gross - recovered - insured);
  return {
    count: losses.length,
    gross: safe(gross),
    recovered: safe(recovered),
    insured: safe(insured),
    net: withoutNet.length > 0 ? null : netAtMost,
    netAtMost,
    withoutNet: withoutNet.sort(byCode),
  };
}

function safe(amount: bigint): number | null {
  const number = Number(amount);
  return Number.isSafeInteger(number) ? number : null;
}
