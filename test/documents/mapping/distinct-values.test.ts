import { expect, it } from 'vitest';
import { distinctValues } from '../../../documents/mapping/distinct-values.ts';
import { mappingOf, sheetOf, to } from './support/sheets.ts';

it('each value of a column is there once, with its count, where it becomes one of ours', () => {
  const sheet = sheetOf([
    ['Risk', 'Status', 'LxI', 'Found', 'Controls', 'Story'],
    ['a', 'Open', '4x5', '3/4/2025', '1. Four eyes\n2. Limits', 'x'],
    ['b', ' Open ', '4x2', 'TBD', 'Limits', 'y'],
    ['c', 'Done', null, null, null, null],
    ['Total', 3, null, null, null, null],
  ]);
  const mapping = mappingOf([
    to('title', 'Risk'),
    to('status', 'Status'),
    { ...to('', 'LxI'), goes: { to: 'levels', position: 'inherent', first: 'likelihood' } },
    to('identifiedOn', 'Found', { order: 'dmy' }),
    to('controls', 'Controls', { separator: 'line' }),
    to('event', 'Story'),
  ]);
  expect(distinctValues(sheet, mapping).map(({ values }) => values.map(({ theirs, count }) => [theirs, count]))).toEqual([
    [],
    [
      ['Open', 2],
      ['Done', 1],
    ],
    [
      ['4', 2],
      ['5', 1],
      ['2', 1],
    ],
    [['TBD', 1]],
    [
      ['Limits', 2],
      ['Four eyes', 1],
    ],
    [],
  ]);
});
