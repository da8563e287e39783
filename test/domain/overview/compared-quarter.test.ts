import { describe, expect, it } from 'vitest';
import { comparedQuarter } from '../../../domain/overview/compared-quarter.ts';
import { readerOf } from '../../support/rows.ts';

const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
const closing = (id: string, quarterId: string, over: object = {}) => ({
  id,
  quarterId,
  version: 1,
  withdrawnAt: null,
  headSeq: 1,
  ...over,
});
const rows = readerOf({
  quarters: ['2025-Q1', '2025-Q2', '2025-Q3'].map((quarter) => ({ id: quarter, quarter })),
  closings: [
    closing('first', '2025-Q1'),
    closing('mistaken', '2025-Q2'),
    closing('corrected', '2025-Q2', { version: 2 }),
    closing('withdrawn', '2025-Q3', { withdrawnAt: '2025-10-10T00:00:00.000Z' }),
  ],
});
const on = (day: string, asked: string | null = null, from = rows) => {
  const { quarter, closing: by } = comparedQuarter(from, calendar, day, asked);
  return [quarter.id, by?.id ?? null];
};

describe('a day is compared with', () => {
  it('the last quarter that is closed, as its last version has it', () => {
    expect(on('2025-10-20')).toEqual(['2025-Q2', 'corrected']);
  });

  it('the last one that is over where none is closed, from the first day after it on', () => {
    expect(on('2025-10-01', null, readerOf({}))).toEqual(['2025-Q3', null]);
    expect(on('2025-09-30', null, readerOf({}))).toEqual(['2025-Q2', null]);
  });

  it('the one that was asked for, where it is over by then', () => {
    expect(on('2025-10-20', '2025-Q3')).toEqual(['2025-Q3', null]);
    expect(on('2025-10-20', '2024-Q4')).toEqual(['2024-Q4', null]);
    for (const wrong of ['2025-Q4', '2026-Q1', 'last']) expect(on('2025-10-20', wrong)).toEqual(['2025-Q2', 'corrected']);
  });

  it('none that is closed only later than the day', () => {
    expect(on('2025-05-01')).toEqual(['2025-Q1', 'first']);
  });
});
