import { describe, expect, it } from 'vitest';
import { scoreOf, spreadsheetFixtures, type FixtureScore, type Guesses } from '../support/spreadsheet-answers.ts';
import { emptyRegister, plimsoll } from './support.ts';

/**
 * First run, when nobody who wrote the guesser had seen these files: columns 161 of 188 right, 4 unsure, 23 not (17 kept as further
 * fields though they have a place, 4 taken for something else, 2 of which only the order of a day was said otherwise); values 109 of 134,
 * 25 unsure, none wrong. Ten columns and 23 values of those are of the German file, a language that the guesser does not speak: without
 * it 151 of 168 and 109 of 111. With the rules of today, which were made with sight of what was missed here and therefore prove nothing
 * about files that nobody has seen: columns 172, values 111. They only must not get worse.
 */
describe('ten more spreadsheets that the guesser had not seen, by the rules of today', () => {
  const fixtures = spreadsheetFixtures('spreadsheets-unseen-2');
  const scores: FixtureScore[] = [];

  it.each(fixtures)('$name: no value is wrong and said to be sure', async (fixture) => {
    const { register } = await emptyRegister();
    const { out } = await plimsoll(['import', register, `--${fixture.answer.table}`, fixture.file, '--auto', '--dry-run', '--json']);
    const score = scoreOf(fixture, (JSON.parse(out) as { readonly guesses: Guesses }).guesses);
    scores.push(score);
    expect(score.values.wrong).toEqual([]);
  });

  it('in all: as many are right as were last', () => {
    const right = (what: 'columns' | 'values') => scores.reduce((sum, score) => sum + score[what].right, 0);
    expect(scores).toHaveLength(10);
    expect(right('columns')).toBeGreaterThanOrEqual(172);
    expect(right('values')).toBeGreaterThanOrEqual(111);
    // Kept under its own name, or with another order of days, is not as the answer, but nothing is lost; nothing is taken for what it is not.
    const taken = scores.flatMap(({ columns }) => columns.wrong).filter((line) => !/: (field:further|order: \w+) for /.test(line));
    expect(taken).toEqual([]);
  });
});
