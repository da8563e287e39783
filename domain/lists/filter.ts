import type { Column } from './column.ts';
import type { CellValue, ListFilter } from './list-query.ts';
import type { SortKey } from './order.ts';
import { folded } from './search.ts';

/** A column as it was read once: its cells, and what they are compared by, at the place of each row. */
export type ReadColumn = {
  readonly column: Column;
  readonly cells: CellValue[];
  readonly keys: SortKey[];
  readonly key: (cell: CellValue) => SortKey;
};

/** The test that a filter puts to the row at a place. A filter on a column that the table lacks lets nothing through. */
export function filterTest(filter: ListFilter, read: ReadColumn | null): (at: number) => boolean {
  if (read === null) return () => false;
  const { cells, keys, key } = read;
  if ('is' in filter) {
    const values = new Set(filter.is);
    return (at) => values.has(cells[at] ?? null);
  }
  if ('contains' in filter) {
    const part = folded(filter.contains);
    return (at) => {
      const cell = cells[at] ?? null;
      return cell !== null && folded(String(cell)).includes(part);
    };
  }
  const [from, to] = [key(filter.from), key(filter.to)];
  return (at) => {
    const value = keys[at] ?? null;
    return value !== null && (from === null || value >= from) && (to === null || value <= to);
  };
}
