import { describe, expect, it } from 'vitest';
import { isReviewOverdue, nextDueAfter, reviewDueOn } from '../../../domain/reviews/due.ts';

describe('a review that is overdue', () => {
  it('was due before the day: on its day it still can be held', () => {
    expect(isReviewOverdue({ nextReviewOn: '2025-09-30' }, [], '2025-09-30')).toBe(false);
    expect(isReviewOverdue({ nextReviewOn: '2025-09-29' }, [], '2025-09-30')).toBe(true);
    expect(isReviewOverdue({ nextReviewOn: null }, [], '2025-09-30')).toBe(false);
  });

  it('stays overdue at the end of a quarter though it was held after it (case D8)', () => {
    // Due on 15 September, held on 6 October, the next due on 6 April.
    const risk = { nextReviewOn: '2026-04-06' };
    const held = [{ dueOn: '2025-09-15', heldOn: '2025-10-06' }];
    expect(['2025-09-15', '2025-09-30', '2025-10-05', '2025-10-06', '2026-04-07'].map((day) => isReviewOverdue(risk, held, day))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it('is asked of the review that the risk waited for on that day, however the rows are ordered', () => {
    const held = [
      { dueOn: '2025-09-01', heldOn: '2025-09-20' },
      { dueOn: null, heldOn: '2025-02-01' },
      { dueOn: '2025-05-01', heldOn: '2025-04-20' },
    ];
    const days = ['2025-01-31', '2025-02-01', '2025-04-20', '2025-09-19', '2025-09-20'];
    expect(days.map((day) => reviewDueOn({ nextReviewOn: '2026-03-20' }, held, day))).toEqual([
      null,
      '2025-05-01',
      '2025-09-01',
      '2025-09-01',
      '2026-03-20',
    ]);
  });
});

// By the calendar: a month without that day ends on its last.
it.each([
  ['2024-08-31', 6, '2025-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-01-31', 1, '2025-02-28'],
] as const)('a review held on %s is due again after %i months on %s', (heldOn, months, due) => {
  expect(nextDueAfter(heldOn, months)).toBe(due);
});
