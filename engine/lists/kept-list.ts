import type { Registry } from '../kind/registry.ts';
import type { ChangeLine } from '../ledger/entry.ts';
import { heldBy } from '../rows/row-index.ts';
import type { StoredRow } from '../rows/row.ts';
import type { JsonObject } from '../values/json.ts';
import { addDays, type Day } from '../values/time.ts';
import type { Words } from './word-index.ts';

/** What was prepared for search and sort of one table, as it can be kept and taken up again at the next start. */
export type KeptList = {
  readonly table: string;
  /** The record at each position; empty where it is no more. */
  readonly ids: readonly string[];
  readonly words: Words;
  /** By the key of a column: the rank at each position. */
  readonly ranks: Readonly<Record<string, Uint32Array>>;
  /** The day on which cells were read. */
  readonly day: Day;
};

/** A kept list, and the records of its table whose cells may be others since. */
export type KeptSince = { readonly list: KeptList; readonly changed: ReadonlySet<string> };

/** The register as lists are taken up in it: what changed since, oldest first, the rows now, and the day on which they are read. */
export type Since = {
  readonly changes: readonly ChangeLine[];
  readonly rows: (table: string) => ReadonlyMap<string, StoredRow>;
  readonly asOn: Day;
};

/** Kept lists as they are to be taken up, by table. One of which many rows may show what changed in another table is left out. */
export function keptSince(lists: readonly KeptList[], kinds: Registry, { changes, rows, asOn }: Since): Map<string, KeptSince> {
  const found = new Map<string, KeptSince>();
  const tables = new Set(changes.map(({ table }) => table));
  for (const list of lists) {
    if (!kinds.has(list.table) || [...readsFrom(kinds, list.table)].some((other) => tables.has(other))) continue;
    const changed = new Set<string>();
    const touch = (table: string, id: string, versions: readonly (JsonObject | null | undefined)[]) => {
      if (table === list.table) changed.add(id);
      for (const field of partFields(kinds, list.table, table))
        for (const row of versions) for (const owner of heldBy(row?.[field])) changed.add(owner);
    };
    // The records to which a part belonged, and the one to which it belongs now.
    for (const { table, id, before, after } of changes) touch(table, id, [before, after, rows(table).get(id)]);
    for (const table of list.day === asOn ? [] : shownKinds(kinds, list.table))
      for (const row of rowsBetween(kinds, list.table, table, rows(table), [list.day, asOn])) touch(table, row.id, [row]);
    found.set(list.table, { list, changed });
  }
  return found;
}

/** The kinds of which rows show in the cells of a list: its own, and those of the parts of its records. */
function shownKinds(kinds: Registry, table: string): ReadonlySet<string> {
  return new Set([table, ...kinds.columns(table).flatMap(({ parts }) => parts.map(({ kind }) => kind))]);
}

/**
 * Rows of a table with a day after one of two days, up to the other: what a row says from a day on is another then, in the list
 * of `shownIn` too. A row that begins at an instant shows from the day before on.
 */
function* rowsBetween(
  kinds: Registry,
  shownIn: string,
  table: string,
  rows: ReadonlyMap<string, StoredRow>,
  days: readonly [Day, Day],
): Generator<StoredRow> {
  const own = Object.entries(kinds.of(table).fields).flatMap(([field, { type }]) => (type === 'day' ? [field] : []));
  const begins = kinds.columns(shownIn).flatMap(({ parts }) => parts.flatMap((part) => (part.kind === table ? (part.begins ?? []) : [])));
  const fields = [...own, ...begins];
  const [first = '', end = ''] = [...days].sort();
  const last = begins.length === 0 ? end : addDays(end, 1);
  for (const row of rows.values()) {
    const isBetween = (field: string) => {
      const day = row[field];
      return typeof day === 'string' && day > first && day.slice(0, 10) <= last;
    };
    if (fields.some(isBetween)) yield row;
  }
}

/** The fields by which rows of a kind show in the cells of the list of another. */
export function partFields(kinds: Registry, table: string, part: string): readonly string[] {
  return [...new Set(kinds.columns(table).flatMap(({ parts }) => parts.filter(({ kind }) => kind === part).map(({ field }) => field)))];
}

/** Kinds of which one row shows in many rows of a list: when it moves, the list is read anew. */
export function readsFrom(kinds: Registry, table: string): ReadonlySet<string> {
  return new Set(kinds.columns(table).flatMap(({ shares }) => shares));
}
