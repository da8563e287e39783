import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, day, freeText, optional, owner, ref } from '../../engine/kind/fields.ts';
import type { Brings } from '../../engine/kind/kind.ts';
import { edit } from '../../engine/rows/changes.ts';
import { get } from '../../engine/rows/query.ts';
import { textIn } from '../../engine/values/json.ts';
import { foundOf } from '../rows.ts';

/** What a review came to: the risk stands as it did, something of it was changed, or it was taken to those above. */
export const reviewOutcomes = ['unchanged', 'changed', 'escalated'] as const;

/** A review answers the day that the risk was due, and sets the next. One held before the last changes neither. */
const movesDueDay: Brings = {
  needs: (row) => [get('risks', textIn(row, 'riskId'))],
  of({ was, next }, found) {
    const risk = foundOf(found).get('risks', textIn(next, 'riskId'));
    if (was !== null || risk === null) return { fields: {}, changes: [] };
    if (next['dueOn'] !== null && next['dueOn'] !== risk.nextReviewOn) return { fields: {}, changes: [] };
    const change = edit('risks', risk, { nextReviewOn: next['nextDueOn'] ?? null });
    return { fields: { dueOn: risk.nextReviewOn }, changes: change === null ? [] : [change] };
  },
};

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
