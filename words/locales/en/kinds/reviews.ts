import type { KindWords } from '../../../kind-words.ts';

export const reviews = {
  many: 'Reviews',
  one: 'Review',
  fields: {
    riskId: 'Risk',
    dueOn: 'Due on',
    heldOn: 'Held on',
    reviewerId: 'Reviewer',
    outcome: 'Outcome',
    note: 'Note',
    nextDueOn: 'Next due on',
  },
} as const satisfies KindWords<'reviews'>;
