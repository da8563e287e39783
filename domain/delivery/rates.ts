import { wilson, type Interval } from '../statistics/intervals.ts';
import { isComparable, shareStandsAlone } from './thresholds.ts';

/** So many of so many, with what may still be added to them. Shares are from 0 to 1. */
export type Rate = {
  readonly of: number;
  readonly count: number;
  readonly undecided: number;
  /** `count` and all that is undecided. */
  readonly atMost: number;
  /** Wilson, 95 %, of what is decided. */
  readonly interval: Interval;
  /** `null` below 20: counts and interval speak then. */
  readonly share: number | null;
  readonly shareAtMost: number | null;
};

export function rateOf(count: number, undecided: number, of: number): Rate {
  const atMost = count + undecided;
  const standsAlone = shareStandsAlone(of);
  return {
    of,
    count,
    undecided,
    atMost,
    interval: wilson(count, of),
    share: standsAlone ? count / of : null,
    shareAtMost: standsAlone ? atMost / of : null,
  };
}

/** A rate of an earlier quarter, to be compared with that of another: no share where either has too few. */
export function rateComparedTo(now: Rate | null, earlier: Rate): Rate {
  return now !== null && isComparable(now.of, earlier.of) ? earlier : { ...earlier, share: null, shareAtMost: null };
}
