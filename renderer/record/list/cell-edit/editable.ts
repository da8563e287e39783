import { kinds } from '../../../../domain/index.ts';
import type { FieldType } from '../../../../engine/kind/field.ts';

const editedInCell: readonly FieldType[] = [
  'text',
  'decimal',
  'choice',
  'flag',
  'tags',
  'day',
  'instant',
  'level',
  'integer',
  'number',
  'money',
  'reference',
  'references',
  'items',
];

/** Whether a column of a list is a field that is edited in its cell. The name of a record is not: there the record is opened. */
export function isEditedInCell(table: string, column: string): boolean {
  const kind = kinds.of(table);
  const field = kind.fields[column];
  return (
    field !== undefined && kind.life !== 'readOnly' && field.set === 'user' && column !== kind.names && editedInCell.includes(field.type)
  );
}

/** The next of some places from one on, in a direction, that is edited; `null`: none is left in this row. */
export function nextEdited(edited: readonly boolean[], from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < edited.length; at += step) if (edited[at] === true) return at;
  return null;
}
