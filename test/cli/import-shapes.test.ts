import { describe, expect, it } from 'vitest';
import { scoreOf, spreadsheetFixtures, type Guesses } from '../support/spreadsheet-answers.ts';
import { emptyRegister, plimsoll } from './support.ts';

/** What was right when the guesser first read them stands in their README. */
const today: Readonly<Record<string, readonly [columns: number, values: number]>> = {
  'kr-guide-and-sections.xlsx': [12, 18],
  'scores-of-100.csv': [13, 45],
  'tracker-export.csv': [18, 15],
  'turned-actions.ods': [6, 3],
  'turned-cards-kr.csv': [8, 12],
  'turned-form-kr.xlsx': [10, 13],
  'turned-programme.xlsx': [10, 16],
  'turned-workshop.csv': [8, 12],
};

describe('three more shapes of spreadsheets: a tracker, scores of 100, and a row of instructions among sections', () => {
  it.each(spreadsheetFixtures('spreadsheets-shapes'))('$name: each row is one, no value is wrong and said to be sure', async (fixture) => {
    const { register } = await emptyRegister();
    const { out } = await plimsoll(['import', register, `--${fixture.answer.table}`, fixture.file, '--auto', '--dry-run', '--json']);
    const { guesses, read } = JSON.parse(out) as { readonly guesses: Guesses; readonly read: number };
    expect(guesses.records.are).toBe(fixture.answer.records ?? 'rows');
    expect(guesses).toMatchObject({ sheet: fixture.answer.sheet, header: fixture.answer.header });
    expect(read).toBe(fixture.answer.rows);
    const { columns, values } = scoreOf(fixture, guesses);
    expect(values.wrong).toEqual([]);
    const [ofColumns = 0, ofValues = 0] = today[fixture.name] ?? [];
    expect(columns.right).toBeGreaterThanOrEqual(ofColumns);
    expect(values.right).toBeGreaterThanOrEqual(ofValues);
  });
});
