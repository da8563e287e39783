import { expect, it } from 'vitest';
import { sortedAlsoBy, sortedBy } from '../../../../renderer/record/list/sorting.ts';
import { movedTo } from '../../../../renderer/record/list/list-columns.ts';

const up = (column: string) => ({ column, descending: false });
const down = (column: string) => ({ column, descending: true });

it('a heading sorts up, then down, then not at all, and alone', () => {
  expect(sortedBy([], 'a')).toEqual([up('a')]);
  expect(sortedBy([up('a')], 'a')).toEqual([down('a')]);
  expect(sortedBy([down('a')], 'a')).toEqual([]);
  expect(sortedBy([up('a'), up('b')], 'a')).toEqual([up('a')]);
});

it('with Shift it is a further sort, is turned in its place, and is taken out of it', () => {
  expect(sortedAlsoBy([up('a')], 'b')).toEqual([up('a'), up('b')]);
  expect(sortedAlsoBy([up('a'), up('b')], 'a')).toEqual([down('a'), up('b')]);
  expect(sortedAlsoBy([down('a'), up('b')], 'a')).toEqual([up('b')]);
});

it('a column goes to a place among the others, and never past the ends', () => {
  expect(movedTo(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(movedTo(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b']);
  expect(movedTo(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
});
