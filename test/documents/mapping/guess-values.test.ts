import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../documents/mapping/apply-mapping.ts';
import { guessMapping } from '../../../documents/mapping/guess-mapping.ts';
import type { Grid } from '../../../documents/spreadsheets/book.ts';
import type { RawCell } from '../../../engine/imports/raw-cell.ts';
import type { Mapping } from '../../../domain/imports/mapping.ts';
import { knownWith, mappingOf, sheetOf, to } from './support/sheets.ts';

const guessed = (
  grid: Grid,
  more: { readonly people?: readonly string[]; readonly learnt?: readonly Mapping[]; readonly table?: string | null } = {},
) =>
  guessMapping(grid, {
    known: knownWith({ people: more.people ?? [] }),
    today: '2025-11-03',
    learnt: more.learnt ?? [],
    table: more.table ?? null,
  });

/** What the values of a column of likelihoods are taken for, and whether that is unsure. */
function levels(texts: readonly RawCell[], heading = 'Likelihood', above: readonly RawCell[][] = []) {
  const rows = [['Risk title', heading, 'Impact', 'Risk owner'], ...texts.map((text, at) => [`Risk ${at}`, text, null, 'Ann Lee'])];
  const guess = guessed(sheetOf([...above, ...rows]));
  return (guess.values[1] ?? []).map(({ theirs, ours, isUnsure }) => [theirs, ours, isUnsure]);
}

describe('levels of theirs', () => {
  it('of a scale whose top the heading says go by their rank', () => {
    // Of 1-10 two each are one of ours; the ends of 1-3 are our ends.
    expect(levels([1, 4, 9], 'Likelihood (1-10)')).toEqual([
      ['1', 1, false],
      ['4', 2, false],
      ['9', 5, false],
    ]);
    expect(levels([1, 2, 3], 'Likelihood (1-3)')).toEqual([
      ['1', 1, false],
      ['2', 3, false],
      ['3', 5, false],
    ]);
  });

  it('are asked where nothing says the top of their scale, and no number reaches ours', () => {
    expect(levels([2, 4])).toEqual([
      ['2', 2, true],
      ['4', 4, true],
    ]);
    expect(levels([2, 5])).toEqual([
      ['2', 2, false],
      ['5', 5, false],
    ]);
  });

  it('are asked where the sheet says that 1 is the highest', () => {
    expect(levels([1, 5], 'Likelihood', [['1 = very high, 5 = very low']])).toEqual([
      ['1', 5, true],
      ['5', 1, true],
    ]);
  });

  it('in words go by the place of the word, in any of three languages', () => {
    expect(levels(['Low', '중', 'élevé', 'Almost certain', '희박'])).toEqual([
      ['Low', 2, false],
      ['중', 3, false],
      ['élevé', 4, false],
      ['Almost certain', 5, false],
      ['희박', 1, false],
    ]);
  });

  it('are asked where two of their words stand at one place', () => {
    expect(levels(['Certain', 'Frequent', 'Low'])).toEqual([
      ['Certain', 5, true],
      ['Frequent', 5, true],
      ['Low', 2, false],
    ]);
  });

  it('with a number and a word that say two things are asked', () => {
    expect(levels(['4 - Likely', '2 - High'])).toEqual([
      ['4 - Likely', 4, false],
      ['2 - High', 4, true],
    ]);
  });

  it('that say nothing are empty', () => {
    expect(levels(['TBD', 'n/a', '미정', 'High'])).toEqual([
      ['TBD', null, false],
      ['n/a', null, false],
      ['미정', null, false],
      ['High', 4, false],
    ]);
  });
});

