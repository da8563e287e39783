import { canonical } from '../values/canonical.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';

/**
 * A list of which each item has a `name` is compared by its names, as if each were a field: so one that changed holds no other back.
 * Between a field and a name in it stands a character that neither can have.
 */
const joint = '\u0000';

/** Which item of which field; `item` is `null` where the field is meant as a whole. */
export type FieldPart = { readonly field: string; readonly item: string | null };

export function partOf(key: string): FieldPart {
  const at = key.indexOf(joint);
  return at < 0 ? { field: key, item: null } : { field: key.slice(0, at), item: key.slice(at + 1) };
}

export function keyOf({ field, item }: FieldPart): string {
  return item === null ? field : `${field}${joint}${item}`;
}

/** The items of a list by their names, each name with all items that bear it. */
export function itemsByName(list: Json): ReadonlyMap<string, readonly Json[]> {
  const byName = new Map<string, Json[]>();
  for (const item of Array.isArray(list) ? (list as readonly Json[]) : []) {
    const name = nameOf(item);
    byName.set(name, [...(byName.get(name) ?? []), item]);
  }
  return byName;
}

/** The items of a list as if each name were a field. */
export function asFields(field: string, list: Json): JsonObject {
  return Object.fromEntries([...itemsByName(list)].map(([name, items]) => [keyOf({ field, item: name }), items]));
}

/** The list of what stands under its names, in the order in which its source has them, then those of this register alone. As it was where nothing differs. */
export function asList(field: string, fields: ReadonlyMap<string, Json>, order: Json, was: Json): Json {
  const said = [...itemsByName(order).keys()].map((item) => keyOf({ field, item }));
  const keys = [...new Set([...said, ...fields.keys()])];
  const list = keys.flatMap((key) => {
    const items = fields.get(key) ?? null;
    return Array.isArray(items) ? (items as readonly Json[]) : [];
  });
  const [before, after] = [asFields(field, was), asFields(field, list)];
  const isSame =
    Object.keys(before).length === Object.keys(after).length &&
    Object.entries(after).every(([key, items]) => sameJson(before[key] ?? null, items));
  return isSame ? was : list;
}

/** Whether a list is written in at most so many characters. */
export function isShort(list: Json, most: number): boolean {
  const written = canonical(list);
  return written.ok && written.value.length <= most;
}

function nameOf(item: Json): string {
  const name = typeof item === 'object' && item !== null && !Array.isArray(item) ? (item as JsonObject)['name'] : undefined;
  return typeof name === 'string' ? name : '';
}
