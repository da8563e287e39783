import type { Change } from '../ledger/append.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import type { PlainRow, StoredRow } from './row.ts';

/** The row without what the store adds. */
export function plainRow(row: StoredRow): PlainRow {
  const { revision: _, ...plain } = row;
  return plain;
}

export function creation(table: string, row: PlainRow): Change {
  return { table, id: row.id, before: null, after: row };
}

export function removal(table: string, row: StoredRow): Change {
  return { table, id: row.id, before: plainRow(row), after: null };
}

/** Only the fields that differ; `null` where none does. */
export function edit(table: string, row: StoredRow, fields: JsonObject): Change | null {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const [field, value] of Object.entries(fields)) {
    const old = row[field] as Json;
    if (sameJson(old, value)) continue;
    before[field] = old;
    after[field] = value;
  }
  return Object.keys(after).length === 0 ? null : { table, id: row.id, before, after };
}
