import type { Json } from '../values/json.ts';
import type { StoredRow } from './row.ts';

/** The rows of one kind, and those of them that hold a value in a field: the one secondary index that there is. */
export type RowIndex = {
  readonly rows: () => ReadonlyMap<string, StoredRow>;
  /** The rows whose field is the value, or is a list that holds it. */
  where(field: string, value: string): StoredRow[];
  /** The values that a row held in a field when the index last heard of it; empty where the field was never asked for. */
  held(field: string, id: string): readonly string[];
  /** To be told of a row before or after it is made, changed or removed. */
  moved(id: string, row: StoredRow | null): void;
};

type FieldIndex = { readonly ids: Map<string, Set<string>>; readonly values: Map<string, readonly string[]> };

/** An index of a field is built when it is first asked for and follows every row that it is told of; `rows` are those of now. */
export function rowIndex(rows: () => ReadonlyMap<string, StoredRow>): RowIndex {
  const fields = new Map<string, FieldIndex>();

  function indexOf(field: string): FieldIndex {
    let index = fields.get(field);
    if (index === undefined) {
      fields.set(field, (index = { ids: new Map(), values: new Map() }));
      for (const [id, row] of rows()) put(index, id, heldBy(row[field]));
    }
    return index;
  }

  return {
    rows,
    where(field, value) {
      const ids = indexOf(field).ids.get(value);
      if (ids === undefined) return [];
      const now = rows();
      const found: StoredRow[] = [];
      for (const id of ids) {
        const row = now.get(id);
        if (row !== undefined) found.push(row);
      }
      return found;
    },
    held: (field, id) => indexOf(field).values.get(id) ?? [],
    moved(id, row) {
      for (const [field, index] of fields) put(index, id, row === null ? [] : heldBy(row[field]));
    },
  };
}

function put(index: FieldIndex, id: string, values: readonly string[]): void {
  const before = index.values.get(id) ?? [];
  if (before.length === values.length && before.every((value, index) => value === values[index])) return;
  for (const value of before) {
    const ids = index.ids.get(value);
    ids?.delete(id);
    if (ids?.size === 0) index.ids.delete(value);
  }
  if (values.length === 0) index.values.delete(id);
  else index.values.set(id, values);
  for (const value of values) {
    const ids = index.ids.get(value);
    if (ids) ids.add(id);
    else index.ids.set(value, new Set([id]));
  }
}

/** The texts that a field holds: one, or each of a list once. */
export function heldBy(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? [...new Set(value.filter((one): one is string => typeof one === 'string'))] : [];
}
