import { dayIn, type Day, type Instant } from '../../engine/values/time.ts';
import type { Settings } from './kind.ts';

/** The day that it is in a register, in its time zone; a sample stands still at its own. */
export function todayOf({ sampleToday, timeZone }: Pick<Settings, 'sampleToday' | 'timeZone'>, now: Instant): Day {
  return sampleToday ?? dayIn(now, timeZone);
}
