import { textOrNull } from '../rows/row.ts';
import type { JsonObject } from '../values/json.ts';
import type { AnyKind } from './kind.ts';

/** The record that a part belongs to; `null` for what is no part. */
export function ownerOf(kind: AnyKind, row: JsonObject): { readonly table: string; readonly id: string } | null {
  const { partOf } = kind;
  const field = partOf === null ? undefined : kind.fields[partOf];
  if (partOf === null || field === undefined) return null;
  const id = textOrNull(row, partOf);
  const table = field.type === 'anyReference' ? textOrNull(row, field.beside ?? '') : (field.reference?.kind ?? null);
  return id === null || table === null ? null : { table, id };
}
