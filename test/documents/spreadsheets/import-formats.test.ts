import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { columnNames, plainName } from '../../../documents/spreadsheets/column-names.ts';
import { kinds } from '../../../domain/index.ts';
import { importable, importColumns } from '../../../engine/imports/import-columns.ts';
import { fieldName } from '../../../words/names.ts';
import { translator } from '../../../words/translate.ts';

describe('the page about import formats', () => {
  it('has every column that is read, under the headings that lists write', async () => {
    const page = await readFile(new URL('../../../docs/import-formats.md', import.meta.url), 'utf8');
    for (const table of importable(kinds)) {
      for (const { key } of importColumns(kinds, table)) {
        expect(page).toContain(`| ${fieldName(translator('en'), table, key)} | ${fieldName(translator('ko'), table, key)} | \`${key}\` |`);
      }
    }
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
});
