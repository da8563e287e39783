import type { Found } from '../rows/query.ts';
import type { Stored, TableName } from '../../domain/index.ts';

/** The register as found, with what an import has made of it so far. Every table that is asked for was loaded whole. */
export type Workspace = {
  get<T extends TableName>(table: T, id: string): Stored<T> | null;
  by<T extends TableName>(table: T, field: string, value: string): readonly Stored<T>[];
  put(table: TableName, row: Stored): void;
  /** The same as rules ask for it. */
  readonly found: Found;
};

export function workspaceOf(found: Found): Workspace {
  const made = new Map<TableName, Map<string, Stored>>();
  const indexes = new Map<string, Map<unknown, Set<string>>>();
  const field = (row: Stored, name: string) => (row as unknown as Readonly<Record<string, unknown>>)[name];
  const idOf = (row: Stored) => (row as { id: string }).id;

  function note(index: Map<unknown, Set<string>>, value: unknown, id: string) {
    const ids = index.get(value);
    if (ids) ids.add(id);
    else index.set(value, new Set([id]));
  }
  function indexOf(table: TableName, name: string): Map<unknown, Set<string>> {
    const key = `${table}.${name}`;
    let index = indexes.get(key);
    if (index) return index;
    index = new Map();
    for (const row of [...found.all(table), ...(made.get(table)?.values() ?? [])]) note(index, field(row, name), idOf(row));
    indexes.set(key, index);
    return index;
  }

  const get = <T extends TableName>(table: T, id: string): Stored<T> | null =>
    ((made.get(table)?.get(id) as Stored<T> | undefined) ?? found.get(table, id)) || null;
  /** An index remembers where a row once was: what it answers is checked against the row as it is. */
  const by = <T extends TableName>(table: T, name: string, value: string): readonly Stored<T>[] =>
    [...(indexOf(table, name).get(value) ?? [])]
      .map((id) => get(table, id))
      .filter((row): row is Stored<T> => row !== null && field(row, name) === value);

  return {
    get,
    by,
    put(table: TableName, row: Stored) {
      const rows = made.get(table);
      if (rows) rows.set(idOf(row), row);
      else made.set(table, new Map([[idOf(row), row]]));
      for (const [key, index] of indexes) {
        if (key.startsWith(`${table}.`)) note(index, field(row, key.slice(table.length + 1)), idOf(row));
      }
    },
    found: { ...found, get, by },
  };
}
