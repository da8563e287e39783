import { textOrNull } from '../rows/row.ts';
import type { JsonObject } from '../values/json.ts';
import type { AnyKind } from './kind.ts';

/** The record that a part belongs to; `null` for what is no part. */
export function ownerOf(kind: AnyKind, row: JsonObject): { readonly table: string; readonly id: string } | null {
  const { partOf } = kind;
  const id = partOf === null ? null : textOrNull(row, partOf);
  const table = partOf === null ? undefined : kind.fields[partOf]?.reference?.kind;
  return id === null || table === undefined ? null : { table, id };
}
