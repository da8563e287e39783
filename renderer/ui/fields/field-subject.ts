import type { EditedKind } from '../../../domain/commands.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';

/** The record that a field belongs to, as it is on screen. */
export type SubjectRow = JsonObject & { readonly id: string };

/** What every field editor is told: which field of which record, and what to call it. */
export type FieldProps = {
  readonly table: EditedKind;
  readonly row: SubjectRow;
  readonly field: string;
  /** Without it the field's name from `words`. */
  readonly label?: string;
  /** What follows from the choice: a consequence, not an instruction. */
  readonly description?: string;
  readonly readOnly?: boolean;
  /** Further fields that go with a value, written by the same command. */
  readonly also?: (value: Json) => JsonObject;
  /** The label is there for ears only. */
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
};

export function valueOf(row: SubjectRow, field: string): Json {
  return row[field] ?? null;
}

export function isArchived(row: SubjectRow): boolean {
  return valueOf(row, 'archivedAt') !== null;
}

/** The text in a field, or `null`. */
export function textOf(row: SubjectRow, field: string): string | null {
  const value = valueOf(row, field);
  return typeof value === 'string' ? value : null;
}

/** The words that stand for a record in undo: its code, where it has one. */
export function subjectOf(row: SubjectRow): string {
  return textOf(row, 'code') ?? textOf(row, 'version') ?? '';
}
