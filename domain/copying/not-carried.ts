import type { StoredRow } from '../../engine/rows/row.ts';
import { kinds } from '../index.ts';
import { holdsSomething } from './copied.ts';

/** The fields of a record that say something and that no new record takes over, in the order of its form. */
export function notCarried(table: string, row: StoredRow): readonly string[] {
  const { fields, copies } = kinds.of(table);
  const beside = new Set(Object.values(fields).flatMap((field) => (field.type === 'anyReference' ? [field.beside ?? ''] : [])));
  return Object.entries(fields).flatMap(([field, { set }]) =>
    set === 'engine' || beside.has(field) || copies?.fields.includes(field) === true || !holdsSomething(row[field]) ? [] : [field],
  );
}
