import { canonical } from '../values/canonical.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import { sha256Hex } from '../values/sha256.ts';
import { asFields, isShort, keyOf, partOf } from './named-items.ts';

/** Up to this many characters of canonical JSON a value is remembered as it is, and beyond by its hash. */
const longest = 200;

/**
 * What stands for a value that the source gave: only whether it is the same is ever asked, so that a long text or a timeline is not
 * kept twice.
 */
export function markOf(value: Json): Json {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  // Most texts are short and are written as they are, within quotation marks.
  if (typeof value === 'string' && value.length <= longest - 2 && !escaped.test(value)) return value;
  const written = canonical(value);
  // What has no canonical text, half a surrogate pair, is refused with its row afterwards.
  const text = written.ok ? written.value : JSON.stringify(value);
  return text.length <= longest ? value : { sha256: sha256Hex(text) };
}

// eslint-disable-next-line no-control-regex -- these are what JSON writes otherwise
const escaped = /["\\\u0000-\u001F]/;

/** What the source said of a record, added to `marks`. `named` are the fields whose lists are compared by the names of their items. */
export function marksOf(said: JsonObject, named: ReadonlySet<string> = none, marks: Record<string, Json> = {}): Record<string, Json> {
  for (const field in said) {
    const value = said[field] as Json;
    marks[field] = named.has(field) ? listMark(field, value) : markOf(value);
  }
  return marks;
}
const none: ReadonlySet<string> = new Set();

/** A short list stands for itself; of a long one each name has its own mark. */
export function listMark(field: string, list: Json): Json {
  return isShort(list, longest) ? list : byNameMark(marksOf(asFields(field, list)));
}

/** The marks of the names of a list, by the names alone. */
export function byNameMark(marks: JsonObject): Json {
  return { byName: Object.fromEntries(Object.entries(marks).map(([key, mark]) => [partOf(key).item ?? key, mark])) };
}

/**
 * What the source last said, each name of a list like a field of its own; a list of which only its hash is known, and that neither
 * stands nor is said now, is as good as unknown.
 */
export function lastByName(field: string, mark: Json | undefined, lists: readonly Json[]): JsonObject {
  if (mark === undefined) return {};
  const { mark: last, isHeld } = markIn(mark);
  const known = isList(last) ? last : lists.find((list) => sameJson(markOf(list), last));
  const byName = typeof last === 'object' && last !== null && !isList(last) ? last['byName'] : undefined;
  const told = typeof byName === 'object' && byName !== null && !isList(byName) ? byName : {};
  const all =
    known === undefined
      ? Object.fromEntries(Object.entries(told).map(([item, one]) => [keyOf({ field, item }), one]))
      : marksOf(asFields(field, known));
  return isHeld ? Object.fromEntries(Object.entries(all).map(([key, one]) => [key, heldBack(one)])) : all;
}

/** The mark of a value that did not go into its field, which was edited here: it is held back until somebody takes it. */
export function heldBack(mark: Json): JsonObject {
  return { kept: mark };
}

/** The mark of a value, whether it was taken or is held back. A value is no object with this key: only lists hold objects. */
export function markIn(mark: Json): { readonly mark: Json; readonly isHeld: boolean } {
  const isHeld = typeof mark === 'object' && mark !== null && !isList(mark) && 'kept' in mark;
  return isHeld ? { mark: mark['kept'] ?? null, isHeld } : { mark, isHeld };
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
