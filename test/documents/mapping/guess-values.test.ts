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

  it('of a scale of three go by it where its highest number stands so often that a fourth would have been met', () => {
    const often = [...Array.from({ length: 12 }, () => 3), 1, 2];
    expect(levels(often)).toEqual([
      ['3', 5, false],
      ['1', 1, false],
      ['2', 3, false],
    ]);
    expect(levels([3, 3, 3, 1])).toEqual([
      ['3', 3, true],
      ['1', 1, true],
    ]);
  });

  it('go by what a note above says of the ends of their scale', () => {
    expect(levels([1, 4], 'Likelihood', [['1 = rare, 2 = unlikely, 3 = likely, 4 = almost certain']])).toEqual([
      ['1', 1, false],
      ['4', 5, false],
    ]);
  });

  it('beside a step between are the ends of a scale of five', () => {
    expect(levels(['상', '중상', '중', '하'])).toEqual([
      ['상', 5, false],
      ['중상', 4, false],
      ['중', 3, false],
      ['하', 1, false],
    ]);
  });

  it('in two languages, in brackets and beside a sign are one word', () => {
    expect(levels(['높음 High', '중 (Medium)', '🟢 Low'])).toEqual([
      ['높음 High', 4, false],
      ['중 (Medium)', 3, false],
      ['🟢 Low', 2, false],
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

describe('values of theirs', () => {
  const valuesOf = (table: string, heading: string, texts: readonly string[]) => {
    const rows = [['Title', heading], ...texts.map((text, at) => [`Something that happened ${at}`, text])];
    const guess = guessed(sheetOf(rows), { table });
    return Object.fromEntries((guess.values[1] ?? []).map(({ theirs, ours, isUnsure }) => [theirs, isUnsure ? 'unsure' : ours]));
  };

  it('are understood in two languages, beside signs and in brackets', () => {
    expect(valuesOf('risks', 'Status', ['진행중 In progress', '🟡 관찰', '종결 Closed', 'Open'])).toEqual({
      '진행중 In progress': 'treating',
      '🟡 관찰': 'monitoring',
      '종결 Closed': 'closed',
      Open: 'identified',
    });
    expect(valuesOf('risks', 'Category', ['대외평판', '해외시장', '운영', '신용'])).toEqual({
      대외평판: 'reputation',
      해외시장: 'unsure',
      운영: 'operational',
      신용: 'credit',
    });
  });

  it('of a scale of severities go by the scale: minor is below moderate', () => {
    expect(valuesOf('incidents', 'Severity', ['Critical', 'Major', 'Moderate', 'Minor'])).toEqual({
      Critical: 'sev1',
      Major: 'sev2',
      Moderate: 'sev3',
      Minor: 'sev4',
    });
    expect(valuesOf('incidents', 'Severity', ['Critical', 'Major', 'Minor'])).toMatchObject({ Minor: 'sev3' });
    expect(valuesOf('incidents', 'Severity', ['Major', 'Medium', 'Minor', 'Low'])).toMatchObject({ Minor: 'unsure' });
  });

  it('of the four Ts and of kinds of control are known, those that are none of ours are asked', () => {
    expect(valuesOf('risks', 'Treatment', ['Treat', 'Tolerate', 'Transfer', 'Terminate'])).toEqual({
      Treat: 'reduce',
      Tolerate: 'accept',
      Transfer: 'transfer',
      Terminate: 'avoid',
    });
    expect(valuesOf('controls', 'Control type', ['예방', '적발', '교정', 'Directive'])).toEqual({
      예방: 'preventive',
      적발: 'detective',
      교정: 'corrective',
      Directive: 'unsure',
    });
  });
});

describe('a guess', () => {
  it('never takes numbers of tickets for codes, and asks', () => {
    const guess = guessed(
      sheetOf([
        ['Risk ID', 'Risk title', 'Likelihood', 'Impact', 'Board'],
        ['R-1', 'Late delivery', 2, 5, 'OPS-214'],
        ['R-2', 'Wrong posting', 3, 3, 'FIN-31'],
      ]),
      { table: 'risks' },
    );
    expect(guess.mapping.columns[4]?.goes).toEqual({ to: 'field', key: 'further' });
  });

  it('takes impacts of several kinds for none', () => {
    const guess = guessed(
      sheetOf([
        ['Risk title', 'Likelihood', '재무 영향(1-5)', '평판 영향(1-5)'],
        ['Late delivery', 2, 5, 1],
        ['Wrong posting', 3, 3, 4],
      ]),
      { table: 'risks' },
    );
    expect(guess.mapping.columns.slice(2).map(({ goes }) => goes)).toEqual([
      { to: 'field', key: 'further' },
      { to: 'field', key: 'further' },
    ]);
  });

  it('offers the event type at which most titles point, and asks', () => {
    const guess = guessed(
      sheetOf([
        ['Risk title', 'Category', 'Likelihood', 'Impact'],
        ['Server outage at month end', 'IT', 'Low', 'High'],
        ['Release without a test', 'IT', 'Low', 'High'],
        ['Cheque forged by a hacker', 'Fraud', 'Low', 'High'],
        ['Fire, flood and storm', 'Market', 'Low', 'High'],
      ]),
      { table: 'risks' },
    );
    expect(guess.asked).toContainEqual({ key: 'eventTypeId', ours: 'event.6' });
    expect(guess.mapping.fixed).not.toHaveProperty('eventTypeId');
  });

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

  it('asks for amounts that a title above counts in thousands', () => {
    const rows = [
      ['사건명', '발생일', '손실금액'],
      ['횡령', '2025-01-03', 12],
    ];
    const isUnsure = (title: string) => guessed(sheetOf([[title], ...rows]), { table: 'losses' }).columns[2]?.isUnsure;
    expect([isUnsure('2025년 손실사건 (단위: 천원)'), isUnsure('2025년 손실사건 (단위: 원)')]).toEqual([true, false]);
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
