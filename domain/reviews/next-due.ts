import { Temporal } from 'temporal-polyfill';
import { byCodePoint } from '../../engine/values/json.ts';
import type { Day } from '../../engine/values/time.ts';
import type { Position } from '../risks/position.ts';
import { highFrom } from '../scoring/high-from.ts';
import type { Matrix } from '../scoring/kinds.ts';
import { nextDueAfter } from './due.ts';

/** A review as it was held, and the interval that it set. */
type Held = { readonly id: string; readonly dueOn: Day | null; readonly heldOn: Day; readonly nextDueOn: Day | null };

/** The time between two reviews: whole months where it is some, else days. */
export type Interval = { readonly months: number } | { readonly days: number };

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
  const [from, to] = [Temporal.PlainDate.from(last.dueOn ?? last.heldOn), Temporal.PlainDate.from(last.nextDueOn)];
  const days = from.until(to).days;
  if (days <= 0) return null;
  // From the 30th to the end of February is three months as well: a month that is too short ends earlier.
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return months > 0 && nextDueAfter(from.toString(), months) === to.toString() ? { months } : { days };
}

/** The first day after a review, by whole intervals, that does not lie before today. */
export function dueAfter(heldOn: Day, interval: Interval, today: Day): Day {
  for (let times = 1; ; times += 1) {
    const day =
      'months' in interval
        ? nextDueAfter(heldOn, interval.months * times)
        : Temporal.PlainDate.from(heldOn)
            .add({ days: interval.days * times })
            .toString();
    if (day >= today) return day;
  }
}

/** The day that is proposed for the next review of a risk: after the interval as before, else after that of its residual rating. */
export function proposedNextDue(
  reviews: readonly Held[],
  residual: Position | null,
  matrixOf: (matrixId: string) => Matrix | null,
  on: { readonly heldOn: Day; readonly today: Day },
): Day {
  const months = monthsByRating(residual?.rating ?? null, residual === null ? null : matrixOf(residual.assessment.matrixId));
  return dueAfter(on.heldOn, intervalBefore(reviews) ?? { months }, on.today);
}

function isLater(a: Held, b: Held): boolean {
  return (byCodePoint(a.heldOn, b.heldOn) || byCodePoint(a.id, b.id)) > 0;
}
