import type { QueryResult } from './query.ts';
import type { StoredRow } from './row.ts';
import { rowIndexes } from './row-indexes.ts';

/** Reads whole tables as a use case reads what it asked for. A table that is not there has no rows. */
export function tablesReader(rowsOf: (table: string) => ReadonlyMap<string, StoredRow>): Pick<QueryResult, 'get' | 'by' | 'all'> {
  const indexes = rowIndexes(rowsOf);
  return {
    get: (table, id) => rowsOf(table).get(id) ?? null,
    by: (table, field, value) => indexes.find(table, field, value),
    all: (table) => [...rowsOf(table).values()],
  };
}
