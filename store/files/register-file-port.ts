import type { Chain } from '../../engine/ledger/chains.ts';
import type { Head, Header } from '../../engine/ledger/entry.ts';
import type { OutsideHead, Verdict } from '../../engine/ledger/verdict.ts';
import type { Replay } from '../../engine/ledger/replay.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { Steps } from '../../engine/values/steps.ts';
import type { Result } from '../../engine/values/result.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { Watch } from '../../contract/store.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { PackedBytes } from '../ledger/stored-ledger.ts';
import type { FileWriter } from './file-writer.ts';

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
  /** Kept documents by the hex SHA-256 of their bytes. */
  readonly evidence: ReadonlyMap<string, PackedBytes>;
  readonly chain: Chain;
  lines(fromSegment?: number): Iterable<string>;
};

/** What a register file is written from. */
type FileContent = {
  readonly sealed: readonly { readonly packed: PackedBytes; readonly changes: number }[];
  readonly tail: Iterable<string>;
  readonly replay: Replay;
  readonly privates: Iterable<PrivateRow>;
  readonly evidence: ReadonlyMap<string, PackedBytes>;
};

/** What a register file says of itself. The same shape as in documents/register-file. */
export type Manifest = {
  readonly format: 'plimsoll-register';
  readonly version: 1;
  readonly registerId: string;
  readonly name: string;
  readonly schema: number;
  readonly head: Head;
  readonly counts: { readonly segments: number; readonly changes: number; readonly rows: Record<string, number> };
};
/** Part of a checkpoint table, packed by itself. The same shape as in documents/zip. */
export type PackedChunk = { readonly bytes: Uint8Array; readonly crc: number; readonly size: number };

/** How the members of a register file are packed, and put together. */
export type FilePacking = {
  readonly pack: (bytes: Uint8Array) => PackedBytes;
  /** A table of one chunk; and one chunk of a table that has several, which `joined` puts together. Rows are in order of id. */
  readonly packRows: (rows: readonly StoredRow[]) => PackedBytes;
  readonly packChunk: (rows: readonly StoredRow[]) => PackedChunk;
  readonly joined: (chunks: readonly PackedChunk[]) => PackedBytes;
  readonly assembled: (members: {
    readonly manifest: Manifest;
    readonly segments: readonly PackedBytes[];
    readonly privates: Iterable<PrivateRow>;
    readonly checkpoint: readonly { readonly table: string; readonly packed: PackedBytes }[];
    readonly evidence: ReadonlyMap<string, PackedBytes>;
  }) => Uint8Array;
};

/** The register file as the store needs it: `documents` has the format, and the worker's entry joins the two. */
export type RegisterFiles = {
  readonly pack: (bytes: Uint8Array) => PackedBytes;
  /** A document, a large one in steps; `told` hears how many of its bytes are packed. */
  readonly packDocument: (bytes: Uint8Array, told?: (packed: number) => void) => Steps<PackedBytes>;
  readonly unpack: (packed: PackedBytes) => Promise<Uint8Array>;
  readonly write: (content: FileContent) => Uint8Array;
  /** The manifest of a file of so many segments and changes. */
  readonly manifest: (replay: Replay, segments: number, changes: number) => Manifest;
  /** Begins a writer of the files of one register. `failed`: it has ended by itself, and what it owes will not come. */
  readonly writer: (registerId: string, failed: (error: Error) => void) => FileWriter;
  /** Reads and verifies, in slices between which it tells how far it is. Throws what the signal gives as its reason. */
  readonly read: (bytes: Uint8Array, watch: Watch) => Promise<Result<ReadFile>>;
  /** As `read`, of a file that may be broken. */
  readonly verify: (bytes: Uint8Array, outside: OutsideHead | null, watch: Watch) => Promise<Result<Verdict>>;
};
