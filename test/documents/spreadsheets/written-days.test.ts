import { describe, expect, it } from 'vitest';
import { columnOrders, isoOf, writtenDay } from '../../../documents/spreadsheets/written-days.ts';
import type { RawCell } from '../../../engine/imports/raw-cell.ts';

const read = (cell: RawCell, order: 'ymd' | 'dmy' | 'mdy' = 'ymd') => {
  const day = writtenDay(cell, order);
  return day === null ? null : isoOf(day);
};

describe('a day that leaves no choice', () => {
  it.each([
    '2025-03-05',
    '2025/3/5',
    '2025. 3. 5.',
    '2025.03.05',
    '20250305',
    '2025년 3월 5일',
    '２０２５년　３월　５일',
    '２０２５－０３－０５',
    '2025年3月5日',
    '2025-03-05(수)',
    '2025-03-05 (수요일)',
    '5 March 2025',
    '5th of March 2025',
    '05-Mar-25',
    'Mar 5, 2025',
    'March 5th, 2025',
    'Wed, 5 Mar. 2025',
    '5 mars 2025',
  ])('%s is the same in any order', (text) => {
    expect([read(text, 'ymd'), read(text, 'dmy'), read(text, 'mdy')]).toEqual(['2025-03-05', '2025-03-05', '2025-03-05']);
  });

  it('may be a date of a workbook, or the number by which it counts days', () => {
    expect(read({ sheetTime: '2025-03-05T00:00:00', isDay: true, shown: null })).toBe('2025-03-05');
    expect(read({ sheetTime: '2025-03-05T09:30:00', isDay: false, shown: null })).toBe('2025-03-05T09:30:00');
    // Day 45658 is 1 January 2025; 5 March is 31 + 28 + 4 = 63 days later. From 1904 it is 1,462 less.
    expect(read(45_721)).toBe('2025-03-05');
    expect(read({ number: 45_721.5, shown: '45721.50' })).toBe('2025-03-05T12:00:00');
    expect(writtenDay(44_259, 'ymd', 1904)?.day).toBe('2025-03-05');
    expect(read(20_250_305)).toBe('2025-03-05');
  });
});

describe('three numbers', () => {
  it.each([
    ['03/05/2025', null, '2025-05-03', '2025-03-05'],
    ['25/12/2025', null, '2025-12-25', null],
    ['12/25/2025', null, null, '2025-12-25'],
    ['25. 3. 5.', '2025-03-05', null, null],
    ['05/03/04', '2005-03-04', '2004-03-05', '2004-05-03'],
    ['3.5.2025', null, '2025-05-03', '2025-03-05'],
    // Excel reads 30 to 99 as years of the last century.
    ["'99.3.5", '1999-03-05', null, null],
  ])('%s is %s, %s or %s', (text, ymd, dmy, mdy) => {
    expect([read(text, 'ymd'), read(text, 'dmy'), read(text, 'mdy')]).toEqual([ymd, dmy, mdy]);
  });
});

describe('a time of day beside a day', () => {
  it.each([
    ['2025-03-05 14:30', '2025-03-05T14:30:00'],
    ['2025-03-05T14:30:15.250Z', '2025-03-05T14:30:15Z'],
    ['2025-03-05T14:30:00+0900', '2025-03-05T14:30:00+09:00'],
    ['2025년 3월 5일 오후 2시 30분', '2025-03-05T14:30:00'],
    ['2025. 3. 5. 오전 12:05', '2025-03-05T00:05:00'],
    ['2025-03-05 (수) 14:30', '2025-03-05T14:30:00'],
    ['5 March 2025, 2:30 PM', '2025-03-05T14:30:00'],
    ['5 March 2025 at 12 p.m.', '2025-03-05T12:00:00'],
    ['5 mars 2025 14h30', '2025-03-05T14:30:00'],
  ])('%s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });
});

describe('what is no day', () => {
  it.each([
    '',
    'TBD',
    '2025',
    '2025-03',
    'March 2025',
    'Q3 2025',
    '3-5',
    '5-Mar',
    '2025-02-30',
    '2025-13-01',
    '0025-03-05',
    '2025-03-05 25:00',
    '1.2.3',
    '10.0.0.1',
    'R-2025-03-05x',
    'May',
  ])('%s', (text) => {
    expect(['ymd', 'dmy', 'mdy'].map((order) => read(text, order as 'ymd'))).toEqual([null, null, null]);
  });

  it('is a number that counts something else, a yes or no, and what cannot be read', () => {
    expect([read(12), read(99_999), read(20_251_332), read(true), read({ unreadable: 'error', shown: '#N/A' })]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the order of a column', () => {
  it('is decided by one cell that only one order can read', () => {
    expect(columnOrders(['03/05/2025', '25/12/2025', null, 'TBD'])).toEqual({ orders: ['dmy'], isAmbiguous: false, read: 2, of: 3 });
    expect(columnOrders(['03/05/2025', '12/25/2025'])).toMatchObject({ orders: ['mdy'], isAmbiguous: false });
    expect(columnOrders(['25.3.5', '24.12.31'])).toMatchObject({ orders: ['ymd'], isAmbiguous: false });
  });

  it('is said to be open where two of them give other days', () => {
    expect(columnOrders(['03/05/2025', '04/06/2025'])).toMatchObject({ orders: ['dmy', 'mdy'], isAmbiguous: true });
    expect(columnOrders(['05/05/2025', '2025-03-01'])).toMatchObject({ orders: ['dmy', 'mdy'], isAmbiguous: false });
  });

  it('is no question where the days say it themselves, and none where there are none', () => {
    expect(columnOrders(['2025-03-05', '5 March 2025', 45_721])).toMatchObject({ isAmbiguous: false, read: 3, of: 3 });
    expect(columnOrders(['high', 'low'])).toEqual({ orders: [], isAmbiguous: false, read: 0, of: 2 });
  });
});
