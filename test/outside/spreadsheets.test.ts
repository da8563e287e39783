import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readImportFile } from '../../documents/spreadsheets/import-file.ts';
import { writeXlsx } from '../../documents/spreadsheets/write-xlsx.ts';
import { templateSheets } from '../../documents/templates/template-book.ts';
import { sourceOfDefaults } from '../../documents/templates/template-source.ts';
import { kinds } from '../../domain/index.ts';
import { importable } from '../../engine/imports/import-columns.ts';
import { plimsoll } from '../cli/support.ts';
import { filledIn, openedRound, readBack, takeBack, toWrite } from '../support/rcsa.ts';
import { unzipped } from '../support/register-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-spreadsheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens workbooks in LibreOffice, all in one run, which takes a second or two to start; what it saved of each is in `out`. */
function savedAgain(names: readonly string[]): void {
  mkdirSync(join(folder, 'out'), { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const paths = names.map((name) => join(folder, name));
  const args = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), ...paths];
  const ended = spawnSync('soffice', args, { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`LibreOffice: ${ended.error?.message ?? ended.stderr}`);
}

const bytesOf = (...path: readonly string[]) => new Uint8Array(readFileSync(join(folder, ...path)));
const languages = ['en', 'ko'] as const;
const templates = importable(kinds).flatMap((table) => languages.map((language) => [table, language] as const));
const now = { now: '2026-01-20T00:00:00.000Z' };

for (const [table, language] of templates) {
  const sheets = templateSheets({ table, language, source: sourceOfDefaults(), timeZone: 'Asia/Seoul' });
  // The example as a row of its own, so that there is one to read.
  const filled = sheets.map((one, at) => (at === 0 ? { ...one, rows: one.rows.map(([, ...cells]) => [null, ...cells]) } : one));
  const written = writeXlsx(filled);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  writeFileSync(join(folder, `${table}-${language}.xlsx`), written.value);
}
for (const language of languages) {
  const file = join(folder, `${language}.plimsoll`);
  await plimsoll(['init', file, '--sample', '--language', language], now);
  await plimsoll(['list', file, 'all', '--format', 'xlsx', '--out', join(folder, `whole-${language}.xlsx`)], now);
}
const rcsa = await openedRound();
for (const language of languages) {
  const written = filledIn(toWrite(rcsa.memory, rcsa.sheetOf(rcsa.kim), language), [
    { at: 0, row: 2, column: 6, cell: language === 'ko' ? '5 · 매우 높음' : '5 · Frequent' },
    { at: 0, row: 2, column: 8, cell: '=1+1\n더 늘었음' },
    { at: 0, row: 3, column: 5, cell: language === 'ko' ? '변경 없음' : 'No change' },
    { at: 1, row: 2, column: 6, cell: language === 'ko' ? '비효과적' : 'Ineffective' },
  ]);
  writeFileSync(join(folder, `rcsa-${language}.xlsx`), written);
}
savedAgain([
  ...languages.map((language) => `rcsa-${language}.xlsx`),
  ...templates.map(([table, language]) => `${table}-${language}.xlsx`),
  ...languages.map((language) => `whole-${language}.xlsx`),
]);

describe('a template in LibreOffice', () => {
  it.each(templates)('of %s keeps its lists, and is read as before (%s)', async (table, language) => {
    const name = `${table}-${language}.xlsx`;
    const [before, after] = [bytesOf(name), bytesOf('out', name)];
    const lists = (bytes: Uint8Array) => [...sheetOf(bytes).matchAll(/<dataValidation .*?type="list"/g)].length;
    expect(lists(after)).toBe(lists(before));
    expect(await readImportFile(table, after, name)).toEqual(await readImportFile(table, before, name));
  });
});

describe('an RCSA sheet in LibreOffice', () => {
  it.each(languages)('keeps its locks, its lists and its hidden part, and its answers are taken (%s)', async (language) => {
    const saved = bytesOf('out', `rcsa-${language}.xlsx`);
    const read = readBack(rcsa.memory, saved);
    expect(read).toMatchObject({ ok: true, value: { problems: [] } });
    expect(read.ok && read.value.sheet.risks).toMatchObject([
      { riskId: 'r1', answer: null, said: { likelihood: 5, impact: 3, rationale: '=1+1\n더 늘었음' } },
      { riskId: 'r2', answer: 'unchanged', said: { likelihood: 4, impact: 2, rationale: '' } },
    ]);
    expect(read.ok && read.value.sheet.controls).toMatchObject([{ controlId: 'c1', said: { rating: 'ineffective', note: '' } }]);
    const xml = new TextDecoder().decode(unzipped(saved).get('xl/worksheets/sheet1.xml'));
    expect(xml).toContain('<sheetProtection sheet="true"');
    expect([...xml.matchAll(/<dataValidation .*?type="list"/g)]).toHaveLength(3);
    const taken = await takeBack(rcsa.memory, [saved], { trial: true });
    expect(taken).toMatchObject({ ok: true, answer: { changed: 1, confirmed: 1, controls: 1 } });
  });
});

describe('a whole register in LibreOffice', () => {
  it.each(languages)('changes nothing when what it saved is taken in again (%s)', async (language) => {
    const file = join(folder, `${language}.plimsoll`);
    const before = readFileSync(file);
    const taken = await plimsoll(['import', file, '--all', join(folder, 'out', `whole-${language}.xlsx`), '--json'], now);
    const { sheets } = taken.json() as { readonly sheets: readonly Counts[] };
    expect(sheets.length).toBeGreaterThan(10);
    expect(sheets.filter(({ created, updated, rejected }) => created + updated + rejected.length > 0)).toEqual([]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

type Counts = { readonly table: string; readonly updated: number; readonly created: number; readonly rejected: readonly object[] };

function sheetOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(unzipped(bytes).get('xl/worksheets/sheet1.xml'));
}
