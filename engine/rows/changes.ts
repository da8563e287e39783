import type { Change } from '../ledger/append.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import type { Row, Stored, TableName } from '../../domain/index.ts';

/** The row without what the store adds. */
export function plainRow<T extends TableName>(row: Stored<T>): Row<T> {
  const { revision: _, ...rest } = row as Stored & Record<string, unknown>;
  return rest as Row<T>;
}

export function creation<T extends TableName>(table: T, row: Row<T>): Change {
  return { table, id: (row as { id: string }).id, before: null, after: row };
}

export function removal<T extends TableName>(table: T, row: Stored<T>): Change {
  const plain = plainRow(row);
  return { table, id: (plain as { id: string }).id, before: plain, after: null };
}

/** Only the fields that differ; `null` where none does. */
export function edit<T extends TableName>(table: T, row: Stored<T>, fields: Partial<Row<T>>): Change | null {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const [field, value] of Object.entries(fields)) {
    const old = (row as unknown as JsonObject)[field] as Json;
    if (sameJson(old, value as Json)) continue;
    before[field] = old;
    after[field] = value as Json;
  }
  if (Object.keys(after).length === 0) return null;
  return { table, id: (row as unknown as { id: string }).id, before, after };
}
