import type { ListSort } from '../../../engine/lists/list-query.ts';

/** How a list is sorted after its heading was pressed: up, then down, then not at all. */
export function sortedBy(sort: readonly ListSort[], column: string): readonly ListSort[] {
  const [first, ...others] = sort;
  if (first?.column !== column || others.length > 0) return [{ column, descending: false }];
  return first.descending ? [] : [{ column, descending: true }];
}

/** The same with Shift: the column is added behind the others, or turned, or taken out where it stands. */
export function sortedAlsoBy(sort: readonly ListSort[], column: string): readonly ListSort[] {
  const known = sort.find((one) => one.column === column);
  if (known === undefined) return [...sort, { column, descending: false }];
  return known.descending ? sort.filter((one) => one !== known) : sort.map((one) => (one === known ? { column, descending: true } : one));
}
