import { expect, it } from 'vitest';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { importResult, rowCounts } from '../../../engine/imports/import-result.ts';

const answer: ImportAnswer = {
  table: 'units',
  read: 3,
  created: 1,
  updated: 0,
  unchanged: 0,
  noted: 0,
  emptied: 0,
  kept: {},
  keptEdits: [],
  moreKeptEdits: 0,
  takenEdits: [],
  moreTakenEdits: 0,
  earlierTimes: [],
  moreEarlierTimes: 0,
  rejected: [
    { row: 2, column: 'name', code: 'field.required', args: {} },
    { row: 2, column: 'parentId', code: 'field.required', args: {} },
  ],
  unsure: [{ row: 3, code: 'sameTitle', records: [] }],
  moreUnsure: 0,
  gone: [],
  moreGone: 0,
  mappingId: null,
  made: {},
};

it('a row that is rejected for two reasons is one, and rows of two sheets are two though they have one number', () => {
  expect(rowCounts([answer])).toMatchObject({ read: 3, created: 1, rejected: 1, unsure: 1 });
  expect(rowCounts([answer, { ...answer, table: 'services' }])).toMatchObject({ read: 6, created: 2, rejected: 2, unsure: 2 });
});

it('of nothing but rejected rows of two sheets all are rejected', () => {
  const none = { ...answer, read: 1, created: 0, unsure: [] };
  expect(importResult(rowCounts([none, none]), false)).toBe('allRejected');
});
