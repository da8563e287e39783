import { rowsFrom, type Rows } from '../../domain/rows.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { heldBy } from '../../engine/rows/row-index.ts';

/** A reader of a few rows, each with the fields that matter to a test. */
export function readerOf(tables: Readonly<Record<string, readonly object[]>>): Rows {
  const all = (table: string) => (tables[table] ?? []) as readonly StoredRow[];
  return rowsFrom({
    all,
    get: (table, id) => all(table).find((row) => row.id === id) ?? null,
    by: (table, field, value) => all(table).filter((row) => heldBy(row[field]).includes(value)),
  });
}
