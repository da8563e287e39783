import type { StoredRow } from '../../engine/rows/row.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import { kinds } from '../index.ts';

/** The record with which another is named, a release with its service: its kind and id. `null` where it is named alone. */
export function namedBeside(table: string, row: StoredRow): { readonly table: string; readonly id: string } | null {
  const { namedWith, fields } = kinds.of(table);
  const kind = fields[namedWith ?? '']?.reference?.kind;
  const id = textOrNull(row, namedWith ?? '');
  return kind === undefined || id === null ? null : { table: kind, id };
}

/** The name of a record that may be linked, after that of the record with which it is named: `결제승인 2.14.1`. */
export function recordTitle(table: string, row: StoredRow, beside: StoredRow | null): string {
  const other = namedBeside(table, row);
  const before = other === null || beside === null ? null : textOrNull(beside, kinds.of(other.table).names ?? '');
  return [before, textOrNull(row, kinds.of(table).names ?? '')].filter((part) => part !== null).join(' ');
}
