import { epochOf, type Instant } from '../../engine/values/time.ts';
import type { Lasted } from '../incidents/stretches.ts';
import { hasPercentile, isComparable, medianStandsAlone } from './thresholds.ts';

/** Minutes from one instant to a later one, not rounded. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (epochOf(to) - epochOf(from)) / 60_000;
}

/** The middle value, or the mean of the two middle ones; `null` of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.slice().sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** The value below or at which `share` of the values lie, by nearest rank: always one that was observed; `null` of nothing. */
export function quantileOf(values: readonly number[], share: number): number | null {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** How values spread, as far as so many of them may be told. */
export type Spread = {
  readonly n: number;
  readonly median: number | null;
  /** By nearest rank; `null` where there are too few. */
  readonly p90: number | null;
  readonly longest: number | null;
  /** All of them, rising, where there are too few for the median to stand alone; else `null`. */
  readonly values: readonly number[] | null;
};

export function spreadOf(all: readonly number[]): Spread {
  const values = all.slice().sort((a, b) => a - b);
  const n = values.length;
  return {
    n,
    median: medianOf(values),
    p90: hasPercentile(n) ? quantileOf(values, 0.9) : null,
    longest: values.at(-1) ?? null,
    values: medianStandsAlone(n) || n === 0 ? null : values,
  };
}

/** Durations in minutes: `n` counts those that ended and whose duration is known, which the figures are made of. */
export type Durations = Spread & {
  /** Those that had not ended: each has lasted for at least so long, and is in none of the figures. */
  readonly open: number;
  /** Those of which it is not known. */
  readonly unknown: number;
};

/** The durations of so many incidents; `null` of one of which it is not known. */
export function durationsOf(all: readonly (Lasted | null)[]): Durations {
  const known = all.filter((one) => one !== null);
  const spread = spreadOf(known.flatMap(({ minutes, isOpen }) => (isOpen ? [] : [minutes])));
  return { ...spread, open: known.length - spread.n, unknown: all.length - known.length };
}

/** Durations of an earlier quarter, to be compared with those of another: nothing but their counts where either has too few. */
export function comparedTo<S extends Spread>(now: Pick<S, 'n'>, earlier: S): S {
  return isComparable(now.n, earlier.n) ? earlier : { ...earlier, median: null, p90: null, longest: null, values: null };
}
