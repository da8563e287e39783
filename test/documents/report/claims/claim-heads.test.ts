import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableNames } from '../../../../documents/report/claims/question.ts';
import { fieldWords } from '../../../../documents/report/claims/words/field-words.ts';
import { dataSheetName, fieldHead } from '../../../../documents/report/claims/words/heads.ts';
import { translator } from '../../../../words/translate.ts';

const page = readFileSync('docs/report-claims.md', 'utf8');
const [en, ko] = [translator('en'), translator('ko')];

describe('the page about claims, of the heads', () => {
  it.each(tableNames)('says which cell each head of the sheet stands for: %s', (table) => {
    const rows = Object.keys(fieldWords[table]).map(
      (name) => `| \`${name}\` | ${fieldHead(table, name, en)} | ${fieldHead(table, name, ko)} |`,
    );
    const head = `| \`${table}\` | ${dataSheetName(table, en)} | ${dataSheetName(table, ko)} |\n|---|---|---|`;
    expect(page).toContain(`${[head, ...rows].join('\n')}\n`);
  });
});
