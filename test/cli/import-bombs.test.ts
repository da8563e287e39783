import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetBomb } from '../support/workbook.ts';
import { builtProgram } from './program.ts';

/** What a process may have used when it ends, startup counted: seconds of processor time, and megabytes that were resident at once. */
const most = { seconds: 2, megabytes: 500 };

const plimsoll = builtProgram();

let folder = '';
let register = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-bombs-'));
  register = join(folder, 'r.plimsoll');
  const made = await plimsoll('init', register, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en');
  if (made.status !== 0) throw new Error(made.err);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const megabyte = 1024 ** 2;
const stored = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/bombs', name));
const twoColumns = 'Title,Category\n';
const manyKeys = Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":1`).join(',');

/** Each is small, or small once it is packed; each took minutes, gigabytes or the whole process. */
const bombs: readonly (readonly [string, string, () => string | Uint8Array, string])[] = [
  ['one cell at the far corner', 'a.xlsx', () => stored('xfd.xlsx'), 'row 1048576: The row has more cells than there are columns.'],
  ['a row number of a thousand million', 'a.xlsx', () => stored('row1e9.xlsx'), 'The workbook has a cell outside of any sheet: 999999999.'],
  ['elements that pack into nothing', 'a.xlsx', () => sheetBomb('<x/>', 40), 'unpacks to more than is allowed'],
  ['a text in a million pieces', 'a.xlsx', () => sheetBomb('<t>a</t>', 40, '<row r="2"><c r="A2" t="inlineStr"><is>'), 'unpacks to more'],
  ['elements in each other', 'a.xlsx', () => sheetBomb('<a>', 40), 'The file is damaged.'],
  ['a comment of forty megabytes', 'a.xlsx', () => sheetBomb('<a', 40, '<!--'), 'The file is damaged.'],
  ['an attribute of forty megabytes', 'a.xlsx', () => sheetBomb('1', 40, '<row r="'), 'The file is damaged.'],
  ['a sheet of 600 MB', 'a.xlsx', () => sheetBomb(' ', 1, '', 600), 'unpacks to more than is allowed'],
  ['lists in each other', 'a.jsonl', () => stored('deep.jsonl'), 'row 1: Lists lie in each other more than 32 deep.'],
  ['a key of its own on each line', 'a.jsonl', () => stored('keys3000.jsonl'), 'row 501: The file has more than 500 columns.'],
  ['a million keys on one line', 'a.jsonl', () => `{${manyKeys}}`, 'row 1: The file has more than 500 columns.'],
  ['a million keys in a list', 'a.jsonl', () => `{"causes":[{${manyKeys}}]}`, 'row 1: The file has more than 500 columns.'],
  [
    'numbers that are to be kept as written',
    'a.jsonl',
    () => `{"causes":[${'1.0,'.repeat(6 * megabyte)}1]}`,
    'row 1: The file has more than',
  ],
  ['empty objects', 'a.jsonl', () => '{}\n'.repeat(5 * megabyte), 'The file has more than 200000 rows'],
  ['line feeds', 'a.csv', () => twoColumns + '\n'.repeat(70 * megabyte), 'The file has more than 200000 rows'],
  ['line feeds after an object', 'a.jsonl', () => `{"title":"a"}${'\n'.repeat(30 * megabyte)}`, 'The file has more than 200000 rows'],
  ['carriage returns', 'a.csv', () => twoColumns + '\r'.repeat(30 * megabyte), 'The file has more than 200000 rows'],
  ['commas', 'a.csv', () => twoColumns + ','.repeat(30 * megabyte), 'row 2: The file has more than 500 columns.'],
  ['a heading of commas', 'a.csv', () => ','.repeat(30 * megabyte), 'row 1: The file has more than 500 columns.'],
  ['quotation marks', 'a.csv', () => twoColumns + '"'.repeat(30 * megabyte), 'row 2: This is longer than 1048576 characters.'],
];

describe('a small file that would take the machine is refused in one line, within two seconds of processor time and 500 MB', () => {
  it.each(bombs)('%s', async (_, name, content, says) => {
    const path = join(folder, name);
    writeFileSync(path, content());
    const before = readFileSync(register);
    const ended = await plimsoll('import', register, '--risks', path);
    expect(ended).toMatchObject({ status: 3, out: '' });
    expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining(says)]);
    expect(readFileSync(register).equals(before)).toBe(true);
    expect(ended.used.seconds).toBeLessThan(most.seconds);
    expect(ended.used.megabytes).toBeLessThan(most.megabytes);
  });
});
