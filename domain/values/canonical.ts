import { byCodePoint, type Json } from './json.ts';
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
 * Anything that is not plain JSON (undefined, NaN, a Date, a lone surrogate) is a problem: nothing is dropped or coerced.
 */
export function canonical(value: Json): Result<string> {
  try {
    return ok(write(value, ''));
  } catch (error) {
    if (error instanceof NotCanonical) return fail(problem(error.code, { field: error.path }));
    throw error;
  }
}

/** As `canonical`, for values that a schema has already checked; a value that is not plain JSON is a bug here. */
export function canonicalText(value: Json): string {
  return write(value, '');
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical('canonical.notANumber', path);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeList(value, path) : writeObject(value, path);
    default:
      throw new NotCanonical('canonical.notPlain', path);
  }
}

function writeString(value: string, path: string): string {
  if (!isWellFormed(value)) throw new NotCanonical('canonical.loneSurrogate', path);
  return JSON.stringify(value);
}

function writeList(values: readonly unknown[], path: string): string {
  let text = '[';
  for (let at = 0; at < values.length; at += 1) text += (at === 0 ? '' : ',') + write(values[at], `${path}/${at}`);
  return `${text}]`;
}

function writeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical('canonical.notPlain', path);
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of Object.keys(fields).sort(byCodePoint)) {
    text += `${text === '{' ? '' : ','}${writeString(key, path)}:${write(fields[key], `${path}/${key}`)}`;
  }
  return `${text}}`;
}
