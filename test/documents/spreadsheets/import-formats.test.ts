import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { columnNames, plainName } from '../../../documents/spreadsheets/column-names.ts';
import { kinds } from '../../../domain/index.ts';
import { importable, importColumns, importsOf } from '../../../engine/imports/import-columns.ts';
import type { Column } from '../../../engine/kind/column.ts';
import { choiceName, fieldName, tableTitle } from '../../../words/names.ts';
import { translator } from '../../../words/translate.ts';

/** docs/import-columns.md: `npx vitest run -u test/documents/spreadsheets/import-formats.test.ts` writes it anew. */
function importColumnsPage(): string {
  const [en, ko] = [translator('en'), translator('ko')];
  const holds = ({ key, kind, field, values, vocabulary }: Column, needed: readonly string[]) => {
    const choices = (values ?? [])
      .map((value) => choiceName(en, (vocabulary ?? '') as Parameters<typeof choiceName>[1], value))
      .join(' · ');
    const what = choices === '' ? (field?.type === 'references' ? 'references' : kind) : choices;
    return needed.includes(key) ? `${what}, needed` : what;
  };
  const sections = importable(kinds).map((table) => {
    const { needed } = importsOf(kinds, table);
    const rows = importColumns(kinds, table).map(
      (column) =>
        `| ${fieldName(en, table, column.key)} | ${fieldName(ko, table, column.key)} | \`${column.key}\` | ${holds(column, needed)} |`,
    );
    const head = `## ${tableTitle(en, table)} (${tableTitle(ko, table)}, \`--${table}\`)`;
    return [head, '', '| English | 한국어 | key | what it holds |', '|---|---|---|---|', ...rows, ''].join('\n');
  });
  const about =
    'Every column that an import reads, made from the declarations of the kinds. [import-formats.md](import-formats.md) says how files are read and what the columns mean.';
  return ['# Columns of imports', '', about, '', ...sections].join('\n');
}

describe('the page about import formats', () => {
  it('has every column that is read, under the headings that lists write', async () => {
    const page = await readFile(new URL('../../../docs/import-formats.md', import.meta.url), 'utf8');
    const told = importable(kinds).filter((table) => page.includes(`\n## ${tableTitle(translator('en'), table)}\n`));
    expect(told.length).toBeGreaterThan(3);
    for (const table of told) {
      for (const { key } of importColumns(kinds, table)) {
        expect(page).toContain(`| ${fieldName(translator('en'), table, key)} | ${fieldName(translator('ko'), table, key)} | \`${key}\` |`);
      }
    }
  });

  it('is followed by the columns of every kind, made from their declarations', async () => {
    await expect(importColumnsPage()).toMatchFileSnapshot('../../../docs/import-columns.md');
  });

  it('tells the truth: each heading leads to its column', () => {
    for (const table of importable(kinds)) {
      const names = columnNames(table);
      for (const { key } of importColumns(kinds, table)) {
        for (const name of [key, fieldName(translator('en'), table, key), fieldName(translator('ko'), table, key)]) {
          expect([name, names.get(plainName(name))]).toEqual([name, key]);
        }
      }
    }
  });

  it('goes on reading the headings that earlier versions wrote', () => {
    const earlier: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
      risks: {
        'Next review on': 'nextReviewOn',
        'Inherent valid on': 'inherentValidOn',
        'Residual valid on': 'residualValidOn',
        'Target valid on': 'targetValidOn',
      },
      controls: { 'Kind of control': 'kind' },
      controlTests: { 'Held on': 'heldOn' },
      incidents: {
        'Kind of incident': 'kind',
        'Impact at the source': 'impact',
        '출처의 영향': 'impact',
        'Downtime from': 'downtimeStart',
        'Downtime to': 'downtimeEnd',
        '중단 끝': 'downtimeEnd',
        'ID at the source': 'outsideId',
        '출처의 ID': 'outsideId',
      },
      releases: { 'Median lead time in hours': 'medianLeadTimeHours' },
      losses: { 'Accounting day': 'bookedOn', 'ID at the source': 'outsideId', 'No net because': null, '순손실액이 없는 까닭': null },
      actions: { 'Kind of record': 'subjectTable', 'Originally due on': 'originalDueOn', 'Due on': 'dueOn' },
    };
    for (const [table, headings] of Object.entries(earlier)) {
      const names = columnNames(table);
      for (const [heading, key] of Object.entries(headings))
        expect([table, heading, names.get(plainName(heading))]).toEqual([table, heading, key]);
    }
  });
});
