import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, day, freeText, optional, owner, ref } from '../../engine/kind/fields.ts';
import { newPartBrings } from '../risks/part-brings.ts';

/** What a review came to: the risk stands as it did, something of it was changed, or it was taken to those above. */
export const reviewOutcomes = ['unchanged', 'changed', 'escalated'] as const;

/** A review answers the day that the risk was due, and sets the next. One held before the last changes neither. */
const movesDueDay = newPartBrings(({ nextReviewOn }, { dueOn, nextDueOn }) =>
  dueOn === null || dueOn === nextReviewOn
    ? { fields: { dueOn: nextReviewOn }, risk: { nextReviewOn: typeof nextDueOn === 'string' ? nextDueOn : null } }
    : null,
);

/** A review of a risk that was held. When the next is due stands on the risk. */
export const reviews = defineKind('reviews', {
  code: null,
  life: 'part',
  since: 4,
  partOf: 'riskId',
  fields: {
    riskId: owner('risks'),
    /** The day on which it was due; `null` where none was set. */
    dueOn: optional(day()),
    heldOn: day(),
    reviewerId: optional(ref('people')),
    outcome: choice('reviewOutcome', reviewOutcomes),
    nextDueOn: optional(day()),
    note: freeText(4000),
  },
  brings: movesDueDay,
});
