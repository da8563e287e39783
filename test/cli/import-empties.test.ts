import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plimsoll, testFolder } from './support.ts';

// What an import may take away, and what it says of it. The README beside each file says what is right.

const input = (...path: readonly string[]) => join(import.meta.dirname, '../fixtures/inputs', ...path);

let register = '';
beforeEach(async () => {
  register = join(testFolder(), 'r.plimsoll');
  const made = await plimsoll(['init', register, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en']);
  if (made.status !== 0) throw new Error(made.err);
});

const imported = async (table: string, file: string, ...options: readonly string[]) => {
  const ended = await plimsoll(['import', register, `--${table}`, file, ...options]);
  return { ...ended, last: ended.err.trimEnd().split('\n').at(-1) };
};
const listed = async (table: string) =>
  (await plimsoll(['list', register, table, '--json'])).json() as readonly Readonly<Record<string, unknown>>[];

describe('a file of which every row is rejected', () => {
  it.each([
    ['en', [], 'Nothing was imported: all 2 rows were rejected.'],
    ['en', ['--strict'], 'Nothing was imported: all 2 rows were rejected.'],
    ['en', ['--dry-run'], 'This was a dry run. Nothing could be imported: all 2 rows would be rejected.'],
    ['ko', [], '가져온 것이 없습니다. 2행이 모두 거절되었습니다.'],
  ] as const)('is said to be so, in %s, %s', async (language, options, sentence) => {
    const ended = await imported('risks', input('import-all-rejected/risks.csv'), '--language', language, ...options);
    expect(ended.status).toBe(1);
    expect(ended.last).toContain(sentence);
    expect(ended.err).not.toMatch(/already contains|이미 등록부에/);
    expect(await listed('risks')).toEqual([]);
  });

  it('and as JSON nothing is written, and both reasons are told', async () => {
    const ended = await imported('risks', input('import-all-rejected/risks.csv'), '--json');
    expect(ended.json()).toMatchObject({
      read: 2,
      created: 0,
      updated: 0,
      unchanged: 0,
      emptied: 0,
      written: false,
      rejected: [
        { row: 2, column: 'Identified on', code: 'field.notADay' },
        { row: 3, column: 'Category', code: 'field.notOneOf' },
      ],
    });
  });
});

describe('a workbook over a column that may be emptied', () => {
  it('whose cells cannot be read changes nothing in their records, and names row, column and what stands there', async () => {
    expect((await imported('controls', input('xlsx-error-cells-empty-fields/controls-1.xlsx'), '--strict')).status).toBe(0);
    const before = await listed('controls');
    expect(before.map(({ code, ownerId }) => [code, ownerId])).toEqual([
      ['C-1', 'Ann Lee'],
      ['C-2', 'Bo Kim'],
    ]);
    const { status, err } = await imported('controls', input('xlsx-error-cells-empty-fields/controls-2.xlsx'), '--clear', 'Owner');
    expect(status).toBe(1);
    expect(err).toContain('Row 2, Owner: The cell holds an Excel error, #N/A.');
    expect(err).toContain('Row 3, Owner: The cell holds a formula without a result');
    expect(await listed('controls')).toEqual(before);
  });

  it('whose merged cell speaks for every row that it covers changes nothing', async () => {
    expect((await imported('risks', input('xlsx-merged-owner/risks-1.xlsx'), '--strict')).status).toBe(0);
    const before = await listed('risks');
    expect(before.map(({ code, ownerId }) => [code, ownerId])).toEqual([
      ['R-1', 'Ann Lee'],
      ['R-2', 'Ann Lee'],
      ['R-3', 'Bo Kim'],
    ]);
    for (const options of [[], ['--clear', 'Owner']]) {
      const again = await imported('risks', input('xlsx-merged-owner/risks-2.xlsx'), '--json', ...options);
      expect(again.json()).toMatchObject({ read: 3, created: 0, updated: 0, unchanged: 3, emptied: 0, rejected: [], written: false });
    }
    expect(await listed('risks')).toEqual(before);
  });
});

describe('an empty cell of a file', () => {
  const first =
    'Code,Title,Kind,Owner,Unit,Description\nC-1,Limits,detective,Ann Lee,Risk,"Daily, by hand"\nC-2,Four eyes,preventive,Bo Kim,,\n';
  const second = 'Code,Title,Kind,Owner,Unit,Description\nC-1,Limits,detective,,,\nC-2,Four eyes and a half,preventive,Ann Lee,,\n';
  let file = '';
  beforeEach(async () => {
    const folder = testFolder();
    file = join(folder, 'second.csv');
    writeFileSync(join(folder, 'first.csv'), first);
    writeFileSync(file, second);
    await imported('controls', join(folder, 'first.csv'), '--strict');
  });
  const owners = async () => (await listed('controls')).map(({ ownerId, unitId, description }) => [ownerId, unitId, description]);

  it('leaves its field as it is, and the import says which and how to empty it', async () => {
    const { err } = await imported('controls', file);
    expect(err).toContain(
      'Empty cells that left a value in the register as it is: Description 1, Owner 1, Unit 1. Use --clear COLUMN to empty those fields.\n',
    );
    expect(err).toContain('Changed: 1. Unchanged: 1. Rejected: 0. Fields emptied: 0.');
    expect(await owners()).toEqual([
      ['Ann Lee', 'Risk', 'Daily, by hand'],
      ['Ann Lee', null, null],
    ]);
  });

  it('empties it where its column was named, by any of its names, and a dry run says so first', async () => {
    const options = ['--clear', 'owner, 설명', '--clear', 'unitId'];
    const trial = await imported('controls', file, ...options, '--dry-run');
    expect(trial.err.split('\n').slice(0, 7)).toEqual([
      'Row 2, C-1, Description: Daily, by hand → (empty)',
      'Row 2, C-1, Owner: Ann Lee → (empty)',
      'Row 2, C-1, Unit: Risk → (empty)',
      'Row 3, C-2, Title: Four eyes → Four eyes and a half',
      'Row 3, C-2, Owner: Bo Kim → Ann Lee',
      'Rows read: 2. New: 0. Changed: 2. Unchanged: 0. Rejected: 0. Fields emptied: 3.',
      `This was a dry run. All 2 rows could be imported. ${register} was not changed.`,
    ]);
    expect(await owners()).toEqual([
      ['Ann Lee', 'Risk', 'Daily, by hand'],
      ['Bo Kim', null, null],
    ]);
    expect((await imported('controls', file, ...options)).err).toContain('Fields emptied: 3.');
    expect(await owners()).toEqual([
      [null, null, null],
      ['Ann Lee', null, null],
    ]);
  });

  it('is told as JSON: counts always, changes of a dry run only', async () => {
    const trial = (await imported('controls', file, '--clear', 'Unit', '--dry-run', '--json')).json() as {
      readonly changes: readonly Readonly<Record<string, unknown>>[];
    };
    expect(trial).toMatchObject({ updated: 2, emptied: 1, kept: { ownerId: 1, description: 1 }, moreChanges: 0, written: false });
    expect(trial.changes).toMatchObject([
      { row: 2, table: 'controls', code: 'C-1', field: 'unitId', before: 'Risk', after: null, emptied: true },
      { row: 3, table: 'controls', code: 'C-2', field: 'title', before: 'Four eyes', after: 'Four eyes and a half', emptied: false },
      { row: 3, table: 'controls', code: 'C-2', field: 'ownerId', before: 'Bo Kim', after: 'Ann Lee', emptied: false },
    ]);
    const taken = (await imported('controls', file, '--clear', 'Unit', '--json')).json() as object;
    expect(taken).toMatchObject({ updated: 2, emptied: 1, written: true });
    expect('changes' in taken).toBe(false);
  });

  it.each(['Title', 'Code', 'Kind', 'Colour', 'ID'])('cannot empty what a record cannot do without: --clear %s', async (column) => {
    const before = await listed('controls');
    const { status, err } = await imported('controls', file, '--clear', column);
    expect(status).toBe(2);
    expect(err).toContain(`There is no "${column}" for --clear. Allowed values: Description, Owner, Unit`);
    expect(await listed('controls')).toEqual(before);
  });
});
