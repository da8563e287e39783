import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOrder } from '../../engine/imports/import-order.ts';
import { kinds } from '../../domain/index.ts';
import { textsOf, withCells } from '../support/workbook-cells.ts';
import { plimsoll as call } from './support.ts';

const plimsoll = (...args: readonly string[]) => call(args, { now: '2026-01-20T00:00:00.000Z' });

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-whole-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [file, out] = [join(folder, 'sample.plimsoll'), join(folder, 'w.xlsx')];
beforeAll(async () => {
  await plimsoll('init', file, '--sample', '--language', 'en');
  await plimsoll('list', file, 'all', '--format', 'xlsx', '--out', out);
});

/** What a list shows that a file can bring, by the id of each record. */
async function listed(file: string, table: string) {
  const rows = (await plimsoll('list', file, table, '--json')).json() as readonly Record<string, unknown>[];
  const keys = kinds.columns(table).flatMap(({ key, imported }) => (imported ? [key] : []));
  return rows
    .map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])))
    .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

describe('a whole register as one workbook', () => {
  it('goes out and comes back into an empty register to the same records, as one entry', async () => {
    const fresh = join(folder, 'fresh.plimsoll');
    await plimsoll('init', fresh, '--time-zone', 'Asia/Seoul', '--language', 'en');
    const taken = await plimsoll('import', fresh, '--all', out, '--json');
    expect(taken.status).toBe(0);
    const { sheets, written, head } = taken.json() as {
      readonly sheets: readonly { readonly table: string; readonly rejected: readonly object[] }[];
      readonly written: boolean;
      readonly head: { readonly seq: number };
    };
    expect(sheets.flatMap(({ table, rejected }) => rejected.map((one) => ({ table, ...one })))).toEqual([]);
    expect([written, head.seq]).toEqual([true, 2]);
    for (const table of importOrder(kinds)) expect([table, await listed(fresh, table)]).toEqual([table, await listed(file, table)]);

    const before = readFileSync(fresh);
    const again = await plimsoll('import', fresh, '--all', out);
    expect(again).toMatchObject({ status: 0 });
    expect(readFileSync(fresh).equals(before)).toBe(true);
  });

  it('is only tried where that is asked, and told sheet by sheet', async () => {
    const fresh = join(folder, 'tried.plimsoll');
    await plimsoll('init', fresh, '--time-zone', 'Asia/Seoul', '--language', 'en');
    const before = readFileSync(fresh);
    const { status, err } = await plimsoll('import', fresh, '--all', out, '--dry-run');
    expect(status).toBe(0);
    expect(err).toMatch(/^Risks: Rows read: \d+\. New: \d+\. Changed: 0\. Unchanged: 0\. Rejected: 0\. Fields emptied: 0\.$/m);
    expect(err).toMatch(/^Sheets passed over: .*About this file\.$/m);
    expect(err).toContain('This was a dry run.');
    expect(readFileSync(fresh).equals(before)).toBe(true);
  });

  it('says in a dry run what it would change in each sheet, field by field', async () => {
    const changed = join(folder, 'changed.xlsx');
    const heading = textsOf(readFileSync(out), 0)[0] ?? [];
    const at = heading.indexOf('Title');
    const was = textsOf(readFileSync(out), 0)[1]?.[at] ?? '';
    writeFileSync(changed, withCells(readFileSync(out), { [`${String.fromCharCode(65 + at)}2`]: 'Another title' }));
    const { status, err } = await plimsoll('import', file, '--all', changed, '--dry-run');
    expect(status).toBe(0);
    expect(err).toMatch(/^Risks: Row 2, R-\d+, Title: .+ → Another title$/m);
    expect(err).toContain(was);
  });

  it('leaves what a cell of the workbook is empty of, says so, and empties it where that is asked of its sheet', async () => {
    const [holed, fresh] = [join(folder, 'holed.xlsx'), join(folder, 'holed.plimsoll')];
    const heading = textsOf(readFileSync(out), 0)[0] ?? [];
    const cell = `${String.fromCharCode(65 + heading.indexOf('Event'))}2`;
    writeFileSync(holed, withCells(readFileSync(out), { [cell]: '' }));
    await plimsoll('init', fresh, '--time-zone', 'Asia/Seoul', '--language', 'en');
    await plimsoll('import', fresh, '--all', out);
    const left = await plimsoll('import', fresh, '--all', holed, '--dry-run');
    expect(left.err).toMatch(/^Risks: Empty cells that left a value .+: Event 1\..+ --clear "Risks: COLUMN"/m);
    const emptied = await plimsoll('import', fresh, '--all', holed, '--clear', 'Risks: Event');
    expect(emptied.err).toMatch(/^Risks: .+ Changed: 1\. .+ Fields emptied: 1\.$/m);
    const wrong = await plimsoll('import', fresh, '--all', holed, '--clear', 'Weather: Event');
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('"Weather: Event"')]);
  });

  it('writes the rejected rows sheet by sheet, and takes them once they are put right', async () => {
    const bad = join(folder, 'bad.xlsx');
    const heading = textsOf(readFileSync(out), 0)[0] ?? [];
    const cell = `${String.fromCharCode(65 + heading.indexOf('Category'))}3`;
    const was = textsOf(readFileSync(out), 0)[2]?.[heading.indexOf('Category')] ?? '';
    writeFileSync(bad, withCells(readFileSync(out), { [cell]: 'Weather' }));
    const [fresh, rejected] = [join(folder, 'part.plimsoll'), join(folder, 'rejected.xlsx')];
    await plimsoll('init', fresh, '--time-zone', 'Asia/Seoul', '--language', 'en');
    const taken = await plimsoll('import', fresh, '--all', bad, '--rejected', rejected);
    expect(taken.err).toContain(`Rejected rows written: ${rejected}. Rows: 1`);
    const sheet = textsOf(readFileSync(rejected), 0);
    expect(sheet[0]).toEqual([...heading, 'Why rejected']);
    expect(sheet).toHaveLength(2);
    writeFileSync(rejected, withCells(readFileSync(rejected), { [cell.replace('3', '2')]: was }));
    expect(await plimsoll('import', fresh, '--all', rejected, '--json')).toMatchObject({ status: 0 });
    expect(await listed(fresh, 'risks')).toEqual(await listed(file, 'risks'));
  });

  it.each([
    [['list', 'all'], 2, '--format xlsx --out F'],
    [['list', 'all', '--format', 'csv'], 2, '--format xlsx --out F'],
    [['import', '--all', 'no.xlsx'], 3, 'no.xlsx'],
    [['import', '--all', 'w.xlsx', '--risks', 'r.xlsx'], 2, '--risks'],
    [['import', '--all', 'w.xlsx', '--auto'], 2, '--auto'],
    [['import', '--all', 'w.xlsx', '--rejected', 'r.csv'], 2, '--rejected'],
  ] as const)('is refused in one line where it is asked for wrongly: %s', async ([command, ...rest], status, sentence) => {
    const answer = await plimsoll(command, file, ...rest);
    expect(answer.status).toBe(status);
    expect(answer.err).toContain(sentence);
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
