import { canonicalText } from '../values/canonical.ts';
import { isHex } from '../values/hex.ts';
import type { JsonObject } from '../values/json.ts';
import { sha256Bytes, sha256Hex, utf8ToBytes } from '../values/sha256.ts';
import { isInstant, type Instant } from '../values/time.ts';

/** The envelope of one ledger entry. It never changes between versions: rows may, the envelope may not. */
export type Header = {
  readonly seq: number;
  readonly at: Instant;
  readonly schema: number;
  readonly replica: string;
  readonly actor: string;
  readonly attributedTo: string | null;
  readonly action: string;
  readonly note: string | null;
  readonly count: number;
  readonly changesRoot: string;
  readonly prev: string;
  readonly hash: string;
};

type Check = (value: unknown) => boolean;

/** By hand and not by a schema: a register of a million entries has one for each. */
const isName: Check = (value) => typeof value === 'string' && value !== '';
const isTextOrNull: Check = (value) => value === null || typeof value === 'string';
const isHash: Check = (value) => typeof value === 'string' && isHex(value, 64);
const isFrom =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;
const headerChecks: readonly (readonly [keyof Header, Check])[] = Object.entries({
  seq: isFrom(1),
  at: (value) => typeof value === 'string' && isInstant(value),
  schema: isFrom(1),
  replica: isName,
  actor: isName,
  attributedTo: isTextOrNull,
  action: isName,
  note: isTextOrNull,
  count: isFrom(0),
  changesRoot: isHash,
  prev: isHash,
  hash: isHash,
} satisfies Record<keyof Header, Check>) as [keyof Header, Check][];

/** The first field that keeps an object from being a header: `''` where all are as they must be and there is one more; `null` for a header. */
export function headerFault(value: JsonObject): string | null {
  for (const [field, holds] of headerChecks) if (!Object.hasOwn(value, field) || !holds(value[field])) return field;
  return Object.keys(value).length === headerChecks.length ? null : '';
}

/** One record that an entry created (`before` null), changed (only the changed fields) or removed (`after` null). `n` counts from 1. */
export type ChangeLine = {
  readonly seq: number;
  readonly n: number;
  readonly table: string;
  readonly id: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
};

export type Entry = { readonly header: Header; readonly changes: readonly ChangeLine[] };

/** The end of a ledger: what a report prints and `verify --head` proves. */
export type Head = { readonly seq: number; readonly hash: string; readonly at: Instant };

/** `prev` of the first entry. */
export const noHash = '0'.repeat(64);

/** `hash` is SHA-256( JCS(header without `hash`) ). */
export function headerHash(header: Omit<Header, 'hash'> & { readonly hash?: string }): string {
  const { hash: _, ...rest } = header;
  return sha256Hex(canonicalText(rest));
}

/** The member of a header that its hash leaves out: name, 64 digits, and the comma before `note`. */
const hashName = utf8ToBytes('"hash":"');
const hashMember = hashName.length + 64 + 2;
const firstLetter = 'h'.charCodeAt(0);

/**
 * As `headerHash`, of a header's canonical line and as bytes: what is left of it without the member is the canonical form that
 * was hashed. Inside a text a quotation mark has a backslash before it, so the member stands where its name is first found.
 */
export function headerLineHash(line: Uint8Array): Uint8Array {
  let from = 0;
  for (let at = line.indexOf(firstLetter); at >= 0; at = line.indexOf(firstLetter, at + 1)) {
    from = at - 1;
    if (hasAt(line, from, hashName)) break;
  }
  return sha256Bytes(line.subarray(0, from), line.subarray(from + hashMember));
}

const headerStart = utf8ToBytes('{"action":');

/** As `isHeaderLine`, of bytes of whatever kind. */
export function startsAsHeader(line: Uint8Array): boolean {
  return hasAt(line, 0, headerStart);
}

function hasAt(bytes: Uint8Array, start: number, what: Uint8Array): boolean {
  for (let at = 0; at < what.length; at += 1) if (bytes[start + at] !== what[at]) return false;
  return true;
}

export function headOf(header: Header): Head {
  return { seq: header.seq, hash: header.hash, at: header.at };
}

/** The name under which an index finds the entries of a record. */
export function recordKey(table: string, id: string): string {
  return `${table}:${id}`;
}
