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

/** One text stands by itself: most rows refer to one record, and most records are referred to by few rows. */
type Held = string | readonly string[];
type Ids = string | string[] | Set<string>;
/** Above so many ids one of them is looked up in a set. */
const fewIds = 16;

type FieldIndex = { readonly ids: Map<string, Ids>; readonly values: Map<string, Held> };

/** An index of a field is built when it is first asked for and follows every row that it is told of; `rows` are those of now. */
export function rowIndex(rows: () => ReadonlyMap<string, StoredRow>): RowIndex {
  const fields = new Map<string, FieldIndex>();

  function indexOf(field: string): FieldIndex {
    let index = fields.get(field);
    if (index === undefined) {
      fields.set(field, (index = { ids: new Map(), values: new Map() }));
      for (const [id, row] of rows()) put(index, id, held(row[field]));
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
      for (const id of typeof ids === 'string' ? [ids] : ids) {
        const row = now.get(id);
        if (row !== undefined) found.push(row);
      }
      return found;
    },
    held: (field, id) => listOf(indexOf(field).values.get(id)),
    moved(id, row) {
      for (const [field, index] of fields) put(index, id, row === null ? undefined : held(row[field]));
    },
  };
}

function put({ ids, values }: FieldIndex, id: string, held: Held | undefined): void {
  const before = values.get(id);
  if (before === held || (Array.isArray(before) && Array.isArray(held) && isSame(before, held))) return;
  if (typeof before === 'string') leave(ids, before, id);
  else if (before !== undefined) for (const value of before) leave(ids, value, id);
  if (held === undefined) values.delete(id);
  else values.set(id, held);
  if (typeof held === 'string') ids.set(held, withId(ids.get(held), id));
  else if (held !== undefined) for (const value of held) ids.set(value, withId(ids.get(value), id));
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, at) => value === other[at]);

function leave(ids: FieldIndex['ids'], value: string, id: string): void {
  const left = without(ids.get(value), id);
  if (left === undefined) ids.delete(value);
  else ids.set(value, left);
}

function withId(ids: Ids | undefined, id: string): Ids {
  if (ids === undefined) return id;
  if (typeof ids === 'string') return [ids, id];
  if (ids instanceof Set) return ids.add(id);
  if (ids.length === fewIds) return new Set(ids).add(id);
  ids.push(id);
  return ids;
}

function without(ids: Ids | undefined, id: string): Ids | undefined {
  if (ids === undefined || ids === id) return undefined;
  if (typeof ids === 'string') return ids;
  if (ids instanceof Set) {
    ids.delete(id);
    return ids.size === 0 ? undefined : ids;
  }
  const left = ids.filter((one) => one !== id);
  return left.length === 0 ? undefined : left;
}

const listOf = (held: Held | undefined): readonly string[] => (held === undefined ? [] : typeof held === 'string' ? [held] : held);

function held(value: Json | undefined): Held | undefined {
  if (typeof value === 'string') return value;
  const texts = heldBy(value);
  return texts.length === 0 ? undefined : texts;
}

/** The texts that a field holds: one, or each of a list once. */
export function heldBy(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? [...new Set(value.filter((one): one is string => typeof one === 'string'))] : [];
}
