/** Plain JSON: the only shape of values in rows, ledger lines and messages. Absent is `null`, never `undefined`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Equality of plain JSON values, blind to the order of keys. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((value, index) => sameJson(value, b[index] as Json));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameJson(a[key] as Json, b[key] as Json));
}

/** The text in a field; `''` where the field holds no text. */
export function textIn(row: JsonObject, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** How deep a value from outside may be nested. No draft or row comes near it, and no reader of it runs out of stack. */
const deepest = 100;

/** Whether a value that came from outside is plain JSON, nested no deeper than 100. */
export function isPlainJson(value: unknown): value is Json {
  return isPlainAt(value, 0);
}

function isPlainAt(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === deepest) return false;
  if (Array.isArray(value)) return value.every((one) => isPlainAt(one, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((one) => isPlainAt(one, depth + 1));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Orders two strings by UTF-16 code unit: the same on every engine and in every locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
