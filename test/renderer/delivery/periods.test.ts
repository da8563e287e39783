import { expect, it } from 'vitest';
import { quartersBetween } from '../../../domain/quarters/quarter.ts';
import { periodsOf } from '../../../renderer/features/delivery/periods.ts';
import { translator } from '../../../words/translate.ts';

const calendar = { timeZone: 'UTC', fiscalYearStart: 4, fiscalYearNamedAfter: 'start' } as const;

it('offers the last four quarters, then quarters and fiscal years, the newest first', () => {
  const quarters = quartersBetween('2024-11-01T00:00:00.000Z', '2025-12-01T00:00:00.000Z', calendar).reverse();
  const periods = periodsOf(quarters, calendar, translator('ko'), 'ko');
  // A year from April: November 2024 is in the third quarter of 2024, December 2025 in the third of 2025.
  expect(periods.map(({ id }) => id)).toEqual(['last4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4', '2024-Q3', '2025', '2024']);
  expect(periods[0]).toEqual({
    id: 'last4',
    label: '최근 4개 분기',
    span: { start: '2025-01-01T00:00:00.000Z', end: '2026-01-01T00:00:00.000Z' },
  });
  expect(periods.at(-2)).toMatchObject({ label: '2025회계연도', span: { start: '2025-04-01T00:00:00.000Z' } });
});
