import type { Column } from '../kind/column.ts';
import type { Imports } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';

/** The kinds of which files can be taken in. */
export function importable(kinds: Registry): readonly string[] {
  return kinds.all.filter(({ imports }) => imports !== null).map(({ name }) => name);
}

/** How files of a kind are taken in; that the kind can be imported was asked before. */
export function importsOf(kinds: Registry, table: string): Imports {
  const { imports } = kinds.of(table);
  if (imports === null) throw new Error(`${table} cannot be imported`);
  return imports;
}

/** The columns that an import of a kind reads. */
export function importColumns(kinds: Registry, table: string): readonly Column[] {
  const extra = (importsOf(kinds, table).columns ?? []).map(({ key, kind }): Column => ({
    key,
    kind,
    field: null,
    target: null,
    read: () => null,
    parts: [],
    shares: [],
    imported: true,
  }));
  return [...kinds.columns(table).filter(({ imported }) => imported), ...extra];
}

/** Columns that a list shows and the register works out by itself: an import knows them and passes over them. */
export function workedOutColumns(kinds: Registry, table: string): readonly string[] {
  return kinds
    .columns(table)
    .filter(({ imported }) => !imported)
    .map(({ key }) => key);
}
