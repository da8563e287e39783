import type { Json } from '../../engine/values/json.ts';
import type { KeptRow } from '../../engine/ledger/replay.ts';

type Rows = ReadonlyMap<string, KeptRow>;

/** Finds rows by the value of a field. An index is built when it is first asked for and follows every change after that. */
export function rowIndexes() {
  const indexes = new Map<string, Map<string, Map<string, Set<string>>>>();

  function indexOf(table: string, field: string, rows: Rows): Map<string, Set<string>> {
    let ofTable = indexes.get(table);
    if (!ofTable) indexes.set(table, (ofTable = new Map()));
    let index = ofTable.get(field);
    if (!index) {
      ofTable.set(field, (index = new Map()));
      for (const [id, row] of rows) put(index, row[field], id);
    }
    return index;
  }

  return {
    find(table: string, field: string, value: string, rows: Rows): KeptRow[] {
      const ids = indexOf(table, field, rows).get(value);
      return ids ? [...ids].flatMap((id) => rows.get(id) ?? []) : [];
    },
    moved(table: string, id: string, before: KeptRow | undefined, after: KeptRow | null): void {
      for (const [field, index] of indexes.get(table) ?? []) {
        const was = before?.[field];
        const now = after?.[field];
        if (was === now) continue;
        for (const value of heldBy(was)) index.get(value)?.delete(id);
        put(index, now, id);
      }
    },
    clear(): void {
      indexes.clear();
    },
  };
}
export type RowIndexes = ReturnType<typeof rowIndexes>;

function put(index: Map<string, Set<string>>, field: Json | undefined, id: string): void {
  for (const value of heldBy(field)) {
    const ids = index.get(value);
    if (ids) ids.add(id);
    else index.set(value, new Set([id]));
  }
}

/** The ids that a field holds: one, or each of a list. */
function heldBy(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
