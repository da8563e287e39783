import type { CellValue, Column, ColumnKind } from '../kind/column.ts';
import type { ListGroup, ListQuery, ListSort } from './list-query.ts';

/** Columns of few different values: what is worth grouping by. */
const grouped: readonly ColumnKind[] = ['choice', 'term', 'rating', 'level', 'flag', 'person', 'reference'];

export function isGroupable({ kind, short }: Pick<Column, 'kind' | 'short'>): boolean {
  return grouped.includes(kind) || short === true;
}

/** How a list is sorted whose equal values of a column are to stand together: by that column before anything else. */
export function sortWithGroup({ sort }: Pick<ListQuery, 'sort'>, group: Pick<Column, 'key' | 'kind'> | null): readonly ListSort[] {
  if (group === null) return sort;
  const said = sort.find(({ column }) => column === group.key);
  const usual = { column: group.key, descending: group.kind === 'rating' || group.kind === 'level' };
  return [said ?? usual, ...sort.filter((one) => one !== said)];
}

/** The groups of rows that stand in the order of a column, by its cells. */
export function groupsOf(positions: Uint32Array, cells: readonly CellValue[]): readonly ListGroup[] {
  const groups: ListGroup[] = [];
  let from = 0;
  for (let index = 1; index <= positions.length; index += 1) {
    const value = cells[positions[from] as number] ?? null;
    if (index < positions.length && (cells[positions[index] as number] ?? null) === value) continue;
    groups.push({ value, from, count: index - from });
    from = index;
  }
  return groups;
}
