import type { Chain } from '../../engine/ledger/chains.ts';
import type { Head, Header } from '../../engine/ledger/entry.ts';
import type { OutsideHead, Verdict } from '../../engine/ledger/verdict.ts';
import type { Replay } from '../../engine/ledger/replay.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { Result } from '../../engine/values/result.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { Watch } from '../../contract/store.ts';
import type { PackedBytes } from '../ledger/stored-ledger.ts';

/** A segment of a file that was read, and what it holds. */
type FileSegment = {
  readonly packed: PackedBytes;
  readonly changes: number;
  readonly from: number;
  readonly to: number;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly records: readonly string[];
};

/** A register file that was read and verified. All segments but the last are full. */
export type ReadFile = {
  readonly head: Head;
  readonly lastHeader: Header;
  readonly replay: Replay;
  readonly privates: ReadonlyMap<string, PrivateRow>;
  readonly segments: readonly FileSegment[];
  readonly chain: Chain;
  lines(fromSegment?: number): Iterable<string>;
};

/** What a register file is written from. */
type FileContent = {
  readonly sealed: readonly { readonly packed: PackedBytes; readonly changes: number }[];
  readonly tail: Iterable<string>;
  readonly replay: Replay;
  readonly privates: Iterable<PrivateRow>;
};

/** The register file as the store needs it: `documents` has the format, and the worker's entry joins the two. */
export type RegisterFiles = {
  readonly pack: (bytes: Uint8Array) => PackedBytes;
  readonly unpack: (packed: PackedBytes) => Promise<Uint8Array>;
  readonly write: (content: FileContent) => Uint8Array;
  /** Reads and verifies, in slices between which it tells how far it is. Throws what the signal gives as its reason. */
  readonly read: (bytes: Uint8Array, watch: Watch) => Promise<Result<ReadFile>>;
  readonly verify: (bytes: Uint8Array, outside: OutsideHead | null) => Promise<Result<Verdict>>;
};
