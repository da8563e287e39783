import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../documents/mapping/apply-mapping.ts';
import { groupedProblems, theirCells } from '../../../documents/mapping/grouped-problems.ts';
import { rejectedFile } from '../../../documents/mapping/rejected-file.ts';
import type { Rejection } from '../../../engine/imports/import-input.ts';
import { context, mappingOf, sheetOf, to } from './support/sheets.ts';

const sheet = sheetOf([
  ['Register'],
  ['Risk', 'Likelihood', 'Found'],
  ['a', 'often', { sheetTime: '2025-04-03T00:00:00', isDay: true, shown: '3 Apr' }],
  ['b', 4, '2025-04-04'],
  ['c', 'often', null],
  ['d', { number: 7, shown: '07' }, null],
]);
const mapping = mappingOf([to('title', 'Risk'), to('inherentLikelihood', 'Likelihood'), to('identifiedOn', 'Found')], {
  header: { first: 2, last: 2 },
});

describe('rejected rows', () => {
  it('go back as they stood, with all their reasons', () => {
    const reasons = [
      { row: 6, reason: 'Too high.' },
      { row: 3, reason: 'Not a number.' },
      { row: 3, reason: 'No day.' },
      { row: 3, reason: 'No day.' },
    ];
    expect(rejectedFile(sheet, mapping, reasons, 'Why rejected')).toEqual({
      name: 'Why rejected',
      header: ['Risk', 'Likelihood', 'Found', 'Why rejected'],
      rows: [
        ['a', 'often', { date: '2025-04-03' }, 'Not a number.\nNo day.'],
        ['d', '07', null, 'Too high.'],
      ],
    });
  });

  it('are grouped by column and reason, with the values that stand in the file', () => {
    const column = 'inherentLikelihood';
    const rejected: readonly Rejection[] = [
      { row: 3, column, code: 'field.notAWholeNumber', args: { value: 'often' } },
      { row: 5, column, code: 'field.notAWholeNumber', args: { value: 'often' } },
      { row: 6, column, code: 'field.tooHigh', args: { max: 5 } },
    ];
    const { places } = applyMapping(sheet, mapping, context());
    const groups = groupedProblems(rejected, theirCells(sheet, places));
    expect(groups).toMatchObject([
      { column, code: 'field.notAWholeNumber', cells: 2, values: [{ value: 'often', count: 2 }], rows: [3, 5] },
      { column, code: 'field.tooHigh', cells: 1, values: [{ value: '07', count: 1 }], rows: [6] },
    ]);
  });
});
