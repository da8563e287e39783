import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plimsoll, testFolder } from './support.ts';

// The smallest files that showed a fault, each with the answer that is right by what a spreadsheet program shows of it.

let register = '';
beforeEach(async () => {
  register = join(testFolder(), 'r.plimsoll');
  const made = await plimsoll(['init', register, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en']);
  if (made.status !== 0) throw new Error(made.err);
});

const input = (...path: readonly string[]) => join(import.meta.dirname, '../fixtures/inputs', ...path);

type Answer = { readonly created: number; readonly updated: number; readonly unchanged: number; readonly rejected: readonly object[] };

async function imported(table: string, file: string): Promise<Answer> {
  return (await plimsoll(['import', register, `--${table}`, file, '--json'])).json() as Answer;
}

async function listed(table: string, ...keys: readonly string[]) {
  const rows = (await plimsoll(['list', register, table, '--json'])).json() as readonly Record<string, unknown>[];
  return rows.map((row) => keys.map((key) => row[key]));
}

describe('times of a workbook', () => {
  it('are whole minutes where the sheet shows whole minutes', async () => {
    expect(await imported('incidents', input('xlsx-times-one-second-early', 'times.xlsx'))).toMatchObject({ created: 5, rejected: [] });
    // 00:02, 09:05, 10:00, 13:00 and 20:15 of 4 August 2025 in Seoul, nine hours ahead of UTC.
    const times = ['03T15:02', '04T00:05', '04T01:00', '04T04:00', '04T11:15'].map((time) => `2025-08-${time}:00.000Z`);
    expect(new Set((await listed('incidents', 'startedAt')).flat())).toEqual(new Set(times));
  });

  it('may be midnight in a column of moments', async () => {
    expect(await imported('incidents', input('xlsx-midnight', 'midnight.xlsx'))).toMatchObject({ created: 2, rejected: [] });
    expect(await listed('incidents', 'title', 'startedAt', 'restoredAt')).toContainEqual([
      'Settlement stops',
      '2025-06-30T15:00:00.000Z',
      '2025-07-01T15:00:00.000Z',
    ]);
  });

  it('stay in their quarter where midnight was worked out', async () => {
    expect(await imported('incidents', input('xlsx-computed-midnight', 'incidents.xlsx'))).toMatchObject({ created: 1, rejected: [] });
    expect(await listed('incidents', 'startedAt')).toEqual([['2025-06-30T15:00:00.000Z']]);
  });
});

describe('a cell that says nothing by itself', () => {
  it('is refused by name where it cannot be read, and takes nothing away', async () => {
    await imported('controls', input('xlsx-error-cells-empty-fields', 'controls-1.xlsx'));
    const before = readFileSync(register);
    const again = await plimsoll(['import', register, '--controls', input('xlsx-error-cells-empty-fields', 'controls-2.xlsx')]);
    expect(again.status).toBe(1);
    expect(again.err).toContain('Row 2, Owner: The cell holds an Excel error, #N/A.');
    expect(again.err).toContain('Row 3, Owner: The cell holds a formula without a result (=VLOOKUP(A3,People!A:B,2,FALSE)).');
    expect(readFileSync(register).equals(before)).toBe(true);
    expect(await listed('controls', 'code', 'ownerId')).toEqual([
      ['C-1', 'Ann Lee'],
      ['C-2', 'Bo Kim'],
    ]);
  });

  it('says what the merged cell over it says', async () => {
    await imported('risks', input('xlsx-merged-owner', 'risks-1.xlsx'));
    const answer = await imported('risks', input('xlsx-merged-owner', 'risks-2.xlsx'));
    expect(answer).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: [] });
    expect(await listed('risks', 'code', 'ownerId')).toEqual([
      ['R-1', 'Ann Lee'],
      ['R-2', 'Ann Lee'],
      ['R-3', 'Bo Kim'],
    ]);
  });
});

describe('a value of JSON Lines', () => {
  it('is several texts where it is a list', async () => {
    expect(await imported('risks', input('json-lists-of-causes', 'risks.jsonl'))).toMatchObject({ created: 1, rejected: [] });
    expect(await listed('risks', 'causes', 'consequences', 'serviceIds')).toEqual([
      ['Late file\nWrong cut-off', 'Interest owed\nComplaints', 'Payments\nPayout'],
    ]);
  });
});

describe('a year before 1900', () => {
  it.each(['risks', 'incidents'])('is a slip of the pen, and refused: %s', async (table) => {
    expect(await imported(table, input('year-0025', `${table}.csv`))).toMatchObject({ created: 0 });
    const { err } = await plimsoll(['import', register, `--${table}`, input('year-0025', `${table}.csv`)]);
    expect(err).toContain('Dates must be between 1900-01-01 and 2199-12-31.');
    expect(await listed(table, 'title')).toEqual([]);
  });
});
