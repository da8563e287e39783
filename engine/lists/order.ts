import type { Column, CellValue } from '../kind/column.ts';
import type { Registry } from '../kind/registry.ts';
import { textOrNull, type StoredRow } from '../rows/row.ts';
import { codeKey } from '../values/code.ts';
import { byCodePoint } from '../values/json.ts';

/** What a cell is compared by. `null` stands for a missing value: last, whichever way the list is sorted. */
export type SortKey = number | string | null;

/** Turns the cells of a column into what they are compared by. */
export function sortKeyOf(
  column: Column,
  kinds: Registry,
  rows: (table: string) => ReadonlyMap<string, StoredRow>,
): (cell: CellValue) => SortKey {
  if (column.kind === 'code') return (cell) => (typeof cell === 'string' ? codeKey(cell) : null);
  if (column.kind === 'choice' || column.kind === 'term') {
    const positions =
      column.kind === 'term' && column.target !== null
        ? positionsOf(kinds, column.target, rows(column.target))
        : new Map((column.values ?? []).map((value, index) => [value, index]));
    return (cell) => (cell === null ? null : (positions.get(String(cell)) ?? positions.size));
  }
  return (cell) => (typeof cell === 'boolean' ? Number(cell) : cell);
}

/** The position of each record that is named in both languages: by the fields of its kind's order, a parent before its children. */
export function positionsOf(kinds: Registry, table: string, rows: ReadonlyMap<string, StoredRow>): Map<string, number> {
  const { sortFields, fields } = kinds.of(table);
  const tree = Object.entries(fields).find(([, { reference }]) => reference?.kind === table && reference.tree === true)?.[0];
  const keyOf = (row: StoredRow, field: string): string => {
    const value = row[field];
    if (typeof value === 'number') return String(value).padStart(6, '0');
    const text = textOrNull(row, field) ?? '';
    const position = fields[field]?.values?.indexOf(text) ?? -1;
    return position < 0 ? text : String(position).padStart(3, '0');
  };
  const own = (row: StoredRow, by: readonly string[]) => [...by.map((field) => keyOf(row, field)), row.id].join(' ');
  const pathOf = (row: StoredRow, seen: readonly string[]): string => {
    const parent = tree === undefined ? undefined : rows.get(textOrNull(row, tree) ?? '');
    // A tree that leads back to itself ends where it would begin again.
    return parent === undefined || seen.includes(parent.id)
      ? own(row, sortFields)
      : `${pathOf(parent, [...seen, row.id])}/${own(row, sortFields.slice(-1))}`;
  };
  const paths = [...rows.values()].map((row) => ({ id: row.id, path: pathOf(row, [row.id]) }));
  return new Map(paths.sort((a, b) => byCodePoint(a.path, b.path)).map(({ id }, index) => [id, index]));
}
