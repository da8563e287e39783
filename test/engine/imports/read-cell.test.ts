import { describe, expect, it } from 'vitest';
import { kinds } from '../../../domain/index.ts';
import { importColumns } from '../../../engine/imports/import-columns.ts';
import type { RawCell } from '../../../engine/imports/raw-cell.ts';
import { readCell } from '../../../engine/imports/read-cell.ts';

function read(table: string, key: string, cell: RawCell) {
  const column = importColumns(kinds, table).find((one) => one.key === key);
  if (column === undefined) throw new Error(`${table} has no column ${key}`);
  const value = readCell(column, cell, 'Asia/Seoul');
  return value.ok ? value.value : value.problems.map(({ code }) => code).join();
}

const time = (sheetTime: string, isDay: boolean, shown: string | null = null): RawCell => ({ sheetTime, isDay, shown });

describe('what a cell is follows from its column', () => {
  it('a text column takes a number as the sheet shows it, or not at all', () => {
    for (const [table, key] of [
      ['releases', 'version'],
      ['releases', 'commit'],
      ['releases', 'code'],
      ['incidents', 'outsideId'],
    ] as const) {
      expect(read(table, key, { number: 1.1, shown: '1.10' })).toBe('1.10');
      expect(read(table, key, { number: 42, shown: '00042' })).toBe('00042');
      expect(read(table, key, 42)).toBe('42');
      expect(read(table, key, { number: 1.2345678901234568e17, shown: null })).toBe('import.numberAsText');
      expect(read(table, key, time('2025-10-01T00:00:00', true))).toBe('import.dateAsText');
      expect(read(table, key, time('2025-10-01T00:00:00', true, '2025-10-01'))).toBe('2025-10-01');
    }
  });

  it('a number column takes the number, whatever its format', () => {
    expect(read('releases', 'commits', { number: 12, shown: '12.00' })).toBe(12);
    expect(read('losses', 'gross', { number: 1200.5, shown: null })).toBe(1200.5);
    expect(read('risks', 'residualImpact', { number: 3, shown: '3.0' })).toBe(3);
    expect(read('risks', 'residualImpact', { number: 3.4, shown: '3' })).toBe('field.notAWholeNumber');
  });

  it('a column of days takes midnight for the day, and no other time', () => {
    expect(read('risks', 'identifiedOn', time('2025-07-01T00:00:00', true))).toBe('2025-07-01');
    expect(read('risks', 'identifiedOn', time('2025-07-01T00:00:00', false))).toBe('2025-07-01');
    expect(read('risks', 'identifiedOn', time('2025-07-01T09:30:00', false))).toBe('field.notADay');
  });

  it('a column of moments takes every date of a workbook for a moment, whatever the format of the cell shows', () => {
    expect(read('incidents', 'startedAt', time('2025-07-01T00:00:00', false))).toBe('2025-06-30T15:00:00.000Z');
    // A column whose format hides the time holds times at 09:30 and at 00:00 alike: the one is not another kind of value.
    expect(read('incidents', 'startedAt', time('2025-07-01T09:30:00', false))).toBe('2025-07-01T00:30:00.000Z');
    expect(read('incidents', 'startedAt', time('2025-07-01T00:00:00', true))).toBe('2025-06-30T15:00:00.000Z');
  });

  it('digits and letters of full width are as others in numbers, days and moments, and stay in texts', () => {
    expect(read('releases', 'commits', '１２')).toBe(12);
    expect(read('losses', 'gross', '１，２００．５')).toBe(1200.5);
    expect(read('risks', 'residualImpact', '３')).toBe(3);
    expect(read('risks', 'identifiedOn', '２０２５．３．５')).toBe('2025-03-05');
    expect(read('incidents', 'startedAt', '２０２５－０３－０５Ｔ００：００：００Ｚ')).toBe('2025-03-05T00:00:00.000Z');
    expect(read('controls', 'key', 'Ｙ')).toBe(true);
    expect(read('controls', 'title', 'Ｒ－１')).toBe('Ｒ－１');
  });

  it('a column of several texts takes each item as it is shown, and no list in a list', () => {
    expect(read('risks', 'causes', ['Late file', { number: 1.1, shown: '1.10' }, null, 7])).toEqual(['Late file', '1.10', '7']);
    expect(read('risks', 'causes', ['a', ['b']])).toBe('import.cellNested');
    expect(read('risks', 'causes', ['a', { b: 1 }])).toBe('import.cellNested');
    expect(read('risks', 'causes', { number: 1e20, shown: null })).toBe('import.numberAsText');
  });

  it('no column takes a cell that cannot be read for an empty one', () => {
    for (const { key } of importColumns(kinds, 'incidents')) {
      expect([key, read('incidents', key, { unreadable: 'error', shown: '#N/A' })]).toEqual([key, 'import.cellError']);
      expect([key, read('incidents', key, { unreadable: 'noResult', shown: '=A1' })]).toEqual([key, 'import.cellNoResult']);
    }
  });
});
