import { Temporal } from 'temporal-polyfill';
import { byCodePoint } from '../../engine/values/json.ts';
import { addDays, daysBetween, type Day } from '../../engine/values/time.ts';
import type { Position } from '../risks/position.ts';
import { highFrom } from '../scoring/high-from.ts';
import type { Matrix } from '../scoring/kinds.ts';
import { nextDueAfter } from './due.ts';

/** A review as it was held, and the interval that it set. */
type Held = { readonly id: string; readonly dueOn: Day | null; readonly heldOn: Day; readonly nextDueOn: Day | null };

/** The time between two reviews: whole months where it is some, else days. */
export type Interval = { readonly months: number } | { readonly days: number };

/** A proposal, and what it comes from: the interval as before, or that of the residual rating. */
export type NextDue = { readonly day: Day; readonly interval: Interval; readonly basis: 'before' | 'rating' };

const quarterly = 3;
const halfYearly = 6;
const yearly = 12;

/**
 * The interval by rating: what counts as high quarterly, the rating below it half-yearly, the rest yearly. What was never assessed may be
 * high, and is looked at as if it were.
 */
export function monthsByRating(rating: number | null, matrix: Pick<Matrix, 'ratings'> | null): number {
  if (rating === null || matrix === null || rating >= highFrom(matrix)) return quarterly;
  return rating === highFrom(matrix) - 1 ? halfYearly : yearly;
}

/** The interval that the last review set: from the day on which it was due (held, where none was) to the next. `null` where none did. */
export function intervalBefore(reviews: readonly Held[]): Interval | null {
  const last = reviews
    .filter(({ nextDueOn }) => nextDueOn !== null)
    .reduce<Held | null>((one, other) => (one === null || isLater(other, one) ? other : one), null);
  if (last === null || last.nextDueOn === null) return null;
  const [from, to] = [last.dueOn ?? last.heldOn, last.nextDueOn];
  const days = daysBetween(from, to);
  if (days <= 0) return null;
  // From the 30th to the end of February is three months as well: a month that is too short ends earlier.
  const months = monthOf(to) - monthOf(from);
  return months > 0 && nextDueAfter(from, months) === to ? { months } : { days };
}

/** The first day after a review, by whole intervals, that does not lie before today. */
export function dueAfter(heldOn: Day, interval: Interval, today: Day): Day {
  for (let times = 1; ; times += 1) {
    const day = 'months' in interval ? nextDueAfter(heldOn, interval.months * times) : addDays(heldOn, interval.days * times);
    if (day >= today) return day;
  }
}

/** The day that is proposed for the next review of a risk: after the interval as before, else after that of its residual rating. */
export function proposedNextDue(
  reviews: readonly Held[],
  residual: Position | null,
  matrixOf: (matrixId: string) => Matrix | null,
  on: { readonly heldOn: Day; readonly today: Day },
): NextDue {
  const before = intervalBefore(reviews);
  const matrix = residual === null ? null : matrixOf(residual.assessment.matrixId);
  const interval = before ?? { months: monthsByRating(residual?.rating ?? null, matrix) };
  return { day: dueAfter(on.heldOn, interval, on.today), interval, basis: before === null ? 'rating' : 'before' };
}

/** The months since the beginning of the calendar. */
function monthOf(day: Day): number {
  const { year, month } = Temporal.PlainDate.from(day);
  return year * 12 + month;
}

function isLater(a: Held, b: Held): boolean {
  return (byCodePoint(a.heldOn, b.heldOn) || byCodePoint(a.id, b.id)) > 0;
}
