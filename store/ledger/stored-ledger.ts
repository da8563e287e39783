import type { Instant } from '../../engine/values/time.ts';

/** One file as a zip carries it: what the register file copies unchanged. The same shape as in documents/zip. */
export type PackedBytes = { readonly method: 0 | 8; readonly bytes: Uint8Array; readonly crc: number; readonly size: number };

/** What is known of a sealed segment without reading it. Segments count from 1. */
export type SegmentMeta = {
  readonly number: number;
  readonly changes: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** The index of records also leads here from the records that a part here belongs to: not yet so of what was kept earlier. */
  readonly withOwners?: true;
};

/** A sealed segment's lines as bytes: plain until there is time to pack them, then packed as the register file has them. */
export type SegmentBytes =
  | { readonly number: number; readonly plain: null; readonly packed: PackedBytes }
  /** `waiting` is indexed: only segments that wait to be packed have it. */
  | { readonly number: number; readonly plain: Uint8Array; readonly packed: null; readonly waiting: 1 };

/** The records that a segment's changes touch, and those that its parts belong to, as `hashesOf` them. */
export type SegmentRecords = { readonly number: number; readonly hashes: Uint32Array };

/** Lines of one entry that stand in the open segment. An entry that began in a sealed one has only its last lines here. */
export type TailPart = { readonly seq: number; readonly at: Instant; readonly lines: readonly string[] };
