import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../documents/mapping/apply-mapping.ts';
import { completedMapping } from '../../../documents/mapping/completed-mapping.ts';
import { fitMapping } from '../../../documents/mapping/find-mapping.ts';
import { guessMapping } from '../../../documents/mapping/guess-mapping.ts';
import { theirCells } from '../../../documents/mapping/grouped-problems.ts';
import { context, knownWith, mappingOf, sheetOf, to } from './support/sheets.ts';

const sheet = sheetOf([
  ['Risk', 'Kind of risk', 'Owner'],
  ['Cards are cloned at the counter', 'Fraud from outside', 'Kim'],
  ['The core system stands still', 'IT', 'Lee'],
  ['A borrower defaults', 'Credit', 'Park'],
  ['A payment is made twice', 'Processing', 'Choi'],
]);
const byKind = { 'Fraud from outside': 'operational', IT: 'operational', Credit: 'credit', Processing: 'operational' };
const types = { 'Fraud from outside': 'event.2', IT: 'event.6', Credit: null };
const mapping = mappingOf(
  [
    to('title', 'Risk'),
    to('category', 'Kind of risk', { values: byKind }),
    to('ownerId', 'Owner'),
    to('eventTypeId', 'Kind of risk', { values: types }),
  ],
  { fixed: { eventTypeId: 'event.7' } },
);

describe('a column that is read once more for another column of ours', () => {
  it('gives each of its values an event type beside a category; what says none gets that of every row, where it may have one', () => {
    const { rows, headings, places } = applyMapping(
      sheet,
      {
        ...mapping,
        columns: mapping.columns.map((one) =>
          one.goes.to === 'field' && one.goes.key === 'eventTypeId' ? { ...one, values: { ...types, Processing: null } } : one,
        ),
      },
      context(),
    );
    expect(rows.map(({ fields }) => [fields['category'], fields['eventTypeId']])).toEqual([
      ['operational', 'event.2'],
      ['operational', 'event.6'],
      ['credit', null],
      ['operational', 'event.7'],
    ]);
    expect(headings).toMatchObject({ category: 'Kind of risk', eventTypeId: 'Kind of risk' });
    // What is said of its cells is said of the column that it reads.
    expect(theirCells(sheet, places)(3, 'eventTypeId')).toBe('IT');
  });

  it('is found again with its mapping, also where the columns stand elsewhere', () => {
    const next = sheetOf([
      ['Kind of risk', 'Owner', 'Risk'],
      ['IT', 'Lee', 'A switch fails'],
    ]);
    for (const grid of [sheet, next]) expect(fitMapping(mapping, grid)).toMatchObject({ isExact: true, added: [], missing: [] });
    const fit = fitMapping(mapping, next);
    const found = fit === null ? mapping : completedMapping(fit, guessMapping(next, { ...guessing, table: 'risks' }).mapping);
    expect(
      applyMapping(next, found, context()).rows.map(({ fields }) => [fields['title'], fields['category'], fields['eventTypeId']]),
    ).toEqual([['A switch fails', 'operational', 'event.6']]);
  });
});

const guessing = { known: knownWith(), today: '2025-11-03', learnt: [] };

/** What is guessed of the event types in a second column of a list of risks. */
function guessed(heading: string, values: readonly string[]) {
  const rows = values.map((value, at) => [`Something happens ${at}`, value]);
  const guess = guessMapping(sheetOf([['Risk title', heading], ...rows]), { ...guessing, table: 'risks' });
  const at = guess.columns.findIndex(({ goes }, index) => index >= 2 && goes.to === 'field' && goes.key === 'eventTypeId');
  const told = (guess.values[at] ?? []).map(({ theirs, ours, isUnsure }) => [theirs, ours, isUnsure]);
  return { isUnsure: guess.columns[at]?.isUnsure, values: Object.fromEntries(told.map(([theirs, ...rest]) => [theirs, rest])), guess };
}

describe('the event type of risks that have no column of it', () => {
  it('is guessed value by value from a category of their own, in both languages, and asked', () => {
    const english = guessed('Risk category', ['IT systems', 'IT systems', 'External fraud', 'Credit', 'HR and employment']);
    expect(english.isUnsure).toBe(true);
    expect(english.values).toMatchObject({
      'IT systems': ['event.6', true],
      'External fraud': ['event.2', false],
      // That is no operational risk: it has none.
      Credit: [null, false],
      'HR and employment': ['event.3', true],
    });
    const korean = guessed('리스크 유형', ['시스템 장애', '외부 해킹', '신용리스크', '횡령 및 배임']);
    expect(korean.values).toMatchObject({
      '시스템 장애': ['event.6', false],
      '외부 해킹': ['event.2', true],
      신용리스크: [null, false],
      '횡령 및 배임': ['event.1', true],
    });
  });

  it('is not looked for where one column names one type only, or texts', () => {
    expect(guessed('Risk category', ['Credit', 'Market', 'Liquidity']).isUnsure).toBeUndefined();
    const texts = Array.from({ length: 45 }, (_, at) => `The system number ${at} fails and an attack follows`);
    expect(guessed('What is done', texts).isUnsure).toBeUndefined();
  });

  it('is left to every row alike as long as nobody agreed to what is not sure', () => {
    const { guess } = guessed('Risk category', ['IT systems', 'IT systems', 'External fraud', 'Credit', 'HR and employment']);
    expect(guess.mapping.columns.at(-1)?.goes).toEqual({ to: 'leftOut' });
    expect(guess.asked.map(({ key }) => key)).toContain('eventTypeId');
  });
});

it('one level alone is not even proposed where no column may be the other: who agreed would have every row rejected', () => {
  const rows = ['High', 'Low', 'Medium'].map((level, at) => [`Something happens ${at}`, level]);
  const { columns } = guessMapping(sheetOf([['Risk title', 'Impact'], ...rows]), { ...guessing, table: 'risks' });
  expect(columns[1]?.isUnsure).toBe(true);
  expect(columns[1]?.confidence).toBeLessThan(0.4);
});
