import { quartersBetween, type FiscalCalendar, type Quarter } from '../../domain/quarters/quarter.ts';
import { addDays, dayIn, epochOf, instantOf, type Day, type Instant } from '../../engine/values/time.ts';
import type { Random } from '../fuzz/random.ts';

const [first, last] = ['2024-12-15T00:00:00.000Z', '2026-09-15T00:00:00.000Z'];
const minute = 60_000;
const hour = 60 * minute;
/** How far from the edge of a quarter something is, in milliseconds: at it, just beside it, about it. */
const besides = [0, -1, 1, -minute, minute, -30 * minute, 90 * minute, -5 * hour, 7 * hour, -23 * hour, 25 * hour];

/** Days and instants drawn at random, more than half of them at the edges of quarters, where mistakes are. */
export type Moments = {
  readonly quarters: readonly Quarter[];
  day(): Day;
  instant(): Instant;
};

export function momentsOf(random: Random, calendar: FiscalCalendar): Moments {
  const quarters = quartersBetween(first, last, calendar);
  const edge = () => random.pick(quarters).start;
  const between = () => instantOf(epochOf(first) + random.below((epochOf(last) - epochOf(first)) / minute) * minute);
  return {
    quarters,
    day: () =>
      random.below(10) < 6 ? addDays(dayIn(edge(), calendar.timeZone), random.below(4) - 2) : dayIn(between(), calendar.timeZone),
    instant: () => (random.below(10) < 6 ? instantOf(epochOf(edge()) + random.pick(besides)) : between()),
  };
}
