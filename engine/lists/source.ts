import type { Stored, TableName } from '../../domain/index.ts';
import type { Day } from '../values/time.ts';

/** The register as a list reads it: every row of a table by id, names, and the day on which positions are read. */
export type ListSource = {
  rows(table: TableName): ReadonlyMap<string, Stored>;
  /** The name of a person, or `null` where it was erased. */
  nameOf(personId: string): string | null;
  readonly asOn: Day;
};

/** Rows by what they refer to. */
export type Related = {
  by<T extends TableName>(table: T, field: string, id: string): readonly Stored<T>[];
  /** Takes note that a row was made, changed or removed. Answers what it referred to by `field` before and what it does now. */
  moved(table: TableName, id: string): void;
  /** The ids to which a row refers by a field: as last known and as it is now. */
  ends(table: TableName, field: string, id: string): readonly string[];
};

type Index = { readonly groups: Map<string, Set<string>>; readonly values: Map<string, string> };

export function relatedRows(source: Pick<ListSource, 'rows'>): Related {
  const indexes = new Map<string, Index>();
  const indexOf = (table: TableName, field: string): Index => {
    const key = `${table}.${field}`;
    const known = indexes.get(key);
    if (known) return known;
    const index: Index = { groups: new Map(), values: new Map() };
    for (const [id, row] of source.rows(table)) put(index, id, valueOf(row, field));
    indexes.set(key, index);
    return index;
  };
  return {
    by<T extends TableName>(table: T, field: string, id: string) {
      const ids = indexOf(table, field).groups.get(id);
      if (ids === undefined) return [];
      const rows = source.rows(table);
      return [...ids].flatMap((one) => (rows.get(one) as Stored<T> | undefined) ?? []);
    },
    moved(table, id) {
      const row = source.rows(table).get(id);
      for (const [key, index] of indexes) {
        if (key.startsWith(`${table}.`)) put(index, id, row === undefined ? null : valueOf(row, key.slice(table.length + 1)));
      }
    },
    ends(table, field, id) {
      const before = indexOf(table, field).values.get(id);
      const row = source.rows(table).get(id);
      const now = row === undefined ? null : valueOf(row, field);
      return [before, now].filter((end): end is string => typeof end === 'string');
    },
  };
}

function valueOf(row: Stored, field: string): string | null {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : null;
}

function put(index: Index, id: string, value: string | null): void {
  const before = index.values.get(id);
  if (before === value) return;
  if (before !== undefined) {
    index.values.delete(id);
    const group = index.groups.get(before);
    group?.delete(id);
    if (group?.size === 0) index.groups.delete(before);
  }
  if (value === null) return;
  index.values.set(id, value);
  const group = index.groups.get(value);
  if (group) group.add(id);
  else index.groups.set(value, new Set([id]));
}
