import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreOf, spreadsheetFixtures, type FixtureScore, type Guesses } from '../support/spreadsheet-answers.ts';
import { plimsoll, testFolder } from './support.ts';

const fixtures = spreadsheetFixtures();
const scores: FixtureScore[] = [];

/** What the command line makes of a file on its own, in a register that knows nothing. */
async function guessed(file: string, table: string) {
  const register = join(testFolder(), 'r.plimsoll');
  const made = await plimsoll(['init', register, '--currency', 'EUR', '--time-zone', 'UTC', '--language', 'en']);
  if (made.status !== 0) throw new Error(made.err);
  const { out, err } = await plimsoll(['import', register, `--${table}`, file, '--auto', '--dry-run', '--json']);
  const said = JSON.parse(out) as { readonly read?: number; readonly guesses?: Guesses };
  if (said.guesses === undefined) throw new Error(`${err}${out}`);
  return { guesses: said.guesses, read: said.read };
}

describe('a spreadsheet of somebody else, guessed', () => {
  it.each(fixtures)('$name: the table is found, and nothing is wrong that is said to be sure', async (fixture) => {
    const { file, answer } = fixture;
    const { guesses, read } = await guessed(file, answer.table);
    expect({ sheet: guesses.sheet, header: guesses.header, rows: read }).toEqual({
      sheet: answer.sheet,
      header: answer.header,
      rows: answer.rows,
    });
    const score = scoreOf(fixture, guesses);
    scores.push(score);
    expect([...score.columns.wrong, ...score.values.wrong]).toEqual([]);
  });

  it('in all: 90 % of columns and 95 % of values are right', () => {
    const columns = share(scores.map((score) => score.columns));
    const values = share(scores.map((score) => score.values));
    process.stdout.write(`Of ${scores.length} files right: columns ${columns.told}, values ${values.told}\n`);
    process.stdout.write([...columns.unsure, ...values.unsure].map((line) => `  unsure: ${line}\n`).join(''));
    expect(scores).toHaveLength(fixtures.length);
    expect(columns.right).toBeGreaterThanOrEqual(0.9);
    expect(values.right).toBeGreaterThanOrEqual(0.95);
  });
});

function share(all: readonly FixtureScore['columns'][]) {
  const right = all.reduce((sum, score) => sum + score.right, 0);
  const unsure = all.flatMap((score) => score.unsure);
  const count = right + unsure.length + all.reduce((sum, score) => sum + score.wrong.length, 0);
  return { right: right / count, unsure, told: `${right} of ${count} (${((100 * right) / count).toFixed(1)} %)` };
}
