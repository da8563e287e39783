import { describe, expect, it } from 'vitest';
import { instantOf } from '../../engine/values/time.ts';
import { scoreOf, spreadsheetFixtures, type FixtureScore, type Guesses, type SpreadsheetFixture } from '../support/spreadsheet-answers.ts';
import { emptyRegister, plimsoll as call } from './support.ts';

/** The files tell of the first half of 2026. */
const plimsoll = (args: readonly string[]) => call(args, { now: instantOf(Date.UTC(2026, 6, 1)) });

const fixtures = spreadsheetFixtures();
const scores: FixtureScore[] = [];

/** A register that knows nothing. */
/** What the command line makes of a file on its own. */
async function guessed(file: string, table: string) {
  const { register } = await emptyRegister();
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

/** What is said where a file lacks it, and the hand has to say it. */
const said: Readonly<Record<string, string>> = { category: 'operational', eventTypeId: 'event.6', currency: 'EUR' };

type Taken = {
  readonly guesses: Guesses;
  readonly read: number;
  readonly created: number;
  readonly rejected: readonly object[];
  readonly unsure: readonly { readonly what: string }[];
};
type Cells = SpreadsheetFixture['answer']['people'];

/** Each cell whose names the answer tells, of columns that were surely taken for `to`: the answer may let a column go elsewhere. */
const cellsOf = (columns: Cells, { columns: guesses }: Guesses, to: string) =>
  Object.entries(columns).flatMap(([heading, cells]) => {
    const isTaken = guesses.some((one) => one.heading === heading && one.to === to && !one.isUnsure);
    return isTaken ? Object.entries(cells) : [];
  });

/** The lists of names that are right for a cell. */
const choicesOf = (names: Cells[string][string]): readonly (readonly string[])[] => ('oneOf' in names ? names.oneOf : [names]);

describe('a spreadsheet of somebody else, taken', () => {
  // An action is about a record by its code, and an empty register has none.
  const taken = fixtures.filter(({ answer }) => answer.table !== 'actions');

  it.each(taken)('$name: names people and controls as the answer does, and changes nothing the second time', async ({ file, answer }) => {
    const { register } = await emptyRegister();
    const lacks = Object.entries(answer.fixed).filter(([key, what]) => [what].flat().includes('ask') && key in said);
    const fixed = lacks.flatMap(([key]) => ['--fixed', `${key}=${said[key] ?? ''}`]);
    const args = ['import', register, `--${answer.table}`, file, '--auto', ...fixed, '--json'];
    const first = JSON.parse((await plimsoll(args)).out) as Taken;
    expect(first.read).toBe(answer.rows);
    expect(first.created).toBeGreaterThan(0);
    const listed = async (table: string, field: string) => {
      const rows = JSON.parse((await plimsoll(['list', register, table, '--json'])).out) as readonly Readonly<Record<string, unknown>>[];
      return rows.map((row) => String(row[field]));
    };
    // Names of rows that were rejected are nowhere.
    const isWhole = first.created === answer.rows;
    const people = await listed('people', 'name');
    const controls = await listed('controls', 'title');
    expect(new Set(controls).size).toBe(controls.length);
    const wrong = [
      ...cellsOf(answer.people, first.guesses, 'field:ownerId').flatMap(([cell, names]) => {
        const owners = choicesOf(names).map(([owner = '']) => owner);
        const isTakenWhole = people.includes(cell) && !owners.includes(cell);
        return isTakenWhole || !owners.some((owner) => people.includes(owner)) ? [cell] : [];
      }),
      ...cellsOf(answer.controls, first.guesses, 'field:controls').flatMap(([cell, names]) =>
        choicesOf(names).some((choice) => choice.every((name) => controls.includes(name))) ? [] : [cell],
      ),
    ];
    expect(isWhole ? wrong : []).toEqual([]);
    const again = JSON.parse((await plimsoll(args)).out) as Taken;
    expect(again).toMatchObject({ created: 0, updated: 0, gone: [], written: false });
    // Of records that a file has twice it is not known which one a row is about.
    const isAsked = again.unsure.some(({ what }) => what === 'record');
    expect(isAsked ? first.rejected : again.rejected).toEqual(first.rejected);
  });
});

function share(all: readonly FixtureScore['columns'][]) {
  const right = all.reduce((sum, score) => sum + score.right, 0);
  const unsure = all.flatMap((score) => score.unsure);
  const count = right + unsure.length + all.reduce((sum, score) => sum + score.wrong.length, 0);
  return { right: right / count, unsure, told: `${right} of ${count} (${((100 * right) / count).toFixed(1)} %)` };
}
