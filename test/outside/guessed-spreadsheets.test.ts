import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { plimsoll } from '../cli/support.ts';
import { scoreOf, spreadsheetFixtures, type Guesses } from '../support/spreadsheet-answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-spreadsheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workbooks = spreadsheetFixtures().filter(({ file }) => /\.(?:xlsx|ods)$/.test(file));

/** Writes workbooks anew with LibreOffice, all of one start, as `kind`. */
function writtenAnew(kind: 'xlsx' | 'ods'): string {
  const out = join(folder, kind);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = workbooks.map(({ file }) => file);
  const ended = spawnSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, ...files], { encoding: 'utf8' });
  expect(ended.status).toBe(0);
  expect(readdirSync(out)).toHaveLength(workbooks.length);
  return out;
}

it.each(['xlsx', 'ods'] as const)('a workbook that LibreOffice writes as %s is guessed as the one before', async (kind) => {
  const out = writtenAnew(kind);
  const register = join(folder, `${kind}.plimsoll`);
  expect(await plimsoll(['init', register, '--currency', 'EUR', '--time-zone', 'UTC', '--language', 'en'])).toMatchObject({ status: 0 });
  const wrong: unknown[] = [];
  for (const fixture of workbooks) {
    const { name, answer } = fixture;
    const file = join(out, basename(name).replace(/\.\w+$/, `.${kind}`));
    const said = await plimsoll(['import', register, `--${answer.table}`, file, '--auto', '--dry-run', '--json']);
    const { guesses, read } = JSON.parse(said.out) as { readonly guesses: Guesses; readonly read: number };
    const { columns, values } = scoreOf(fixture, guesses);
    const place = { sheet: guesses.sheet, header: guesses.header, read };
    const right = { sheet: answer.sheet, header: answer.header, read: answer.rows };
    if (JSON.stringify(place) !== JSON.stringify(right)) wrong.push({ name, place });
    wrong.push(...columns.wrong, ...values.wrong);
  }
  expect(wrong).toEqual([]);
});
