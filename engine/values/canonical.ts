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
  const text = write(value, 0);
  if (text === null) throw refusalOf(value, '', 0) ?? new Error('refused for no reason');
  return text;
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

/** What stands in JSON as it is: neither a quotation mark nor a backslash, no control character, no half of a surrogate pair. */
const plainText = /^[\u0020\u0021\u0023-\u005B\u005D-\uD7FF\uE000-\uFFFF]*$/;

/** The canonical text of a value, several times faster than by the engine's own writer, which takes no order of keys. `null` where `refusalOf` says why. */
function write(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return writeText(value);
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : null;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object' || depth >= deepestJson) return null;
  if (Array.isArray(value)) return writeList(value, depth + 1);
  return isPlainObject(value) ? writeObject(value, depth + 1) : null;
}

function writeText(value: string): string | null {
  if (plainText.test(value)) return `"${value}"`;
  return isWellFormed(value) ? JSON.stringify(value) : null;
}

function writeList(values: readonly unknown[], depth: number): string | null {
  let text = '[';
  for (let at = 0; at < values.length; at += 1) {
    const one = write(values[at], depth);
    if (one === null) return null;
    text += at === 0 ? one : `,${one}`;
  }
  return `${text}]`;
}

function writeObject(fields: Readonly<Record<string, unknown>>, depth: number): string | null {
  const order = orderOf(Object.keys(fields));
  if (order === null) return null;
  let text = '{';
  for (let at = 0; at < order.keys.length; at += 1) {
    const value = fields[order.keys[at] as string];
    const one = typeof value === 'string' ? writeText(value) : write(value, depth);
    if (one === null) return null;
    text += (order.before[at] as string) + one;
  }
  return `${text}}`;
}

/** Keys as they were met, in order, and what is written before the value of each. */
type Order = { readonly met: readonly string[]; readonly keys: readonly string[]; readonly before: readonly string[] };

/** Rows come by tables, and entries by what wrote them: most objects have the keys of one shortly before. */
const lately: Order[] = [];
const mostLately = 16;

/** `null` where a key has no UTF-8 form. */
function orderOf(met: readonly string[]): Order | null {
  for (const order of lately) if (isSame(order.met, met)) return order;
  if (!met.every(isWellFormed)) return null;
  const keys = [...met].sort(byCodePoint);
  const order = { met, keys, before: keys.map((key, at) => `${at === 0 ? '' : ','}${JSON.stringify(key)}:`) };
  if (lately.length === mostLately) lately.length = 0;
  lately.push(order);
  return order;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function isPlainObject(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Why a value has no canonical text: the first thing in it that has none. */
function refusalOf(value: unknown, path: string, depth: number): NotCanonical | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return isWellFormed(value) ? null : new NotCanonical('canonical.loneSurrogate', path);
  if (typeof value === 'number') return Number.isFinite(value) ? null : new NotCanonical('canonical.notANumber', path);
  if (typeof value !== 'object' || depth >= deepestJson) return new NotCanonical('canonical.notPlain', path);
  if (!Array.isArray(value) && !isPlainObject(value)) return new NotCanonical('canonical.notPlain', path);
  const keys = Array.isArray(value) ? Array.from(value, (_, at) => String(at)) : Object.keys(value).sort(byCodePoint);
  for (const key of keys) {
    if (!isWellFormed(key)) return new NotCanonical('canonical.loneSurrogate', path);
    const refusal = refusalOf((value as Readonly<Record<string, unknown>>)[key], `${path}/${key}`, depth + 1);
    if (refusal !== null) return refusal;
  }
  return null;
}
