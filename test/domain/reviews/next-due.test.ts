import { describe, expect, it } from 'vitest';
import { dueAfter, intervalBefore, monthsByRating, proposedNextDue } from '../../../domain/reviews/next-due.ts';

const matrixOf = (count: number) => ({
  ratings: Array.from({ length: count }, (_, at) => ({ rating: at + 1, label: { ko: '등급', en: 'Rating' } })),
});
const held = (heldOn: string, dueOn: string | null, nextDueOn: string | null, id = heldOn) => ({ id, heldOn, dueOn, nextDueOn });

describe('the interval by residual rating', () => {
  it.each([
    // Of five ratings the two highest count as high, of three only the highest: highFrom says so.
    [5, [12, 12, 6, 3, 3]],
    [4, [12, 6, 3, 3]],
    [3, [12, 6, 3]],
    [6, [12, 12, 12, 6, 3, 3]],
  ])('of %i ratings is quarterly for those that are high, half-yearly below, yearly for the rest', (count, months) => {
    expect(months.map((_, at) => monthsByRating(at + 1, matrixOf(count)))).toEqual(months);
  });

  it('is quarterly where nobody has assessed what remains', () => {
    expect(monthsByRating(null, matrixOf(5))).toBe(3);
    expect(monthsByRating(null, null)).toBe(3);
  });
});

describe('the interval before', () => {
  it.each([
    ['2025-03-15', '2025-06-15', { months: 3 }],
    // November has 30 days, February 28: the month ends earlier, and it is a quarter all the same.
    ['2025-08-31', '2025-11-30', { months: 3 }],
    ['2025-11-30', '2026-02-28', { months: 3 }],
    ['2024-02-29', '2025-02-28', { months: 12 }],
    ['2025-12-31', '2026-01-31', { months: 1 }],
    // From the 28th to the 31st is no whole number of months: 31 (March) + 30 (April) + 31 (May) + 1 days.
    ['2025-02-28', '2025-05-31', { days: 92 }],
    ['2025-03-01', '2025-03-15', { days: 14 }],
  ])('from %s to %s', (from, to, interval) => {
    expect(intervalBefore([held('2025-01-01', from, to)])).toEqual(interval);
  });

  it('is that of the review that was held last, from the day on which it was due, else from that on which it was held', () => {
    expect(intervalBefore([held('2025-07-02', '2025-06-30', '2025-12-30'), held('2024-07-02', '2024-06-30', '2024-09-30')])).toEqual({
      months: 6,
    });
    expect(intervalBefore([held('2025-07-02', null, '2025-10-02')])).toEqual({ months: 3 });
  });

  it('is that of the last which set a next one; none that leads back is taken', () => {
    expect(intervalBefore([held('2025-07-02', '2025-06-30', null), held('2025-01-02', '2024-12-31', '2025-01-31')])).toEqual({ months: 1 });
    expect(intervalBefore([held('2025-07-02', '2025-06-30', '2025-06-30')])).toBe(null);
    expect(intervalBefore([])).toBe(null);
  });
});

describe('the day that follows', () => {
  it('ends with a month that is too short', () => {
    expect(dueAfter('2025-11-30', { months: 3 }, '2025-11-30')).toBe('2026-02-28');
    expect(dueAfter('2025-08-31', { months: 1 }, '2025-08-31')).toBe('2025-09-30');
    expect(dueAfter('2024-02-29', { months: 12 }, '2024-02-29')).toBe('2025-02-28');
  });

  it('is never before today: a review that was entered late is followed by whole intervals', () => {
    // 10 January + 3, + 6, + 9 months: 10 October is before the 20th, so that it is 10 January.
    expect(dueAfter('2025-01-10', { months: 3 }, '2025-10-20')).toBe('2026-01-10');
    expect(dueAfter('2025-10-06', { days: 14 }, '2025-10-20')).toBe('2025-10-20');
    // The months are counted from the day itself: the end of January stays one.
    expect(dueAfter('2025-01-31', { months: 1 }, '2025-03-05')).toBe('2025-03-31');
  });
});

it('the interval before stands over the rating', () => {
  const on = { heldOn: '2025-10-20', today: '2025-10-20' };
  expect(proposedNextDue([held('2025-04-20', '2025-04-20', '2025-10-20')], null, () => null, on)).toEqual({
    day: '2026-04-20',
    interval: { months: 6 },
    basis: 'before',
  });
  expect(proposedNextDue([], null, () => null, on)).toEqual({
    day: '2026-01-20',
    interval: { months: 3 },
    basis: 'rating',
  });
});
