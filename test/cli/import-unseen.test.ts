import { expect, it } from 'vitest';
import { scoreOf, spreadsheetFixtures, type FixtureScore, type Guesses } from '../support/spreadsheet-answers.ts';
import { emptyRegister, plimsoll } from './support.ts';

it('of ten spreadsheets that the guesser had not seen no value is wrong and said to be sure', async () => {
  const { register } = await emptyRegister();
  const scores: FixtureScore[] = [];
  for (const fixture of spreadsheetFixtures('spreadsheets-unseen')) {
    const { out } = await plimsoll(['import', register, `--${fixture.answer.table}`, fixture.file, '--auto', '--dry-run', '--json']);
    scores.push(scoreOf(fixture, (JSON.parse(out) as { readonly guesses: Guesses }).guesses));
  }
  const told = (['columns', 'values'] as const).map((what) => {
    const sum = (count: (score: FixtureScore['columns']) => number) => scores.reduce((all, one) => all + count(one[what]), 0);
    return `${what}: ${sum(({ right }) => right)} right, ${sum(({ unsure }) => unsure.length)} unsure, ${sum(({ wrong }) => wrong.length)} not`;
  });
  console.log(told.join('; '));
  expect(scores).toHaveLength(10);
  expect(scores.flatMap(({ values }) => values.wrong)).toEqual([]);
});
