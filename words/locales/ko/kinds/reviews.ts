import type { KindWords } from '../../../kind-words.ts';

export const reviews = {
  many: '검토',
  one: '검토',
  fields: {
    riskId: '리스크',
    dueOn: '검토 예정일',
    heldOn: '검토일',
    reviewerId: '검토자',
    outcome: '검토 결과',
    note: '검토 의견',
    nextDueOn: '다음 검토일',
  },
} as const satisfies KindWords<'reviews'>;
