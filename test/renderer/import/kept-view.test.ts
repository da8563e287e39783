import { describe, expect, it } from 'vitest';
import { fitMapping } from '../../../documents/mapping/find-mapping.ts';
import { mapperViewOf } from '../../../renderer/workers/mapper-view-of.ts';
import { context, mappingOf, sheetOf, to } from '../../documents/mapping/support/sheets.ts';

describe('a file of nearly the shape of a kept mapping', () => {
  const sheet = sheetOf([
    ['Hazard', 'Risk owner', 'Status'],
    ['a', 'Ann Lee', 'Open'],
  ]);
  const kept = mappingOf([to('title', 'Hazard'), to('ownerId', 'Owner'), to('status', 'Status', { values: { Open: 'treating' } })]);
  // Two of three are there, which is too few: a fourth makes it near enough.
  const four = { ...kept, columns: [...kept.columns, to('event', 'Hazard event')] };
  const wide = {
    ...sheet,
    width: 4,
    rows: sheet.rows.map(({ row, cells }, at) => ({ row, cells: [...cells, at === 0 ? 'Hazard event' : 'x'] })),
  };
  const fit = fitMapping(four, wide);
  const book = { format: 'csv', sheets: [{ name: null, isHidden: false }], first: 0, encoding: 'utf-8', separator: ',' } as const;

  it('is shown with what the mapping says, and has what it lacks proposed and looked at', () => {
    if (fit === null) throw new Error('it does not fit');
    const { known, today } = context();
    const said = { mapping: fit.mapping, added: fit.added, missing: fit.missing };
    const view = mapperViewOf(book, 0, wide, said, { known, today, learnt: [four] });
    expect(view.missing).toEqual(['Owner']);
    expect(view.mapping.columns.map(({ goes }) => (goes.to === 'field' ? goes.key : goes.to))).toEqual([
      'title',
      'ownerId',
      'status',
      'event',
    ]);
    expect(view.mapping.columns[2]?.values).toMatchObject({ Open: 'treating' });
    expect(view.columns.map(({ isUnsure, why }) => [isUnsure, why])).toMatchObject([
      [false, 'learnt'],
      [true, expect.stringMatching(/name|synonym/)],
      [false, 'learnt'],
      [false, 'learnt'],
    ]);
  });
});
