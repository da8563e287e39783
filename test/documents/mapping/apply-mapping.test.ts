import { describe, expect, it } from 'vitest';
import { applyMapping, startMapping } from '../../../documents/mapping/apply-mapping.ts';
import { longCellText } from '../../../documents/spreadsheets/long-cell.ts';
import { translator } from '../../../words/translate.ts';
import { context, left, mappingOf, sheetOf, to } from './support/sheets.ts';

const inherent = { to: 'levels', position: 'inherent', first: 'likelihood' } as const;
const score = { to: 'score', position: 'inherent' } as const;

describe('a mapping applied to a sheet', () => {
  it('makes rows of our columns, numbered as in the file, with values by what was said of each', () => {
    const sheet = sheetOf([
      ['Risk register 2025'],
      ['Risk', 'Type', 'Status'],
      ['Outage of the core', 'IT', 'Open'],
      null,
      ['Wrong limit', 'Market', 'Closed'],
    ]);
    const mapping = mappingOf(
      [
        to('title', 'Risk'),
        to('category', 'Type', { values: { IT: 'operational' } }),
        to('status', 'Status', { values: { Open: 'identified' } }),
      ],
      { header: { first: 2, last: 2 } },
    );
    const { rows, headings } = applyMapping(sheet, mapping, context());
    expect(rows.map(({ row, fields }) => [row, fields['title'], fields['category'], fields['status']])).toEqual([
      [3, 'Outage of the core', 'operational', 'identified'],
      [5, 'Wrong limit', 'market', 'closed'],
    ]);
    expect(headings).toMatchObject({ title: 'Risk', category: 'Type' });
  });

  it('leaves further fields that were too long for a cell as they were', () => {
    const whole = { register: '등록부', code: 'R-1', column: 'Further fields' };
    const sheet = sheetOf([
      ['Code', 'Further fields'],
      ['R-1', longCellText(translator('en'), whole)],
      ['R-2', 'Cost: 5'],
    ]);
    const { rows } = applyMapping(sheet, mappingOf([to('code', 'Code'), to('further', 'Further fields')]), context());
    expect(rows.map(({ fields }) => fields['further'])).toEqual([
      { asItWas: longCellText(translator('en'), whole) },
      [{ name: 'Cost', text: '5' }],
    ]);
  });

  it('reads our own words for levels, in either language, and digits of full width', () => {
    const sheet = sheetOf([
      ['R', 'L', 'I'],
      ['a', '높음', '중대'],
      ['b', 'Rare', '５'],
    ]);
    const mapping = mappingOf([to('title', 'R'), to('inherentLikelihood', 'L'), to('inherentImpact', 'I')]);
    const levels = applyMapping(sheet, mapping, context()).rows.map(({ fields }) => [
      fields['inherentLikelihood'],
      fields['inherentImpact'],
    ]);
    // Of likelihood 높음 is 4 and Rare 1; of impact 중대 is 4.
    expect(levels).toEqual([
      [4, 4],
      [1, '5'],
    ]);
  });

  it('takes both levels from one cell, and compares the score beside them', () => {
    const sheet = sheetOf([
      ['R', 'LxI', 'Score'],
      ['a', '4x5', 20],
      ['b', 'L: High / I: Medium', 12],
      ['c', '2 × 3', 7],
    ]);
    const mapping = mappingOf([
      to('title', 'R'),
      { ...to('', 'LxI'), goes: inherent, values: { High: 4, Medium: 3 } },
      { ...to('', 'Score'), goes: score },
    ]);
    const { rows, notices } = applyMapping(sheet, mapping, context());
    expect(rows.map(({ fields }) => [Number(fields['inherentLikelihood']), Number(fields['inherentImpact'])])).toEqual([
      [4, 5],
      [4, 3],
      [2, 3],
    ]);
    // 4 x 5 = 20 and 4 x 3 = 12; 2 x 3 is 6 and not 7.
    expect(notices.all).toEqual([{ code: 'scoreDiffers', at: 2, heading: 'Score', value: '7 ≠ 2 × 3', count: 1, rows: [4] }]);
  });

  it('joins a day and a time of day, and several columns to one text', () => {
    const sheet = sheetOf([
      ['What', 'Date', 'Time', 'Why', 'Fix'],
      ['Down', '03/11/2025', '9:05 PM', 'a disk', 'a new one'],
    ]);
    const mapping = mappingOf(
      [to('title', 'What'), to('startedAt', 'Date', { order: 'dmy' }), to('startedAt', 'Time'), to('summary', 'Why'), to('summary', 'Fix')],
      { table: 'incidents' },
    );
    const [row] = applyMapping(sheet, mapping, context()).rows;
    expect(row?.fields['startedAt']).toBe('2025-11-03T21:05:00');
    expect(row?.fields['summary']).toBe('Why: a disk\nFix: a new one');
  });

  it('takes the first of several people, and says that there were more', () => {
    const sheet = sheetOf([
      ['R', 'Owner'],
      ['a', 'Kim (CISO), Lee'],
      ['b', 'Park'],
    ]);
    const mapping = mappingOf([to('title', 'R'), to('ownerId', 'Owner', { separator: 'comma' })]);
    const { rows, notices } = applyMapping(sheet, mapping, context());
    expect(rows.map(({ fields }) => fields['ownerId'])).toEqual(['Kim', 'Park']);
    expect(notices.all).toMatchObject([{ code: 'rest', heading: 'Owner', value: 'Kim (CISO), Lee', count: 1 }]);
  });

  it('takes a person for whom somebody said that it is', () => {
    const sheet = sheetOf([
      ['R', 'Owner'],
      ['a', 'min.kim@firm.example'],
    ]);
    const mapping = mappingOf([to('title', 'R'), to('ownerId', 'Owner')]);
    const people = { Owner: { 'min.kim@firm.example': 'P-1' } };
    expect(applyMapping(sheet, mapping, context({ people })).rows[0]?.fields['ownerId']).toBe('P-1');
  });

  it('takes the controls of a cell one by one, once each, without their numbers', () => {
    const sheet = sheetOf([
      ['R', 'Controls'],
      ['a', '1. Four eyes\n2. Limits; Four eyes'],
      ['b', 'C-1; C-2'],
    ]);
    const mapping = mappingOf([to('title', 'R'), to('controls', 'Controls', { separator: 'semicolon' })]);
    const controls = applyMapping(sheet, mapping, context()).rows.map(({ fields }) => fields['controls']);
    expect(controls).toEqual([
      ['Four eyes', 'Limits'],
      ['C-1', 'C-2'],
    ]);
  });

  it('leaves out what has no value here, and says how often', () => {
    const sheet = sheetOf([
      ['R', 'Status'],
      ['a', 'Parked'],
      ['b', 'Parked'],
      ['c', 'Closed'],
    ]);
    const mapping = mappingOf([to('title', 'R'), to('status', 'Status', { values: { Parked: null } })]);
    const { rows, notices } = applyMapping(sheet, mapping, context());
    expect(rows.map(({ fields }) => fields['status'])).toEqual([null, null, 'closed']);
    expect(notices.all).toEqual([{ code: 'leftOut', at: 1, heading: 'Status', value: 'Parked', count: 2, rows: [2, 3] }]);
  });

  it('gives every row what its own cells do not say, and a field of some rows to those alone', () => {
    const sheet = sheetOf([
      ['R', 'Type'],
      ['a', 'operational'],
      ['b', 'market'],
      ['c', null],
    ]);
    const fixed = { category: 'operational', eventTypeId: 'event.7', identifiedOn: 'today' };
    const { rows } = applyMapping(sheet, mappingOf([to('title', 'R'), to('category', 'Type')], { fixed }), context());
    expect(rows.map(({ fields }) => [fields['category'], fields['eventTypeId'], fields['identifiedOn']])).toEqual([
      ['operational', 'event.7', '2025-11-03'],
      ['market', null, '2025-11-03'],
      ['operational', 'event.7', '2025-11-03'],
    ]);
  });

  it('passes over sums, notes, headings that come again and rows with nothing but a number', () => {
    const sheet = sheetOf([
      ['No', 'Risk', 'Impact'],
      [1, 'Outage', 4],
      ['No', 'Risk', 'Impact'],
      [2, 'Fraud', 3],
      [3],
      ['Total', 2, 7],
      null,
      ['※ as of 2025-10-31'],
    ]);
    const mapping = mappingOf([left('No'), to('title', 'Risk'), to('inherentImpact', 'Impact')]);
    const { rows, passedOver } = applyMapping(sheet, mapping, context());
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(passedOver).toEqual([
      { row: 3, why: 'heading' },
      { row: 5, why: 'empty' },
      { row: 6, why: 'total' },
      { row: 8, why: 'note' },
    ]);
  });

  it('gives what a merged cell says to each row that it covers', () => {
    const sheet = sheetOf([['Risk', 'Owner'], ['a', 'Kim'], ['b'], ['c', 'Lee']], { merges: [{ from: [2, 2], to: [3, 2] }] });
    const { rows } = applyMapping(sheet, mappingOf([to('title', 'Risk'), to('ownerId', 'Owner')]), context());
    expect(rows.map(({ fields }) => fields['ownerId'])).toEqual(['Kim', 'Kim', 'Lee']);
  });

  it('makes one record of rows that a merged name holds together', () => {
    const sheet = sheetOf(
      [
        ['Code', 'Risk', 'Controls', 'Owner'],
        ['X-1', 'Outage', 'Second site', 'Kim'],
        [null, null, 'Drill', 'Lee'],
        ['X-2', 'Fraud', 'Four eyes', 'Park'],
      ],
      {
        merges: [
          { from: [2, 1], to: [3, 1] },
          { from: [2, 2], to: [3, 2] },
        ],
      },
    );
    const mapping = mappingOf([
      to('code', 'Code'),
      to('title', 'Risk'),
      to('controls', 'Controls', { separator: 'line' }),
      to('ownerId', 'Owner'),
    ]);
    const { rows } = applyMapping(sheet, mapping, context());
    expect(rows.map(({ row, fields }) => [row, fields['title'], fields['controls'], fields['ownerId'], fields['further']])).toEqual([
      [2, 'Outage', ['Second site', 'Drill'], 'Kim', [{ name: 'Owner', text: 'Lee' }]],
      [4, 'Fraud', ['Four eyes'], 'Park', null],
    ]);
    const mapper = startMapping(sheet, mapping, context());
    expect([...mapper.next(1), ...mapper.next(1), ...mapper.next(1)]).toEqual(rows);
  });

  it('reads days of any writing by the order of their column', () => {
    const days = [
      '3/4/2025',
      '2025. 4. 3.',
      '2025년 4월 3일',
      '3 Apr 2025',
      '20250403',
      45750,
      { sheetTime: '2025-04-03T00:00:00', isDay: true, shown: null },
    ];
    const sheet = sheetOf([['R', 'Found'], ...days.map((day) => ['a', day])]);
    const mapping = mappingOf([to('title', 'R'), to('identifiedOn', 'Found', { order: 'dmy' })]);
    const { rows } = applyMapping(sheet, mapping, context());
    // Day 45750 of a workbook is 45 750 days after 1899-12-30: 2025-04-03.
    expect(rows.map(({ fields }) => fields['identifiedOn'])).toEqual(days.map(() => '2025-04-03'));
  });

  it('leaves out a day that may be two, until somebody says the order of its column', () => {
    const sheet = sheetOf([
      ['R', 'Found'],
      ['a', '3/4/2025'],
      ['b', '2025-04-03'],
      ['c', '13/4/2025'],
    ]);
    const { rows, notices } = applyMapping(sheet, mappingOf([to('title', 'R'), to('identifiedOn', 'Found')]), context());
    expect(rows.map(({ fields }) => fields['identifiedOn'])).toEqual([null, '2025-04-03', '2025-04-13']);
    expect(notices.all).toMatchObject([{ code: 'leftOut', value: '3/4/2025', count: 1 }]);
  });

  it('closes what has a day on which it was closed, and gives that day only to what is closed', () => {
    const dated = sheetOf([
      ['R', 'Closed'],
      ['a', '2025-04-03'],
      ['b', null],
    ]);
    const implied = applyMapping(dated, mappingOf([to('title', 'R'), to('closedOn', 'Closed', { order: 'ymd' })]), context());
    expect(implied.rows.map(({ fields }) => fields['status'])).toEqual(['closed', null]);
    expect(implied.notices.all).toMatchObject([{ code: 'ended', heading: 'Closed', count: 1 }]);
    const stated = sheetOf([
      ['R', 'State'],
      ['a', 'closed'],
      ['b', 'treating'],
    ]);
    const fixed = applyMapping(stated, mappingOf([to('title', 'R'), to('status', 'State')], { fixed: { closedOn: 'today' } }), context());
    expect(fixed.rows.map(({ fields }) => fields['closedOn'])).toEqual(['2025-11-03', null]);
  });

  it('makes the same rows in parts as at once', () => {
    const sheet = sheetOf([['R'], ...Array.from({ length: 25 }, (_, at) => [`risk ${at}`])]);
    const mapping = mappingOf([to('title', 'R')]);
    const mapper = startMapping(sheet, mapping, context());
    const parts = [mapper.next(10), mapper.next(10), mapper.next(10), mapper.next(10)];
    expect(parts.map(({ length }) => length)).toEqual([10, 10, 5, 0]);
    expect(parts.flat()).toEqual(applyMapping(sheet, mapping, context()).rows);
  });
});
