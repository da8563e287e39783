import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readImportFile } from '../../documents/spreadsheets/import-file.ts';
import { writeXlsx } from '../../documents/spreadsheets/write-xlsx.ts';
import { templateSheets } from '../../documents/templates/template-book.ts';
import { sourceOfDefaults } from '../../documents/templates/template-source.ts';
import { kinds } from '../../domain/index.ts';
import { importable } from '../../engine/imports/import-columns.ts';
import { plimsoll } from '../cli/support.ts';
import { unzipped } from '../support/register-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-spreadsheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a workbook in LibreOffice, and gives what it saved of it. */
function savedAgain(path: string): string {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const ended = spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, path], {
    encoding: 'utf8',
  });
  if (ended.status !== 0) throw new Error(`LibreOffice: ${ended.error?.message ?? ended.stderr}`);
  return join(out, basename(path));
}

const xmlOf = (path: string, part: string) => new TextDecoder().decode(unzipped(new Uint8Array(readFileSync(path))).get(part));

describe('a template in LibreOffice', () => {
  it.each(importable(kinds).flatMap((table) => (['en', 'ko'] as const).map((language) => [table, language] as const)))(
    'of %s keeps its lists, and is read as before (%s)',
    async (table, language) => {
      const sheets = templateSheets({ table, language, source: sourceOfDefaults(), timeZone: 'Asia/Seoul' });
      // The example as a row of its own, so that there is one to read.
      const [sheet, ...rest] = sheets.map((one, at) =>
        at === 0 ? { ...one, rows: one.rows.map(([, ...cells]) => [null, ...cells]) } : one,
      );
      const written = sheet === undefined ? null : writeXlsx([sheet, ...rest]);
      if (written?.ok !== true) throw new Error('not written');
      const path = join(folder, `template-${table}-${language}.xlsx`);
      writeFileSync(path, written.value);
      const again = savedAgain(path);
      const lists = (xml: string) => [...xml.matchAll(/<dataValidation .*?type="list"/g)].length;
      expect(lists(xmlOf(again, 'xl/worksheets/sheet1.xml'))).toBe(lists(xmlOf(path, 'xl/worksheets/sheet1.xml')));
      const [before, after] = [
        await readImportFile(table, written.value, 'a'),
        await readImportFile(table, new Uint8Array(readFileSync(again)), 'b'),
      ];
      expect(after).toEqual(before);
    },
    60_000,
  );
});

describe('a whole register in LibreOffice', () => {
  it.each(['en', 'ko'] as const)(
    'changes nothing when what it saved is taken in again (%s)',
    async (language) => {
      const file = join(folder, `${language}.plimsoll`);
      const now = { now: '2026-01-20T00:00:00.000Z' };
      await plimsoll(['init', file, '--sample', '--language', language], now);
      const out = join(folder, `whole-${language}.xlsx`);
      expect((await plimsoll(['list', file, 'all', '--format', 'xlsx', '--out', out], now)).status).toBe(0);
      const before = readFileSync(file);
      const taken = await plimsoll(['import', file, '--all', savedAgain(out), '--json'], now);
      const { sheets } = taken.json() as {
        readonly sheets: readonly {
          readonly table: string;
          readonly updated: number;
          readonly created: number;
          readonly rejected: readonly object[];
        }[];
      };
      expect(sheets.filter(({ created, updated, rejected }) => created + updated + rejected.length > 0)).toEqual([]);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
    240_000,
  );
});
