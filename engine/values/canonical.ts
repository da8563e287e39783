import { byCodePoint, type Json } from './json.ts';
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
  const ordered = isInOrder(value) ? value : inOrder(value);
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
  if (JSON.stringify(value) === text && isInOrder(value) && !text.includes(String.raw`\ud`)) return value;
  const written = canonical(value);
  return written.ok && written.value === text ? value : undefined;
}

/** Whether the engine's own writer makes the canonical text of a value as it stands, but for half surrogate pairs. */
function isInOrder(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= deepestJson) return false;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (!isInOrder(value[at], depth + 1)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  let last = '';
  for (const key in fields) {
    if (isUnfit(key) || (key <= last && last !== '') || !isInOrder(fields[key], depth + 1)) return false;
    last = key;
  }
  return true;
}

/** Keys that engines put in an order of their own, or take for more than a key. */
function isUnfit(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first >= 48 && first <= 57) || key === '__proto__' || key === 'toJSON';
}

/** How `JSON.stringify` writes half of a surrogate pair. */
const escapedSurrogate = /\\u[dD]/;

/**
 * The same value with the keys of each object in order, so that the engine's own writer may write it: the common case, many
 * times faster than `write`. `undefined` for what `write` has to judge: values that are not plain JSON, and keys that
 * engines put in an order of their own.
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
  const ordered: unknown[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const one = inOrder(values[at], depth);
    if (one === undefined) return undefined;
    ordered.push(one);
  }
  return ordered;
}

function objectInOrder(fields: Readonly<Record<string, unknown>>, depth: number): unknown {
  const keys = Object.keys(fields);
  let sorted = true;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as string;
    if (isUnfit(key)) return undefined;
    if (at > 0 && (keys[at - 1] as string) > key) sorted = false;
  }
  if (!sorted) keys.sort(byCodePoint);
  const ordered: Record<string, unknown> = {};
  for (const key of keys) {
    const one = inOrder(fields[key], depth);
    if (one === undefined) return undefined;
    ordered[key] = one;
  }
  return ordered;
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
