import { isCanonicalAtSight } from '../values/canonical-bytes.ts';
import { parseCanonical } from '../values/canonical.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { decodeUtf8 } from '../values/utf8.ts';
import { headerFault, type ChangeLine, type Header } from './entry.ts';

/** What one line of a ledger is, by its bytes alone. */
export type LineRead =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'change'; readonly change: ChangeLine }
  /** `field` is the one that keeps a header from being one. */
  | { readonly kind: 'broken'; readonly what: 'notUtf8' | 'notCanonical' | 'notNormal' | 'notAnEntry'; readonly field?: string };

/**
 * Reads a line (without its line feed): fatal UTF-8, line = JCS(parse(line)), NFC, and the envelope of a header or a change.
 * `text` are the same bytes, where whoever calls has decoded them, and `plain` says whether they are canonical at sight, where
 * that was seen.
 */
export function readLine(bytes: Uint8Array, text = decodeUtf8(bytes), plain = isCanonicalAtSight(bytes, 0, bytes.length)): LineRead {
  if (text === null) return { kind: 'broken', what: 'notUtf8' };
  const value = plain ? (JSON.parse(text) as Json) : parseCanonical(text);
  if (value === undefined) return { kind: 'broken', what: 'notCanonical' };
  // As many letters as bytes are letters of ASCII.
  if (!plain && text.length !== bytes.length && text.normalize('NFC') !== text) return { kind: 'broken', what: 'notNormal' };
  if (isChangeLine(value)) return { kind: 'change', change: value };
  const field = isObject(value) ? headerFault(value) : '';
  if (field === null) return { kind: 'header', header: value as Header };
  return { kind: 'broken', what: 'notAnEntry', ...(field === '' || !isObject(value) || !('action' in value) ? {} : { field }) };
}

const changeKeys = ['after', 'before', 'id', 'n', 'seq', 'table'];

/** By hand and not by a schema: a register of a hundred thousand records has a line for each. */
function isChangeLine(value: unknown): value is ChangeLine {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  return (
    keys.length === changeKeys.length &&
    changeKeys.every((key) => Object.hasOwn(value, key)) &&
    isCount(value['seq']) &&
    isCount(value['n']) &&
    isName(value['table']) &&
    isName(value['id']) &&
    isSide(value['before']) &&
    isSide(value['after']) &&
    (value['before'] !== null || value['after'] !== null)
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isSide(value: unknown): boolean {
  return value === null || isObject(value);
}
function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}
function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
