import type { Column } from '../kind/column.ts';
import type { Field } from '../kind/field.ts';
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

/** The columns that an import of a kind reads; of people, who come only with a whole register, what is told of them. */
export function importColumns(kinds: Registry, table: string): readonly Column[] {
  const extra = (kinds.of(table).imports?.columns ?? []).map(({ key, kind, presence }): Column => ({
    key,
    kind,
    ...(presence === true ? { presence } : {}),
    field: null,
    target: null,
    read: () => null,
    parts: [],
    shares: [],
    imported: true,
  }));
  return [...kinds.columns(table).filter(({ imported }) => imported), ...extra];
}

/**
 * The columns whose empty cells may be asked to empty their fields: of what a record can do without. Neither what names it, nor
 * what the file as a whole may say, nor a yes or no; nor assessments, which are history.
 */
export function clearableColumns(kinds: Registry, table: string): readonly Column[] {
  const { imports } = kinds.of(table);
  if (imports === null) return [];
  const { fileField, parts } = imports;
  return importColumns(kinds, table).filter(({ key, field }) =>
    field === null ? (parts?.lists.includes(key) ?? false) : key !== fileField && canBeEmpty(field),
  );
}

function canBeEmpty({ blank, onImport, required }: Field): boolean {
  return !required && onImport === undefined && (blank === null || blank === '' || Array.isArray(blank));
}

/** Columns that a list shows and the register works out by itself: an import knows them and passes over them. */
export function workedOutColumns(kinds: Registry, table: string): readonly string[] {
  return kinds
    .columns(table)
    .filter(({ imported }) => !imported)
    .map(({ key }) => key);
}
