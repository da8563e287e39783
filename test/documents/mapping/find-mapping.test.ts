import { describe, expect, it } from 'vitest';
import { findMapping, fitMapping } from '../../../documents/mapping/find-mapping.ts';
import { ok } from '../../../engine/values/result.ts';
import type { Grid } from '../../../documents/spreadsheets/book.ts';
import { left, mappingOf, sheetOf, to } from './support/sheets.ts';

const mapping = mappingOf([to('title', 'Risk'), left('No'), to('ownerId', 'Owner'), to('status', 'State'), to('event', 'Story')], {
  sheet: 'Q3',
});
const headings = ['Risk', 'No', 'Owner', 'State', 'Story'];

function bookOf(...grids: readonly Grid[]) {
  return { sheets: grids.map(({ name }) => ({ name, isHidden: false })), first: 0, grid: (at: number) => ok(grids[at] as Grid) };
}

describe('a kept mapping is found again', () => {
  it('by its headings on the sheet of its name, though titles moved them down', () => {
    const book = bookOf(sheetOf([['About this file']], { name: 'Cover' }), sheetOf([['Q4 2025'], null, headings, ['a']], { name: 'Q3' }));
    const found = findMapping(
      [
        { name: 'other', mapping: mappingOf([to('title', 'Name')]) },
        { name: 'ours', mapping },
      ],
      book,
    );
    expect(found).toMatchObject({ at: 1, isExact: true, added: [], missing: [], kept: { name: 'ours' } });
    expect(found?.mapping.header).toEqual({ first: 3, last: 3 });
  });

  it('on the first sheet where none has its name', () => {
    const book = bookOf(sheetOf([headings, ['a']], { name: 'Q4' }));
    expect(findMapping([{ mapping }], book)?.mapping).toEqual({ ...mapping, sheet: 'Q4' });
  });

  it('nearly, with columns in other places, one more and one gone, which are named', () => {
    const fit = fitMapping(
      mapping,
      sheetOf([
        ['Owner', 'risk', 'Cost', 'State'],
        ['Kim', 'a', 3, 'Open'],
      ]),
    );
    expect(fit).toMatchObject({ isExact: false, added: ['Cost'], missing: ['No', 'Story'] });
    expect(fit?.mapping.columns.map(({ heading, goes }) => [heading, goes.to === 'field' ? goes.key : goes.to])).toEqual([
      ['Owner', 'ownerId'],
      ['risk', 'title'],
      ['Cost', 'leftOut'],
      ['State', 'status'],
    ]);
  });

  it('not where more than a quarter of what it takes is gone', () => {
    expect(fitMapping(mapping, sheetOf([['Risk', 'No', 'Owner', 'Cost'], ['a']]))).toBeNull();
  });

  it('exactly where its columns only stand in other places, or one without a heading came between', () => {
    const fit = fitMapping(
      mapping,
      sheetOf([
        ['Story', 'Owner', null, 'No', 'State', 'Risk'],
        ['long', 'Kim', null, 1, 'Open', 'a'],
      ]),
    );
    expect(fit).toMatchObject({ isExact: true, added: [], missing: [] });
    expect(fit?.mapping.columns.map(({ heading, goes }) => [heading, goes.to === 'field' ? goes.key : goes.to])).toEqual([
      ['Story', 'event'],
      ['Owner', 'ownerId'],
      ['C', 'leftOut'],
      ['No', 'leftOut'],
      ['State', 'status'],
      ['Risk', 'title'],
    ]);
  });

  it('nearly where one is called otherwise now: that is named on both sides, and is taken for nothing', () => {
    const fit = fitMapping(mapping, sheetOf([['Risk', 'No', 'Risk owner', 'State', 'Story'], ['a']]));
    expect(fit).toMatchObject({ isExact: false, added: ['Risk owner'], missing: ['Owner'] });
    expect(fit?.mapping.columns[2]).toMatchObject({ heading: 'Risk owner', goes: { to: 'leftOut' } });
  });

  it('each heading for one column: what is written alike comes before what is only nearly so', () => {
    const two = mappingOf([to('event', 'Note'), to('remarks', 'NOTE')]);
    const fit = fitMapping(
      two,
      sheetOf([
        ['NOTE', 'note', 'Cost'],
        ['a', 'b', 3],
      ]),
    );
    expect(fit).toMatchObject({ added: ['Cost'], missing: [] });
    expect(fit?.mapping.columns.map(({ goes }) => (goes.to === 'field' ? goes.key : goes.to))).toEqual(['remarks', 'event', 'leftOut']);
  });

  it('on whichever sheet has them where none has its name, the shown ones alone; one of its name comes first', () => {
    const ours = sheetOf([headings, ['a']], { name: 'Q4' });
    const cover = sheetOf([['About this file']], { name: 'Cover' });
    expect(findMapping([{ mapping }], bookOf(cover, sheetOf([['x']], { name: 'Lists' }), ours))).toMatchObject({ at: 2, isExact: true });
    const book = bookOf(cover, ours);
    const hidden = { ...book, sheets: book.sheets.map(({ name }) => ({ name, isHidden: name === 'Q4' })) };
    expect(findMapping([{ mapping }], hidden)).toBeNull();
    const near = sheetOf([[...headings, 'Cost'], ['a']], { name: 'Q3' });
    expect(findMapping([{ mapping }], bookOf(cover, ours, near))).toMatchObject({ at: 2, isExact: false });
  });

  it('by the one heading of rejected rows where it was made of two lines', () => {
    const merged = mappingOf([to('title', 'Risk'), to('inherentImpact', 'Inherent · Impact')], { header: { first: 2, last: 3 } });
    const fit = fitMapping(
      merged,
      sheetOf([
        ['Risk', 'Inherent · Impact', 'Why rejected'],
        ['a', 6, 'too high'],
      ]),
    );
    expect(fit).toMatchObject({ mapping: { header: { first: 1, last: 1 } }, added: ['Why rejected'] });
  });

  it('by the keys of JSON', () => {
    const ofJson = mappingOf([to('title', 'risk')], { header: { first: 0, last: 0 } });
    expect(fitMapping(ofJson, sheetOf([['a']], { keys: ['risk'] }))?.isExact).toBe(true);
  });
});
