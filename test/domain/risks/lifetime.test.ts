import { describe, expect, it } from 'vitest';
import { categoryOn, daysOfChange, endedOn, isOpenOn } from '../../../domain/risks/lifetime.ts';

const seoul = 'Asia/Seoul';
const risk = { identifiedOn: '2025-04-10', closedOn: '2025-09-30', archivedAt: null, withdrawnReason: '' };
const openDays = (of: typeof risk | (Omit<typeof risk, 'archivedAt'> & { archivedAt: string }), days: readonly string[], zone = seoul) =>
  days.map((day) => isOpenOn(of, [], day, zone));

describe('when a risk is open', () => {
  it('from the day it was identified to before the day it was closed', () => {
    expect(openDays(risk, ['2025-04-09', '2025-04-10', '2025-09-29', '2025-09-30'])).toEqual([false, true, true, false]);
  });

  it('until the day on which it was archived while it was open, in the time zone of the register', () => {
    // 15:30 UTC on 30 April is half past midnight on 1 May in Seoul.
    const archived = { ...risk, archivedAt: '2025-04-30T15:30:00.000Z' };
    expect(openDays(archived, ['2025-04-09', '2025-04-30', '2025-05-01'])).toEqual([false, true, false]);
    expect(openDays(archived, ['2025-04-30'], 'UTC')).toEqual([false]);
    expect(endedOn(archived, seoul)).toEqual({ day: '2025-05-01', by: 'archiving' });
  });

  it('until it was closed where it was archived after that', () => {
    const archived = { ...risk, archivedAt: '2025-12-01T00:00:00.000Z' };
    expect(openDays(archived, ['2025-09-29', '2025-09-30'])).toEqual([true, false]);
    expect(endedOn(archived, seoul)).toEqual({ day: '2025-09-30', by: 'closing' });
    expect(endedOn({ ...risk, closedOn: null }, seoul)).toBeNull();
  });

  it('not between a closing and a re-opening, and never on any day once it was withdrawn', () => {
    // Closed on 1 March, re-opened on 10 August (case D6), and closed for good on 30 September.
    const known = { ...risk, identifiedOn: '2025-01-05' };
    const closures = [{ closedOn: '2025-03-01', reopenedOn: '2025-08-10' }];
    const days = ['2025-02-28', '2025-03-01', '2025-06-30', '2025-08-09', '2025-08-10', '2025-09-30'];
    expect(days.map((day) => isOpenOn(known, closures, day, seoul))).toEqual([true, false, false, false, true, false]);
    const withdrawn = { ...known, archivedAt: '2025-10-06T00:00:00.000Z', withdrawnReason: 'entered twice' };
    expect(days.map((day) => isOpenOn(withdrawn, [], day, seoul))).toEqual(days.map(() => false));
    // A closing that was taken back on its own day closed nothing.
    expect(isOpenOn(known, [{ closedOn: '2025-03-01', reopenedOn: '2025-03-01' }], '2025-03-01', seoul)).toBe(true);
  });
});

describe('the category of a day', () => {
  const moved = [
    { fromCategory: 'credit', movedOn: '2025-06-01', revision: 9 },
    { fromCategory: 'market', movedOn: '2025-03-01', revision: 8 },
  ] as const;

  it('is the one that the risk left next, and its own after the last move', () => {
    const days = ['2025-02-28', '2025-03-01', '2025-05-31', '2025-06-01'];
    expect(days.map((day) => categoryOn({ category: 'operational' }, moved, day))).toEqual(['market', 'credit', 'credit', 'operational']);
  });

  it('is the first of two that were left on one day: the second held on none', () => {
    const twice = [
      { fromCategory: 'reputation', movedOn: '2025-03-01', revision: 12 },
      { fromCategory: 'market', movedOn: '2025-03-01', revision: 8 },
    ] as const;
    expect(categoryOn({ category: 'credit' }, twice, '2025-02-01')).toBe('market');
  });

  it('and whether it is open may change on these days', () => {
    const closures = [{ closedOn: '2025-05-01', reopenedOn: '2025-06-01' }];
    expect(daysOfChange(risk, closures, moved, seoul)).toEqual(['2025-03-01', '2025-04-10', '2025-05-01', '2025-06-01', '2025-09-30']);
  });
});
