import type { Registry } from '../kind/registry.ts';
import { partFields, readsFrom, type KeptList, type KeptSince } from './kept-list.ts';
import type { FoundRecords, Hit, ListPlace, ListQuery, ListWindow } from './list-query.ts';
import { worldOf, type ListSource } from './source.ts';
import { tableIndex, type TableIndex } from './table-index.ts';

/** A row that a commit made, changed or removed. */
export type MovedRow = { readonly table: string; readonly id: string };

/** The lists of a register, kept up as rows move: one for as long as `source.asOn` and its rows are the same register. */
export type ListIndex = {
  /** To be told of every row that moved, after `source` shows it so. */
  update(moved: readonly MovedRow[]): void;
  /** The ids that a query finds, in order, and its groups. `total` counts the records that are not archived. */
  query(query: ListQuery): FoundRecords & { readonly total: number };
  /** Some of the rows that a query finds, from a position (0 is the first). */
  window(query: ListQuery, from: number, count: number): Omit<ListWindow, 'seq'>;
  /** The records of some tables that answer a search best, so many of each at most: table by table, the best first. */
  hits(tables: readonly string[], search: string, most: number): readonly Hit[];
  /** Where a record stands among those that a query finds; `null` where it is not one of them. */
  place(query: ListQuery, id: string): ListPlace | null;
  /**
   * Does one step of what a query needs that takes long to make or, without one, of what the lists that were asked for are
   * likely to need for search and sort. False: nothing is left to do.
   */
  prepare(query: ListQuery | null): boolean;
  /** The tables whose lists were asked for. */
  readonly tables: () => readonly string[];
  /** Where rows of a table changed since its words were collected, they are to be collected anew, so that they can be kept. */
  renew(table: string): void;
  /** What was prepared of a list, to be kept; `null` where that is not all of it. */
  kept(table: string): KeptList | null;
};

/** `kept`: what was prepared before, by table, for the first lists that are asked for. */
export function listIndex(source: ListSource, kinds: Registry, kept: Map<string, KeptSince> = new Map()): ListIndex {
  const { world, index: rowsOf } = worldOf(source, kinds);
  const tables = new Map<string, TableIndex>();
  let last: { readonly key: string; readonly found: ReturnType<TableIndex['find']> } | null = null;

  const indexOf = (table: string): TableIndex => {
    let index = tables.get(table);
    if (!index) tables.set(table, (index = tableIndex(source, table, kinds, world, kept.get(table) ?? null)));
    kept.delete(table);
    return index;
  };
  const find = (query: ListQuery) => {
    const key = JSON.stringify(query);
    if (last?.key !== key) last = { key, found: indexOf(query.table).find(query) };
    return last.found;
  };

  function* likely() {
    for (const index of tables.values()) yield* index.likely();
  }

  return {
    update(moved) {
      // What was kept of lists that nobody asked for is not followed up.
      kept.clear();
      last = null;
      const touched = new Map<string, Set<string>>();
      const touch = (table: string, id: string) => {
        const ids = touched.get(table);
        if (ids) ids.add(id);
        else touched.set(table, new Set([id]));
      };
      const ownersOf = new Map<string, readonly { readonly owner: string; readonly field: string }[]>();
      for (const { table, id } of moved) {
        touch(table, id);
        const index = rowsOf(table);
        let owners = ownersOf.get(table);
        if (owners === undefined) {
          owners = [...tables.keys()].flatMap((owner) => partFields(kinds, owner, table).map((field) => ({ owner, field })));
          ownersOf.set(table, owners);
        }
        // The record to which the row belonged, and the one to which it belongs now.
        for (const { owner, field } of owners) for (const end of index.held(field, id)) touch(owner, end);
        index.moved(id, source.rows(table).get(id) ?? null);
        for (const { owner, field } of owners) for (const end of index.held(field, id)) touch(owner, end);
      }
      for (const [table, index] of tables) {
        if ([...readsFrom(kinds, table)].some((other) => touched.has(other))) tables.delete(table);
        else index.update(touched.get(table) ?? new Set());
      }
    },
    query(query) {
      const { total, positions, groups } = find(query);
      const index = indexOf(query.table);
      return { total, ids: Array.from(positions, (position) => index.id(position)), groups };
    },
    window(query, from, count) {
      const { total, positions, groups } = find(query);
      const index = indexOf(query.table);
      return {
        total,
        matching: positions.length,
        groups,
        from,
        rows: Array.from(positions.subarray(from, from + count), (at) => index.row(at)),
      };
    },
    hits: (tables, search, most) => tables.flatMap((table) => indexOf(table).hits(search, most)),
    place(query, id) {
      const { positions } = find(query);
      const index = indexOf(query.table);
      const at = positions.findIndex((position) => index.id(position) === id);
      if (at < 0) return null;
      const idAt = (other: number) => {
        const position = positions[other];
        return position === undefined ? null : index.id(position);
      };
      return { index: at, previous: idAt(at - 1), next: idAt(at + 1) };
    },
    prepare(query) {
      for (const work of query === null ? likely() : indexOf(query.table).needed(query)) {
        if (work.isDone) continue;
        work.step();
        return true;
      }
      return false;
    },
    tables: () => [...tables.keys()],
    renew: (table) => tables.get(table)?.renew(),
    kept: (table) => tables.get(table)?.kept() ?? null,
  };
}
