import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../engine/values/time.ts';

/** The day on which a risk has to be reviewed, and the reviews that were held of it. */
type Due = { readonly nextReviewOn: Day | null };
type Held = { readonly heldOn: Day; readonly dueOn: Day | null };

/** The review that a risk waited for at the end of a day: the first that was held after it says when it was due, else the risk does. */
export function reviewDueOn(risk: Due, reviews: readonly Held[], day: Day): Day | null {
  let next: Held | null = null;
  for (const review of reviews) if (review.heldOn > day && (next === null || review.heldOn < next.heldOn)) next = review;
  return next === null ? risk.nextReviewOn : next.dueOn;
}

/** Whether a review was due before a day and had not been held by the end of it. */
export function isReviewOverdue(risk: Due, reviews: readonly Held[], day: Day): boolean {
  const due = reviewDueOn(risk, reviews, day);
  return due !== null && due < day;
}

/** The day a number of months after the one on which a review was held; a month that is too short ends earlier. */
export function nextDueAfter(heldOn: Day, months: number): Day {
  return Temporal.PlainDate.from(heldOn).add({ months }).toString();
}