describe('a guess', () => {
  it('takes a column of numbers for a score where it is the product of both levels', () => {
    const rows = [
      [1, 5, 5],
      [2, 3, 6],
      [4, 4, 16],
    ].map((row, at) => [`Risk ${at}`, ...row]);
    const guess = guessed(sheetOf([['Risk', 'Likelihood', 'Impact', 'X'], ...rows]));
    expect(guess.columns[3]).toMatchObject({ goes: { to: 'score', position: 'inherent' }, why: 'content', isUnsure: false });
  });

  it('does not take an order of days where two fit', () => {
    const guess = guessed(
      sheetOf([
        ['Risk', 'Raised on', 'Owner'],
        ['a', '03/04/2025', 'x'],
        ['b', '05/06/2025', 'y'],
      ]),
    );
    expect(guess.columns[1]?.isOrderUnsure).toBe(true);
    expect(guess.mapping.columns[1]?.order).toBeNull();
    const sure = guessed(
      sheetOf([
        ['Risk', 'Raised on', 'Owner'],
        ['a', '03/04/2025', 'x'],
        ['b', '25/06/2025', 'y'],
      ]),
    );
    expect(sure.mapping.columns[1]?.order).toBe('dmy');
  });

  it('asks who an address of mail is, and puts nobody in the mapping', () => {
    const sheet = sheetOf([
      ['Risk', 'Owner', 'Status'],
      ['a', 'minsu.kim@firm.example', 'Open'],
      ['b', 'Ann Lee', 'Open'],
    ]);
    const guess = guessed(sheet, { people: ['Minsu Kim', 'Ann Lee'] });
    expect(guess.values[1]?.map(({ theirs, ours, isUnsure }) => [theirs, ours, isUnsure])).toEqual([
      ['minsu.kim@firm.example', 'P-1', true],
      ['Ann Lee', 'Ann Lee', false],
    ]);
    expect(guess.people).toEqual({ Owner: { 'minsu.kim@firm.example': null } });
    expect(guess.mapping.columns[1]?.values).toEqual({});
  });

  it('keeps their words where two of them become one of ours', () => {
    const guess = guessed(
      sheetOf([
        ['Risk', 'Category', 'Owner'],
        ['a', 'IT', 'x'],
        ['b', 'Fraud', 'y'],
        ['c', 'Market', 'z'],
      ]),
    );
    expect(guess.mapping.columns[1]).toMatchObject({ keeps: true, values: { IT: 'operational', Fraud: 'operational' } });
  });

  it('learns from the mappings that were kept', () => {
    const kept = mappingOf([to('title', 'Gefahr'), to('status', 'Lage', { values: { offen: 'treating' } })]);
    const guess = guessed(
      sheetOf([
        ['Gefahr', 'Lage', 'Owner'],
        ['Feuer', 'offen', 'x'],
      ]),
      { learnt: [kept], table: 'risks' },
    );
    expect(guess.columns.slice(0, 2).map(({ why }) => why)).toEqual(['learnt', 'learnt']);
    expect(guess.mapping.columns[1]?.values).toEqual({ offen: 'treating' });
  });

  it('passes over the row that says how to fill in the others', () => {
    const sheet = sheetOf([
      ['Project Orion'],
      ['Risk', 'Likelihood', 'Impact', 'Owner'],
      ['What may happen', 'Rate 1 (LOW) to 5 (HIGH)', 'Rate 1 (LOW) to 5 (HIGH)', 'Who'],
      ['Launch slips', 2, 5, 'Ann Lee'],
    ]);
    const { mapping, people } = guessed(sheet);
    const { rows, passedOver } = applyMapping(sheet, mapping, { known: knownWith(), today: '2025-11-03', people });
    expect([rows.map(({ row }) => row), passedOver]).toEqual([[4], [{ row: 3, why: 'note' }]]);
  });

  it('counts amounts in what their heading says', () => {
    const sheet = sheetOf([
      ['사건명', '발생일', '손실금액(백만원)'],
      ['횡령', '2025-01-03', 12],
      ['오류', '2025-01-04', '3.5'],
    ]);
    const { mapping, people } = guessed(sheet);
    const { rows } = applyMapping(sheet, mapping, { known: knownWith(), today: '2025-11-03', people });
    expect(mapping.fixed).toEqual({ currency: 'KRW' });
    expect(rows.map(({ fields }) => fields['gross'])).toEqual([12_000_000, 3_500_000]);
  });

  it('takes no measures for the names of risks, and no numbered list for levels', () => {
    const rows = [
      ['연번', '업무영역', '리스크 사항', '관리방안'],
      [1, '자금', '유동성 부족', '1. 자금계획 2. 한도'],
      [2, '전산', '랜섬웨어 감염', '1. 백업 2. 훈련'],
    ];
    const guess = guessed(sheetOf(rows), { table: 'risks' });
    expect(guess.columns.map(({ goes }) => (goes.to === 'field' ? goes.key : goes.to))).toEqual([
      'leftOut',
      'further',
      'title',
      'controls',
    ]);
    expect(guess.values[3]?.map(({ theirs }) => theirs)).toEqual(['자금계획', '한도', '백업', '훈련']);
  });

  it('is not sure of what a table is about which says nothing that it knows', () => {
    const guess = guessed(
      sheetOf([
        ['Qux', 'Zap'],
        ['a', 'b'],
        ['c', 'd'],
      ]),
    );
    expect(guess.tables[0]?.confidence).toBeLessThan(0.7);
  });
});
