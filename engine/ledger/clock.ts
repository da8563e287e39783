import { problem, type Problem } from '../values/problem.ts';
import { epochOf, isInstant, lastDay, type Instant } from '../values/time.ts';

/** Milliseconds by which a clock may be ahead of the last entry before that is worth a word, and before nothing is written unasked. */
const worthAWord = 24 * 60 * 60 * 1000;
const worthAQuestion = 366 * worthAWord;

/**
 * `impossible`: before 1970 or after the last day of a register. `steppedBack`: before the last entry. `ahead`: more than a day
 * after it. `farAhead`: more than a year after it: an entry of such a time keeps all later ones at it, and cannot be taken back.
 */
export type ClockFinding = 'impossible' | 'steppedBack' | 'ahead' | 'farAhead';

/** What a clock says of itself beside the time of a register's last entry; `null` where nothing speaks against it. */
export function clockFinding(now: Instant, last: Instant | null): ClockFinding | null {
  if (impossibleClock(now) !== null) return 'impossible';
  if (last === null) return null;
  const ahead = epochOf(now) - epochOf(last);
  if (ahead < 0) return 'steppedBack';
  return ahead > worthAQuestion ? 'farAhead' : ahead > worthAWord ? 'ahead' : null;
}

/** No entry is made at a time that a register cannot hold, whoever says that the clock is right. */
export function impossibleClock(now: Instant): Problem | null {
  const isPossible = isInstant(now) && now >= '1970-01-01' && now.slice(0, 10) <= lastDay;
  return isPossible ? null : problem('clock.impossible', undefined, { now });
}
