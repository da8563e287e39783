import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lettersOf } from '../../documents/spreadsheets/cell-reference.ts';
import { writeZip } from '../../documents/zip/write-zip.ts';
import { unzipped } from '../support/register-files.ts';
import { textsOf } from '../support/workbook-cells.ts';
import { plimsoll, testFolder } from './support.ts';

// Templates as a person fills them in: cells are written below the example, and nothing else is touched.

type Cells = Readonly<Record<string, string>>;

/** A workbook with texts in cells below those that its first sheet has. */
function withRows(path: string, rows: readonly Cells[]): void {
  const files = new Map(unzipped(new Uint8Array(readFileSync(path))));
  const name = 'xl/worksheets/sheet1.xml';
  const said = rows.map((cells, at) => {
    const row = at + 3;
    const all = Object.entries(cells).map(([column, text]) => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`);
    return `<row r="${row}">${all.join('')}</row>`;
  });
  const xml = new TextDecoder().decode(files.get(name)).replace('</sheetData>', `${said.join('')}</sheetData>`);
  files.set(name, new TextEncoder().encode(xml));
  writeFileSync(path, writeZip([...files].map(([part, bytes]) => ({ name: part, bytes }))));
}

/** What a heading says of its column: whether it is needed, and what may be chosen in it. */
function columnsOf(path: string) {
  const [bytes, escaped] = [new Uint8Array(readFileSync(path)), (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')];
  const [headings = [], example = []] = textsOf(bytes, 0);
  const [lists = [], ...choices] = textsOf(bytes, 2);
  return headings.map((heading, at) => {
    const name = heading.replace(/ \*| \([^)]*\)$/g, '');
    const place = lists.indexOf(name);
    const first = place < 0 ? '' : (choices[0]?.[place] ?? '');
    return { column: lettersOf(at), name, isNeeded: heading.includes(' *'), first: escaped(first), example: escaped(example[at] ?? '') };
  });
}

/** Of needed columns those whose text names the record: it differs from row to row. */
const naming = /^(?:Title|Version|Version or change|Commit|제목|버전|버전 또는 변경|커밋)$/;
/** No list has them: any record of a kind, and a day or a time that has passed. */
const others: Readonly<Record<string, string>> = { Record: 'R-1', 대상: 'R-1' };

/** The records that people keep in tables, each in one of the languages. */
const tables = {
  en: ['risks', 'controls', 'incidents', 'releases', 'changes', 'actions'],
  ko: ['risks', 'controlTests', 'serviceSpans', 'deployments', 'losses', 'actions'],
} as const;

it.each(['en', 'ko'] as const)(
  'a template of each kind, filled in: what holds comes in, what is wrong is one line: %s',
  async (language) => {
    const folder = testFolder();
    const register = join(folder, 'r.plimsoll');
    await plimsoll(['init', register, '--sample', '--language', language]);
    for (const table of tables[language]) {
      const out = join(folder, `${table}.xlsx`);
      await plimsoll(['template', table, '--out', out, '--register', register]);
      const columns = columnsOf(out);
      const needed = columns.filter(({ isNeeded }) => isNeeded);
      const row = (n: number): Record<string, string> =>
        Object.fromEntries(
          needed.map(({ column, name, first, example }) => {
            const day = /^\d{4}-\d\d-\d\d/.test(example) ? example.replace(/^\d{4}-\d\d-\d\d/, `2025-06-${String(10 + n)}`) : null;
            return [column, others[name] ?? day ?? (naming.test(name) ? `${example} ${n}` : first || example)] as const;
          }),
        );
      const good = Array.from({ length: 8 }, (_, n) => row(n));
      // The first thing that a row needs is missing; the last is nothing that may stand there.
      const [first, last] = [needed[0], needed.at(-1)];
      const { [first?.column ?? '']: _missing, ...lacking } = row(8);
      const wrong = { ...row(9), [last?.column ?? '']: 'Zettel' };
      withRows(out, [...good, lacking, wrong]);
      const { out: said, err } = await plimsoll(['import', register, `--${table}`, out, '--json', '--dry-run'], {
        now: '2026-03-01T00:00:00.000Z',
      });
      if (said === '') throw new Error(err);
      const answer = JSON.parse(said) as { readonly rejected: readonly { readonly row: number; readonly reason: string }[] };
      expect(answer).toMatchObject({ table, read: 10, created: 8, examples: [2] });
      expect([table, ...answer.rejected.map((one) => one.row)]).toEqual([table, 11, 12]);
      if (table !== 'risks') continue;
      const lines = await plimsoll(['import', register, `--${table}`, out, '--dry-run', '--language', language], {
        now: '2026-03-01T00:00:00.000Z',
      });
      const ofRow = (number: number) =>
        lines.err.split('\n').filter((line) => line.startsWith(language === 'ko' ? `${number}행` : `Row ${number}`));
      expect([ofRow(11).length, ofRow(12).length]).toEqual([1, 1]);
      expect(ofRow(12)[0]).toContain('Zettel');
    }
  },
);
