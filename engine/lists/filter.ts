import type { CellValue, Column } from '../kind/column.ts';
import type { ListFilter } from './list-query.ts';
import type { SortKey } from './order.ts';
import type { Ranks } from './ranks.ts';
import { folded } from './search.ts';

/** A column as it was read once: the cell at the position of each row, and its rank once somebody sorts by it. */
export type ReadColumn = {
  readonly column: Column;
  readonly cells: CellValue[];
  readonly key: (cell: CellValue) => SortKey;
  readonly ranks: () => Ranks;
};

/** The test that a filter puts to the row at a position. A filter on a column that the table lacks lets nothing through. */
export function filterTest(filter: ListFilter, read: ReadColumn | null): (at: number) => boolean {
  if (read === null) return () => false;
  const { cells } = read;
  if ('is' in filter) {
    const values = new Set(filter.is);
    return (index) => values.has(cells[index] ?? null);
  }
  if ('contains' in filter) {
    const part = folded(filter.contains);
    return (index) => {
      const cell = cells[index] ?? null;
      return cell !== null && folded(String(cell)).includes(part);
    };
  }
  return read.ranks().between(read.key(filter.from), read.key(filter.to));
}
