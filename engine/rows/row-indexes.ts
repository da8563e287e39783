import { rowIndex, type RowIndex } from './row-index.ts';
import type { StoredRow } from './row.ts';

/** The rows of each table by the values of their fields. An index is built when it is first asked for and follows every row after that. */
export function rowIndexes(rowsOf: (table: string) => ReadonlyMap<string, StoredRow>) {
  const indexes = new Map<string, RowIndex>();
  return {
    find: (table: string, field: string, value: string): StoredRow[] => {
      let index = indexes.get(table);
      if (index === undefined) indexes.set(table, (index = rowIndex(() => rowsOf(table))));
      return index.where(field, value);
    },
    /** To be told of every row that is made, changed or (`null`) removed. */
    moved(table: string, id: string, row: StoredRow | null): void {
      indexes.get(table)?.moved(id, row);
    },
    /** To be told when the tables themselves were replaced. */
    clear(): void {
      indexes.clear();
    },
  };
}
export type RowIndexes = ReturnType<typeof rowIndexes>;
