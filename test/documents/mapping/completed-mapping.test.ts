import { describe, expect, it } from 'vitest';
import { completedMapping } from '../../../documents/mapping/completed-mapping.ts';
import { fitMapping } from '../../../documents/mapping/find-mapping.ts';
import { guessMapping } from '../../../documents/mapping/guess-mapping.ts';
import type { Grid } from '../../../documents/spreadsheets/book.ts';
import type { Mapping } from '../../../domain/imports/mapping.ts';
import { context, left, mappingOf, sheetOf, to } from './support/sheets.ts';

/** A kept mapping on a sheet of nearly its shape, as it is read. */
function completed(mapping: Mapping, grid: Grid) {
  const fit = fitMapping(mapping, grid);
  if (fit === null) throw new Error('it does not fit');
  const { known, today } = context();
  const guess = guessMapping(grid, { table: 'risks', header: fit.mapping.header, known, today, learnt: [mapping] });
  const columns = completedMapping(fit, guess.mapping).columns;
  return Object.fromEntries(columns.map(({ heading, goes }) => [heading, goes.to === 'field' ? goes.key : goes.to]));
}

describe('a kept mapping of nearly the same file', () => {
  const mapping = mappingOf([to('title', 'Hazard'), to('ownerId', 'Owner'), to('event', 'Story'), to('status', 'Status')]);

  it('has a column that is called otherwise now read as it is guessed', () => {
    const grid = sheetOf([
      ['Hazard', 'Risk owner', 'Story', 'Status'],
      ['a', 'Ann Lee', 'long', 'Open'],
    ]);
    expect(completed(mapping, grid)).toEqual({ Hazard: 'title', 'Risk owner': 'ownerId', Story: 'event', Status: 'status' });
  });

  it('keeps what it says: a new column never goes where one of its own goes', () => {
    const grid = sheetOf([
      ['Hazard', 'Owner', 'Story', 'Status', 'Risk title', 'Category'],
      ['a', 'Ann Lee', 'long', 'Open', 'Another title', 'Market risk'],
    ]);
    expect(completed(mapping, grid)).toMatchObject({ Hazard: 'title', 'Risk title': 'further', Category: 'category' });
  });

  it('keeps what it leaves out', () => {
    const leaving = mappingOf([to('title', 'Hazard'), left('Category'), to('status', 'Status')]);
    const grid = sheetOf([
      ['Hazard', 'Category', 'Status', 'Owner'],
      ['a', 'Market risk', 'Open', 'Ann Lee'],
    ]);
    expect(completed(leaving, grid)).toMatchObject({ Category: 'leftOut', Owner: 'ownerId' });
  });
});
