import { describe, expect, it } from 'vitest';
import type { KeptEdit } from '../../../engine/imports/kept-edits.ts';
import { heldEdits } from '../../../renderer/workers/held-edits.ts';

const edit = (row: number, field: string, item: string | null = null): KeptEdit => ({
  row,
  id: `r${row}`,
  code: `R-${row}`,
  field,
  item,
  ours: 'ours',
  theirs: 'theirs',
});

const none = { table: 'risks', keptEdits: [], moreKeptEdits: 0, takenEdits: [], moreTakenEdits: 0 };

describe('what was edited here and changed in the file', () => {
  it('stands by the rows of the file and the columns of a list, whatever is chosen of it, and is walked part by part', () => {
    const keptEdits = [edit(7, 'remarks'), edit(2, 'remarks'), edit(2, 'title')];
    const takenEdits = [edit(7, 'title'), edit(3, 'further', 'B'), edit(3, 'further', 'A')];
    const held = heldEdits({ ...none, keptEdits, takenEdits });
    const told = (from: number, count: number) =>
      held.part(from, count).map(({ row, field, item, ofRecord }) => [row, field, item, ofRecord]);
    expect(told(0, 100)).toEqual([
      [2, 'title', null, 2],
      [2, 'remarks', null, 0],
      [3, 'further', 'A', 2],
      [3, 'further', 'B', 0],
      [7, 'title', null, 2],
      [7, 'remarks', null, 0],
    ]);
    // A part that begins in the middle of a record is not its beginning.
    expect(told(1, 2)).toEqual([
      [2, 'remarks', null, 0],
      [3, 'further', 'A', 2],
    ]);
    const columns = [
      { field: 'title', item: null, count: 2 },
      { field: 'remarks', item: null, count: 2 },
      { field: 'further', item: 'A', count: 1 },
      { field: 'further', item: 'B', count: 1 },
    ];
    expect(held.counts.columns).toEqual(expect.arrayContaining(columns));
    expect(held.counts.columns).toHaveLength(columns.length);
    expect(held.counts).toMatchObject({ count: 6, more: 0 });
  });
});
