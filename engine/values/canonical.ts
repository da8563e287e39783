import { byCodePoint, type Json, type JsonObject } from './json.ts';
import { deepestJson, parseJson } from './parse-json.ts';
import { problem } from './problem.ts';
import { fail, ok, type Result } from './result.ts';
import { isWellFormed } from './text.ts';

type Refusal = 'canonical.notANumber' | 'canonical.notPlain' | 'canonical.loneSurrogate';

class NotCanonical extends Error {
  readonly code: Refusal;
  readonly path: string;
  constructor(code: Refusal, path: string) {
    super(`${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}

/**
 * The canonical text of a JSON value by RFC 8785 (JSON Canonicalization Scheme).
 * Anything that is not plain JSON (undefined, NaN, a Date, a lone surrogate), or nests deeper than
 * `deepestJson`, is a problem: nothing is dropped or coerced.
 */
export function canonical(value: Json): Result<string> {
  try {
    return ok(canonicalText(value));
  } catch (error) {
    if (error instanceof NotCanonical) return fail(problem(error.code, { field: error.path }));
    throw error;
  }
}

/** As `canonical`, for values that a schema has already checked; a value that is not plain JSON is a bug here. */
export function canonicalText(value: Json): string {
  const ordered = inOrder(value);
  if (ordered === undefined) return write(value, '');
  const text = JSON.stringify(ordered);
  return escapedSurrogate.test(text) ? write(value, '') : text;
}

/**
 * The value of a text that is in canonical form; `undefined` for any other text. What `JSON.stringify` gives back unchanged,
 * with keys in order and no half surrogate pairs, is what `write` would have written; of the rest some is canonical too,
 * since engines put keys that are numbers in an order of their own.
 */
export function parseCanonical(text: string): Json | undefined {
  const value = parseJson(text);
  if (value === undefined) return undefined;
  if (JSON.stringify(value) === text && hasKeysInOrder(value) && !text.includes(String.raw`\ud`)) return value;
  const written = canonical(value);
  return written.ok && written.value === text ? value : undefined;
}

/** As the keys of each object stand. `value` was parsed here, and so lies no deeper than `deepestJson`. */
function hasKeysInOrder(value: Json): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(hasKeysInOrder);
  let last: string | null = null;
  const fields = value as JsonObject;
  for (const key in fields) {
    if ((last !== null && key <= last) || !hasKeysInOrder(fields[key] as Json)) return false;
    last = key;
  }
  return true;
}

/** How `JSON.stringify` writes half of a surrogate pair. */
const escapedSurrogate = /\\u[dD]/;

/**
 * The same value with the keys of each object in order, so that the engine's own writer may write it: the common case, many
 * times faster than `write`. What is in order is not copied. `undefined` for what `write` has to judge: values that are not
 * plain JSON, and keys that engines put in an order of their own.
 */
function inOrder(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth >= deepestJson) return undefined;
  if (Array.isArray(value)) return listInOrder(value, depth + 1);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  return objectInOrder(value as Readonly<Record<string, unknown>>, depth + 1);
}

function listInOrder(values: readonly unknown[], depth: number): unknown {
  let ordered: unknown[] | null = null;
  for (let at = 0; at < values.length; at += 1) {
    const one = inOrder(values[at], depth);
    if (one === undefined) return undefined;
    if (ordered === null && one !== values[at]) ordered = values.slice(0, at);
    ordered?.push(one);
  }
  return ordered ?? values;
}

function objectInOrder(fields: Readonly<Record<string, unknown>>, depth: number): unknown {
  const keys = Object.keys(fields);
  const order = orderOf(keys);
  if (order === null) return undefined;
  let ordered: Record<string, unknown> | null = order.isKept ? null : { ...order.blank };
  for (const key of order.keys) {
    const was = fields[key];
    // Most values are texts, and need no look inside.
    const one = typeof was === 'string' ? was : inOrder(was, depth);
    if (one === undefined) return undefined;
    if (ordered === null && one !== was) ordered = { ...fields };
    if (ordered !== null) ordered[key] = one;
  }
  return ordered ?? fields;
}

/** Some keys in order. `isKept`: they were. `blank` has them in order: an object that is copied from it is one that engines keep as a fast one. */
type Order = { readonly asked: readonly string[]; readonly isKept: boolean; readonly keys: readonly string[]; readonly blank: object };

/** Rows come by tables: many objects in a row have the same keys. */
let lastOrder: Order = { asked: [], isKept: true, keys: [], blank: {} };

/** `null` for keys that the engine's own writer does not write in order, or not at all. */
function orderOf(asked: readonly string[]): Order | null {
  if (asked.length === lastOrder.asked.length && asked.every((key, at) => key === lastOrder.asked[at])) return lastOrder;
  let isKept = true;
  for (let at = 0; at < asked.length; at += 1) {
    const key = asked[at] as string;
    if (startsWithDigit(key) || key === '__proto__' || key === 'toJSON') return null;
    if (at > 0 && (asked[at - 1] as string) > key) isKept = false;
  }
  if (isKept) return { asked, isKept, keys: asked, blank: {} };
  const keys = [...asked].sort(byCodePoint);
  const blank = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`) as object;
  return (lastOrder = { asked, isKept, keys, blank });
}

function startsWithDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function write(value: unknown, path: string, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical('canonical.notANumber', path);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object' || depth >= deepestJson) throw new NotCanonical('canonical.notPlain', path);
  return Array.isArray(value) ? writeList(value, path, depth + 1) : writeObject(value, path, depth + 1);
}

function writeString(value: string, path: string): string {
  if (!isWellFormed(value)) throw new NotCanonical('canonical.loneSurrogate', path);
  return JSON.stringify(value);
}

function writeList(values: readonly unknown[], path: string, depth: number): string {
  let text = '[';
  for (let at = 0; at < values.length; at += 1) text += (at === 0 ? '' : ',') + write(values[at], `${path}/${at}`, depth);
  return `${text}]`;
}

function writeObject(value: object, path: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical('canonical.notPlain', path);
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of Object.keys(fields).sort(byCodePoint)) {
    text += `${text === '{' ? '' : ','}${writeString(key, path)}:${write(fields[key], `${path}/${key}`, depth)}`;
  }
  return `${text}}`;
}
