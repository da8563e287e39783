import { describe, expect, it } from 'vitest';
import {
  lastInstantOf,
  monthsOf,
  quarterBefore,
  quarterContaining,
  quarterOf,
  quartersBetween,
  type FiscalCalendar,
} from '../../../domain/quarters/quarter.ts';

const named = { fiscalYearNamedAfter: 'start' } as const;
const seoul: FiscalCalendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, ...named };
const newYork: FiscalCalendar = { timeZone: 'America/New_York', fiscalYearStart: 1, ...named };
const tokyoFiscal: FiscalCalendar = { timeZone: 'Asia/Tokyo', fiscalYearStart: 4, ...named };
/** An American year that begins in November. */
const november: FiscalCalendar = { timeZone: 'America/New_York', fiscalYearStart: 11, fiscalYearNamedAfter: 'end' };

function made(id: string, calendar: FiscalCalendar) {
  const quarter = quarterOf(id, calendar);
  if (!quarter.ok) throw new Error(id);
  return quarter.value;
}

describe('quarters', () => {
  it('a quarter begins at midnight of the register’s own time zone', () => {
    expect(made('2025-Q3', seoul)).toEqual({
      id: '2025-Q3',
      start: '2025-06-30T15:00:00.000Z',
      end: '2025-09-30T15:00:00.000Z',
      firstDay: '2025-07-01',
      lastDay: '2025-09-30',
    });
    expect(lastInstantOf(made('2025-Q3', seoul))).toBe('2025-09-30T14:59:59.999Z');
  });
  it('has three months, of two years where the year turns', () => {
    expect(monthsOf(made('2025-Q3', seoul))).toEqual(['2025-07-01', '2025-08-01', '2025-09-01']);
    expect(monthsOf(made('2025-Q3', { timeZone: 'UTC', fiscalYearStart: 5, ...named }))).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
    ]);
  });
  it('summer time moves the two ends apart', () => {
    // New York is UTC-5 in January and UTC-4 from 9 March 2025.
    expect(made('2025-Q1', newYork)).toMatchObject({ start: '2025-01-01T05:00:00.000Z', end: '2025-04-01T04:00:00.000Z' });
  });
  it('a fiscal year has the number of the calendar year in which it begins', () => {
    expect(made('2025-Q1', tokyoFiscal)).toMatchObject({ firstDay: '2025-04-01', lastDay: '2025-06-30' });
    expect(made('2025-Q4', tokyoFiscal)).toMatchObject({ firstDay: '2026-01-01', lastDay: '2026-03-31' });
    expect(quarterContaining('2026-02-10T00:00:00.000Z', tokyoFiscal).id).toBe('2025-Q4');
    expect(quarterContaining('2026-03-31T14:59:59.999Z', tokyoFiscal).id).toBe('2025-Q4');
    expect(quarterContaining('2026-03-31T15:00:00.000Z', tokyoFiscal).id).toBe('2026-Q1');
  });
  it('or of the one in which it ends: an American November year that begins in 2025 is FY2026', () => {
    expect(made('2026-Q1', november)).toMatchObject({ id: '2026-Q1', firstDay: '2025-11-01', lastDay: '2026-01-31' });
    expect(made('2026-Q4', november)).toMatchObject({ id: '2026-Q4', firstDay: '2026-08-01', lastDay: '2026-10-31' });
    expect(quarterContaining('2025-11-15T00:00:00.000Z', november).id).toBe('2026-Q1');
    // 31 Oct 2025 24:00 in New York, which is UTC-4 until 2 November.
    expect(quarterContaining('2025-11-01T03:59:59.999Z', november).id).toBe('2025-Q4');
    expect(quarterContaining('2025-11-01T04:00:00.000Z', november).id).toBe('2026-Q1');
    expect(quarterBefore(made('2026-Q1', november), november)).toMatchObject({ id: '2025-Q4', firstDay: '2025-08-01' });
    const spanned = quartersBetween('2025-10-01T12:00:00.000Z', '2026-02-01T12:00:00.000Z', november);
    expect(spanned.map(({ id }) => id)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  });
  it('a year that begins in January ends in the year in which it begins, however it is named', () => {
    expect(made('2025-Q3', { ...seoul, fiscalYearNamedAfter: 'end' })).toEqual(made('2025-Q3', seoul));
  });
  it('a quarter contains exactly the instants from its start to before its end, whatever the calendar', () => {
    for (const timeZone of ['UTC', 'Asia/Seoul', 'America/New_York', 'Pacific/Apia']) {
      for (const fiscalYearNamedAfter of ['start', 'end'] as const) {
        for (let fiscalYearStart = 1; fiscalYearStart <= 12; fiscalYearStart += 1) {
          const calendar = { timeZone, fiscalYearStart, fiscalYearNamedAfter };
          for (const id of ['2024-Q1', '2024-Q4', '2025-Q2']) {
            const quarter = made(id, calendar);
            expect(quarter.id).toBe(id);
            expect(quarterContaining(quarter.start, calendar)).toEqual(quarter);
            expect(quarterContaining(lastInstantOf(quarter), calendar)).toEqual(quarter);
            expect(quarterContaining(quarter.end, calendar).start).toBe(quarter.end);
            expect(quarterBefore(quarter, calendar).end).toBe(quarter.start);
          }
        }
      }
    }
  });
  it('a register spans the quarters from its first record to its last', () => {
    const spanned = quartersBetween('2024-11-30T00:00:00.000Z', '2025-06-30T16:00:00.000Z', seoul);
    expect(spanned.map((one) => one.id)).toEqual(['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3']);
  });
  it('the first quarter of 1900 and the last of 2999 are quarters, and none beyond', () => {
    expect(made('1900-Q1', seoul)).toMatchObject({ firstDay: '1900-01-01', lastDay: '1900-03-31' });
    expect(made('2999-Q4', seoul)).toMatchObject({ firstDay: '2999-10-01', lastDay: '2999-12-31' });
    for (const id of ['1899-Q4', '3000-Q1']) expect(quarterOf(id, seoul).ok).toBe(false);
  });
  it('what is not a quarter is refused', () => {
    for (const id of ['2025-Q5', '2025-Q0', '2025-3', '25-Q1', '2025-q1', '', '0000-Q1', '2025-Q1 ']) {
      expect(quarterOf(id, seoul)).toEqual({ ok: false, problems: [{ code: 'quarter.invalid', args: { value: id } }] });
    }
  });
});
