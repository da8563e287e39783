import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mapping } from '../../domain/imports/mapping.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import { openBook } from '../../documents/spreadsheets/open-book.ts';
import { emptyRegister, plimsoll as call } from './support.ts';

const plimsoll = (...args: readonly string[]) => call(args);

let folder = '';
let register = '';
beforeEach(async () => void ({ folder, register } = await emptyRegister()));

function given(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const column = (heading: string, key: string, values: Mapping['columns'][number]['values'] = {}) =>
  ({ heading, goes: { to: 'field', key }, values, order: null, separator: null, keeps: false }) as const;
const levels = { High: 4, Medium: 3, Low: 2 };
const mapping: Mapping = {
  version: 1,
  table: 'risks',
  sheet: null,
  header: { first: 2, last: 2 },
  columns: [
    column('Hazard', 'title'),
    column('Kind', 'category', { Rates: 'market', Loans: 'credit' }),
    column('Chance', 'inherentLikelihood', levels),
    column('Harm', 'inherentImpact', levels),
    column('Site', 'further'),
  ],
  fixed: { identifiedOn: '2025-11-03' },
};
const sheet = [
  'Hazards of the year',
  'Hazard,Kind,Chance,Harm,Site',
  'Rates rise,Rates,High,Low,North',
  'Loan unpaid,Loans,Low,Medium,South',
];
const file = (...more: readonly string[]) => given('hazards.csv', `${[...sheet, ...more].join('\n')}\n`);
const mapped = () => given('m.json', JSON.stringify(mapping));

describe('a file with headings of its own, by a mapping', () => {
  it('comes in under a title row, with its words for ours and what has no home under its own name', async () => {
    const taken = await plimsoll('import', register, '--risks', file(), '--mapping', mapped(), '--json');
    expect(taken.status).toBe(0);
    expect(JSON.parse(taken.out)).toMatchObject({
      read: 2,
      created: 2,
      rejected: [],
      guesses: { by: 'file', header: { first: 2, last: 2 } },
      unsure: [],
      leftOut: [],
    });
    const risks = JSON.parse((await plimsoll('list', register, 'risks', '--json')).out) as readonly object[];
    expect(risks).toMatchObject([
      { title: 'Rates rise', category: 'market', inherentLikelihood: 4, inherentImpact: 2, identifiedOn: '2025-11-03' },
      { title: 'Loan unpaid', category: 'credit', inherentLikelihood: 2, inherentImpact: 3, identifiedOn: '2025-11-03' },
    ]);
    expect(JSON.stringify(risks)).toContain('Site: North');
  });

  it('is told column by column, in short lines', async () => {
    const { err } = await plimsoll('import', register, '--risks', file(), '--mapping', mapped(), '--dry-run', '--language', 'en');
    const lines = err.replaceAll('\u00a0', ' ').split('\n');
    expect(lines).toContain('Heading in row 2. Read as Risks by the mapping given.');
    expect(lines).toContain('Kind → Category: Rates = Market risk, Loans = Credit risk');
    expect(lines).toContain('Chance → Inherent likelihood: High = 4, Medium = 3, Low = 2');
    expect(lines).toContain('For rows that say nothing of it: Identified on = 3 Nov 2025.');
  });

  it('gives its rejected rows back in their own shape with the reason, as CSV and as a workbook', async () => {
    const source = file('Flood,Weather,High,High,North', 'Storm,Weather,Low,Low,South');
    for (const name of ['no.csv', 'no.xlsx']) {
      const out = join(folder, name);
      const ended = await plimsoll('import', register, '--risks', source, '--mapping', mapped(), '--rejected', out, '--dry-run');
      expect(ended.err).toContain('Kind: 2 cells, 1 value: Weather (2). Row 5: This value is not allowed.');
      const book = openBook(new Uint8Array(readFileSync(out)), name);
      const grid = book.ok ? book.value.grid(0) : book;
      if (!grid.ok) throw new Error('the file of rejected rows cannot be read');
      expect(grid.value.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
        ['Hazard', 'Kind', 'Chance', 'Harm', 'Site'],
        ['Flood', 'Weather', 'High', 'High', 'North'],
        ['Storm', 'Weather', 'Low', 'Low', 'South'],
      ]);
      expect(shownText(grid.value.rows[1]?.cells[5] ?? null)).toMatch(/^Kind: This value is not allowed/);
    }
  });

  it('gives rejected rows of a file with our own columns back too', async () => {
    for (const [name, text] of [
      ['plain.csv', 'Title,Category\nRates rise,market\nFlood,weather\n'],
      ['plain.jsonl', '{"title":"Rates rise","category":"market"}\n{"title":"Flood","category":"weather"}\n'],
    ] as const) {
      const out = join(folder, 'no.csv');
      await plimsoll('import', register, '--risks', given(name, text), '--rejected', out, '--dry-run', '--language', 'en');
      const [heading = '', row = '', ...more] = readFileSync(out, 'utf8').trimEnd().split(/\r?\n/);
      expect(heading.toLowerCase()).toMatch(/title,category,why rejected$/);
      expect(row).toMatch(/^Flood,weather,"?category: This value is not allowed/i);
      expect(more).toEqual([]);
    }
  });

  it('is saved as a mapping that reads the same rows', async () => {
    const saved = join(folder, 'saved.json');
    await plimsoll('import', register, '--risks', file(), '--mapping', mapped(), '--save-mapping', saved, '--dry-run');
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual(mapping);
  });

  it('of the earlier kind, heading to field, is still read', async () => {
    const csv = given('old.csv', 'Hazard,Kind\nRates rise,market\n');
    const map = given('old.json', '{"Hazard": "title", "Kind": "category"}');
    const taken = await plimsoll('import', register, '--risks', csv, '--mapping', map, '--json');
    expect(JSON.parse(taken.out)).toMatchObject({ created: 1, rejected: [] });
  });

  it('says what the rows lack by --fixed, in any of our words', async () => {
    const lacking = given(
      'short.json',
      JSON.stringify({
        ...mapping,
        columns: mapping.columns.map((one) => (one.heading === 'Kind' ? { ...one, goes: { to: 'leftOut' } } : one)),
      }),
    );
    const fixed = ['--fixed', 'Category=Credit risk', '--fixed', '식별일=2025-12-01'];
    const taken = await plimsoll('import', register, '--risks', file(), '--mapping', lacking, ...fixed, '--json');
    expect(JSON.parse(taken.out)).toMatchObject({ created: 2, rejected: [], leftOut: ['Kind'] });
    const risks = await plimsoll('list', register, 'risks', '--json');
    expect(JSON.parse(risks.out)).toMatchObject([
      { category: 'credit', identifiedOn: '2025-12-01' },
      { category: 'credit', identifiedOn: '2025-12-01' },
    ]);
  });
});

it.each([
  ['a mapping of other records', { table: 'controls' }, [], 3, /This mapping makes Controls/],
  [
    'a mapping whose headings are not there',
    { columns: [column('Elsewhere', 'title'), column('Other', 'category')] },
    [],
    3,
    /does not fit the file/,
  ],
  ['a sheet that is not there', {}, ['--sheet', 'Q9'], 2, /Q9/],
  ['something fixed that is no column', {}, ['--fixed', 'Colour=red'], 2, /Colour=red/],
  ['a guess and a mapping', {}, ['--auto'], 2, /--auto/],
  ['the register as the file of rejected rows', {}, ['--rejected', 'REGISTER'], 2, /--rejected/],
])('%s is refused in one line, and nothing changes', async (_, over, options, status, sentence) => {
  const map = given('bad.json', JSON.stringify({ ...mapping, ...over }));
  const args = options.map((option) => (option === 'REGISTER' ? register : option));
  const before = readFileSync(register);
  const ended = await plimsoll('import', register, '--risks', file(), '--mapping', map, ...args, '--language', 'en');
  expect(ended.status).toBe(status);
  expect(ended.err).toMatch(sentence);
  expect(
    ended.err
      .trimEnd()
      .split('\n')
      .filter((line) => sentence.test(line)),
  ).toHaveLength(1);
  expect(readFileSync(register).equals(before)).toBe(true);
});

it.each([
  ['--sheet', 'Q1'],
  ['--save-mapping', 'm.json'],
  ['--overwrite'],
  ['--fixed', 'Category=Market risk'],
  ['--also', 'Title=Status'],
])('%s says something of a file with headings of its own alone', async (...option) => {
  const csv = given('plain.csv', 'Title,Category\nRates rise,market\n');
  const ended = await plimsoll('import', register, '--risks', csv, ...option, '--language', 'en');
  expect(ended.status).toBe(2);
  expect(ended.err).toContain(`${option[0] ?? ''} `);
});

describe('a row that may be about several records', () => {
  const twice = () => given('twice.csv', `${[...sheet.slice(0, 3), sheet[2] ?? ''].join('\n')}\n`);
  // Neither of them is as the row says.
  const changed = () => given('changed.csv', `${[...sheet.slice(0, 2), 'Rates rise,Rates,Low,Low,North'].join('\n')}\n`);
  const take = async (...more: readonly string[]) => {
    const taken = await plimsoll('import', register, '--risks', changed(), '--mapping', mapped(), ...more, '--json');
    return { ...taken, answer: taken.out === '' ? null : (JSON.parse(taken.out) as object) };
  };
  beforeEach(async () => {
    // Two risks of one title: a file of its own, which names them twice.
    const made = await plimsoll('import', register, '--risks', twice(), '--mapping', mapped());
    if (made.status !== 0) throw new Error(made.err);
  });

  it('is held back and said, and taken once it is said which it is about', async () => {
    expect((await take()).answer).toMatchObject({ created: 0, updated: 0, unsure: [{ what: 'record', row: 3 }] });
    expect((await take('--same', '3=R-2')).answer).toMatchObject({ created: 0, updated: 1, unsure: [] });
    expect((await take('--same', '3=new')).answer).toMatchObject({ created: 1, unsure: [] });
  });

  it.each([
    ['3', 2, /"3" cannot be used for --same ROW=CODE/],
    ['3=R-99', 3, /R-99/],
  ])('cannot be said by %s', async (said, status, message) => {
    const before = readFileSync(register);
    const taken = await take('--same', said);
    expect(taken.status).toBe(status);
    expect(taken.err).toMatch(message);
    expect(readFileSync(register).equals(before)).toBe(true);
  });
});
