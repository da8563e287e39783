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

/** Durations of incidents in minutes, as far as so many of them may be told. */
export type Durations = {
  /** Those that ended and whose duration is known: what the figures below are made of. */
  readonly n: number;
  /** Those that had not ended: each has lasted for at least so long, and is in none of the figures. */
  readonly open: number;
  /** Those of which it is not known. */
  readonly unknown: number;
  readonly median: number | null;
  /** By nearest rank; `null` where there are too few. */
  readonly p90: number | null;
  readonly longest: number | null;
  /** All of them, rising, where there are too few for the median to stand alone; else `null`. */
  readonly values: readonly number[] | null;
};

/** The durations of so many incidents; `null` of one of which it is not known. */
export function durationsOf(all: readonly (Lasted | null)[]): Durations {
  const known = all.filter((one) => one !== null);
  const values = known.flatMap(({ minutes, isOpen }) => (isOpen ? [] : [minutes])).sort((a, b) => a - b);
  const n = values.length;
  return {
    n,
    open: known.length - n,
    unknown: all.length - known.length,
    median: medianOf(values),
    p90: hasPercentile(n) ? quantileOf(values, 0.9) : null,
    longest: values.at(-1) ?? null,
    values: medianStandsAlone(n) || n === 0 ? null : values,
  };
}

/** Durations of an earlier quarter, to be compared with those of another: nothing but their counts where either has too few. */
export function comparedTo(now: Durations, earlier: Durations): Durations {
  return isComparable(now.n, earlier.n) ? earlier : { ...earlier, median: null, p90: null, longest: null, values: null };
}
