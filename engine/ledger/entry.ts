import { z } from '../values/schema.ts';
import { canonicalText } from '../values/canonical.ts';
import type { JsonObject } from '../values/json.ts';
import { sha256Hex } from '../values/sha256.ts';
import { instantField, type Instant } from '../values/time.ts';

const hashField = z.string().regex(/^[0-9a-f]{64}$/);

/** The envelope of one ledger entry. It never changes between versions: rows may, the envelope may not. */
export const headerSchema = z.strictObject({
  seq: z.int().min(1),
  at: instantField,
  schema: z.int().min(1),
  replica: z.string().min(1),
  actor: z.string().min(1),
  attributedTo: z.string().nullable(),
  action: z.string().min(1),
  note: z.string().nullable(),
  count: z.int().min(0),
  changesRoot: hashField,
  prev: hashField,
  hash: hashField,
});
export type Header = z.infer<typeof headerSchema>;

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

/** hash = SHA-256( JCS(header without hash) ). */
export function headerHash(header: Omit<Header, 'hash'> & { readonly hash?: string }): string {
  const { hash: _, ...rest } = header;
  return sha256Hex(canonicalText(rest));
}

export function headOf(header: Header): Head {
  return { seq: header.seq, hash: header.hash, at: header.at };
}

/** The name under which an index finds the entries of a record. */
export function recordKey(table: string, id: string): string {
  return `${table}:${id}`;
}
