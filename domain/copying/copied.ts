import type { StoredRow } from '../../engine/rows/row.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { kinds } from '../index.ts';
import type { Copied, CopiedPart } from './copied-schema.ts';

/** What a kind lets a new record take over from one of its own; `rowsOf` answers the rows whose field holds the id of the record. */
export function copiedOf(table: string, row: StoredRow, rowsOf: (kind: string, field: string) => readonly StoredRow[]): Copied {
  const fields = kinds.of(table).copies?.fields ?? [];
  const parts = copiedParts(table).map(({ kind, field }) => ({
    kind,
    field,
    rows: rowsOf(kind, field).map((part) => rowOf(kind, field, part)),
  }));
  return { fields: withBeside(table, row, fields), parts: parts.filter(({ rows }) => rows.length > 0) };
}

/** The kinds of parts and ties that may come along, each with the field by which it belongs to the record. */
export function copiedParts(table: string): readonly { readonly kind: string; readonly field: string }[] {
  const own = kinds.of(table).copies?.parts ?? [];
  return own.flatMap((name) => kinds.parts(table).filter(({ kind }) => kind === name));
}

/** Only the parts of these kinds. What a row says of a part that does not come along is left out, and of rows that are then the same one stays. */
export function chosenParts(parts: readonly CopiedPart[], chosen: readonly string[]): readonly CopiedPart[] {
  const left = parts.filter(({ kind }) => !chosen.includes(kind));
  const gone = new Set(left.flatMap(({ rows }) => rows.map(({ key }) => key)));
  return parts
    .filter(({ kind }) => chosen.includes(kind))
    .map((part) => {
      const known = new Set<string>();
      const rows = part.rows
        .map(({ key, fields }) => ({ key, fields: mapped(part.kind, fields, (id) => (gone.has(id) ? null : id)) }))
        .filter(({ fields }) => {
          const text = JSON.stringify(fields);
          return !known.has(text) && known.add(text);
        });
      return { ...part, rows };
    });
}

/** The fields of a row with the ids in its references as `to` says; a reference for which it answers `null` is left out. */
export function mapped(kind: string, fields: JsonObject, to: (id: string) => string | null): JsonObject {
  const definitions = kinds.of(kind).fields;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]): [string, Json][] => {
      if (definitions[field]?.reference === undefined || typeof value !== 'string') return [[field, value]];
      const id = to(value);
      return id === null ? [] : [[field, id]];
    }),
  );
}

function rowOf(kind: string, owner: string, row: StoredRow): CopiedPart['rows'][number] {
  const fields = Object.entries(kinds.of(kind).fields).flatMap(([field, { set }]) => (field === owner || set === 'engine' ? [] : [field]));
  return { key: row.id, fields: withBeside(kind, row, fields) };
}

/** Some fields of a row that hold something; of a record of any kind its kind as well. */
function withBeside(table: string, row: StoredRow, fields: readonly string[]): JsonObject {
  const definitions = kinds.of(table).fields;
  const named = fields.flatMap((field) =>
    definitions[field]?.type === 'anyReference' ? [definitions[field].beside ?? '', field] : [field],
  );
  return Object.fromEntries(named.flatMap((field) => (holdsSomething(row[field]) ? [[field, row[field] as Json]] : [])));
}

/** Whether a value says something. */
export function holdsSomething(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}
