import { addDays, dayIn, type Instant } from '../../engine/values/time.ts';

/** How many of the newest stay, whatever their age. */
const newestKept = 10;
/** For how many days, today among them, the newest of each day stays. */
const daysKept = 30;

type Dated = { readonly id: string; readonly registerId: string; readonly at: Instant };

/**
 * Which backups stay: of each register the last 10, and the last of each day for 30 days. Days are those of the time zone
 * (IANA name). A backup dated after `now` (the clock stepped back) stays.
 */
export function toKeep<B extends Dated>(backups: readonly B[], now: Instant, timeZone: string): B[] {
  const firstDay = addDays(dayIn(now, timeZone), 1 - daysKept);
  const counts = new Map<string, number>();
  const daysSeen = new Set<string>();
  return newestFirst(backups).filter(({ registerId, at }) => {
    const newer = counts.get(registerId) ?? 0;
    counts.set(registerId, newer + 1);
    const day = dayIn(at, timeZone);
    const isLastOfDay = !daysSeen.has(`${registerId} ${day}`);
    daysSeen.add(`${registerId} ${day}`);
    return newer < newestKept || (isLastOfDay && day >= firstDay);
  });
}

export function newestFirst<B extends Dated>(backups: readonly B[]): B[] {
  return [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
}
