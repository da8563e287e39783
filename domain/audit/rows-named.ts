import type { Field } from '../../engine/kind/field.ts';
import type { Subject } from '../../engine/ledger/about.ts';
import { recordKey, type Entry } from '../../engine/ledger/entry.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { mentionedIn } from '../../engine/values/mentions.ts';
import { kinds } from '../index.ts';

/** Some rows by table and id. */
export type RowsByTable = ReadonlyMap<string, ReadonlyMap<string, JsonObject>>;

/** The rows of both; where both have one, that of `other`. */
export function joinedRows(one: RowsByTable, other: RowsByTable): RowsByTable {
  const tables = new Set([...one.keys(), ...other.keys()]);
  return new Map([...tables].map((table) => [table, new Map([...(one.get(table) ?? []), ...(other.get(table) ?? [])])]));
}

/**
 * The records without which some entries cannot be said in words: who made them, what they changed and name, and what those
 * are known by (the risk of an assessment, its matrix and scales, the parents of a term). `missing` are records that `rowOf`
 * does not know.
 */
export function rowsNamed(
  entries: readonly Entry[],
  rowOf: (table: string, id: string) => JsonObject | null,
): { readonly rows: RowsByTable; readonly missing: readonly Subject[] } {
  const rows = new Map<string, Map<string, JsonObject>>();
  const missing: Subject[] = [];
  const seen = new Set<string>();
  const wanted: Subject[] = entries.flatMap(({ header: { actor, attributedTo }, changes }) => [
    { table: 'people', id: actor },
    ...(attributedTo === null ? [] : [{ table: 'people', id: attributedTo }]),
    ...changes.flatMap(({ table, id, before, after }) => [
      // A row that begins or ends here says itself what it is.
      ...(before === null || after === null ? [] : [{ table, id }]),
      ...[before, after].flatMap((side) => (side === null ? [] : namedIn(table, side, () => true))),
    ]),
  ]);
  for (let one = wanted.pop(); one !== undefined; one = wanted.pop()) {
    const { table, id } = one;
    const key = recordKey(table, id);
    if (seen.has(key) || !kinds.has(table)) continue;
    seen.add(key);
    const row = rowOf(table, id);
    if (row === null) {
      missing.push(one);
      continue;
    }
    const known = rows.get(table);
    if (known) known.set(id, row);
    else rows.set(table, new Map([[id, row]]));
    wanted.push(...namedIn(table, row, (field, definition) => isOfItsName(table, field, definition)));
  }
  return { rows, missing };
}

/** The records that a row, or one side of a change, names in some of its fields. */
function namedIn(table: string, row: JsonObject, counts: (field: string, definition: Field) => boolean): Subject[] {
  if (!kinds.has(table)) return [];
  const mentioned = kinds.of(table).mentioning.flatMap(([field, definition]): Subject[] => {
    const text = textOrNull(row, field);
    const target = definition.mentions;
    return text === null || target === undefined || !counts(field, definition)
      ? []
      : mentionedIn(text).map((id) => ({ table: target, id }));
  });
  const referred = kinds.of(table).refers.flatMap(([field, definition]): Subject[] => {
    const value = row[field];
    const target = definition.reference?.kind ?? textOrNull(row, definition.beside ?? '');
    if (target === null || value === undefined || value === null || !counts(field, definition)) return [];
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    return ids.flatMap((id) => (typeof id === 'string' ? [{ table: target, id }] : []));
  });
  return [...referred, ...mentioned];
}

/** Whether a record is known by the one that a field names: what it belongs to or hangs between, and what its levels are read by. */
function isOfItsName(table: string, field: string, { type, reference }: Field): boolean {
  if (reference === undefined) return type === 'anyReference';
  const { owner, tied, tree, kind } = reference;
  return owner === true || tied === true || tree === true || kinds.of(table).namedWith === field || kinds.of(kind).life === 'readOnly';
}
