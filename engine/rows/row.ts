import type { JsonObject } from '../values/json.ts';

/** A row as the ledger knows it. */
export type PlainRow = JsonObject & { readonly id: string };

/** A row as it is kept: `revision` is the seq of the entry that last changed it. */
export type StoredRow = PlainRow & { readonly revision: number };

/** The rows of some kinds, by the kind's name: what makes a reader of rows know their fields. */
export type RowMap = { readonly [kind: string]: StoredRow };

/** The text in a field, or `null` where the field holds none. */
export function textOrNull(row: JsonObject, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' ? value : null;
}

export function isArchived(row: JsonObject): boolean {
  return (row['archivedAt'] ?? null) !== null;
}
