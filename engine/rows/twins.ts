import { canonicalText } from '../values/canonical.ts';
import type { JsonObject } from '../values/json.ts';
import type { PlainRow } from './row.ts';

/** How many of some rows have the same values in some fields; of rows that are looked at again and again it is counted once. */
const counted = new WeakMap<readonly PlainRow[], Map<string, ReadonlyMap<string, ReadonlySet<string>>>>();

/** Whether another of some rows has the same values in these fields. `rows` are those of an answer and never change. */
export function hasTwin(rows: readonly PlainRow[], row: PlainRow, fields: readonly string[]): boolean {
  let byFields = counted.get(rows);
  if (byFields === undefined) counted.set(rows, (byFields = new Map()));
  const key = fields.join();
  let ids = byFields.get(key);
  if (ids === undefined) byFields.set(key, (ids = idsByValues(rows, fields)));
  const alike = ids.get(valuesOf(row, fields));
  return alike !== undefined && (alike.size > 1 || !alike.has(row.id));
}

function idsByValues(rows: readonly PlainRow[], fields: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const row of rows) {
    const values = valuesOf(row, fields);
    const alike = ids.get(values);
    if (alike) alike.add(row.id);
    else ids.set(values, new Set([row.id]));
  }
  return ids;
}

function valuesOf(row: JsonObject, fields: readonly string[]): string {
  return canonicalText(fields.map((field) => row[field] ?? null));
}
