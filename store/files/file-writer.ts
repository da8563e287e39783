import type { Manifest } from './register-file-port.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { bytesOfLines } from '../ledger/read-ledger.ts';
import type { PackedBytes, SegmentBytes } from '../ledger/stored-ledger.ts';
import type { KeptDocument } from '../registers/register-database.ts';
import type { FilePacking, PackedChunk } from './register-file-port.ts';

/** All that a register file is written from but rows and segments, which the writer has or reads. */
export type FileParts = {
  readonly manifest: Manifest;
  /** The numbers of the sealed segments, and the lines after them. */
  readonly sealed: readonly number[];
  readonly tail: readonly string[];
  readonly privates: readonly PrivateRow[];
  /** The hashes of the kept documents, rising. */
  readonly evidence: readonly string[];
  /** The chunks of each table, in order. Of chunks that are none of these nothing is kept. */
  readonly checkpoint: readonly { readonly table: string; readonly keys: readonly number[] }[];
};

/** Writes the files of one register, away from the worker that commands wait for. */
export type FileWriter = {
  /** Keeps the rows of chunks, packed, under their keys. */
  keep(chunks: readonly ChunkRows[]): Promise<void>;
  write(parts: FileParts): Promise<Uint8Array>;
  end(): void;
};
export type ChunkRows = { readonly key: number; readonly rows: readonly StoredRow[]; readonly alone: boolean };

type Kept = { readonly whole: PackedBytes } | { readonly part: PackedChunk };

/** What a writer reads by itself: sealed segments by number, documents by hash, as they are kept. */
export type KeptBytes = {
  readonly segments: (numbers: readonly number[]) => Promise<readonly (SegmentBytes | undefined)[]>;
  readonly documents: (hashes: readonly string[]) => Promise<readonly (KeptDocument | undefined)[]>;
};

export function fileWriter(packing: FilePacking, read: KeptBytes): FileWriter {
  const kept = new Map<number, Kept>();
  /** Segments that the store had no time to pack yet. */
  const packed = new Map<number, PackedBytes>();

  async function segmentsOf(numbers: readonly number[]): Promise<PackedBytes[]> {
    const segments = (await read.segments(numbers)).map((segment, index): PackedBytes => {
      if (segment === undefined) throw new Error(`segment ${numbers[index] ?? ''} is missing`);
      if (segment.packed !== null) {
        packed.delete(segment.number);
        return segment.packed;
      }
      const bytes = packed.get(segment.number) ?? packing.pack(segment.plain);
      packed.set(segment.number, bytes);
      return bytes;
    });
    return segments;
  }

  async function documentsOf(hashes: readonly string[]): Promise<ReadonlyMap<string, PackedBytes>> {
    const documents = await read.documents(hashes);
    return new Map(
      hashes.map((hash, index) => {
        const kept = documents[index];
        if (kept === undefined) throw new Error(`document ${hash} is missing`);
        return [hash, kept.packed];
      }),
    );
  }

  function tableOf(keys: readonly number[]): PackedBytes {
    const parts: PackedChunk[] = [];
    for (const key of keys) {
      const one = kept.get(key);
      if (one === undefined) throw new Error(`chunk ${key} was not kept`);
      if ('whole' in one) return one.whole;
      parts.push(one.part);
    }
    return packing.joined(parts);
  }

  return {
    async keep(chunks) {
      for (const { key, rows, alone } of chunks) {
        kept.set(key, alone ? { whole: packing.packRows(rows) } : { part: packing.packChunk(rows) });
      }
    },
    async write({ manifest, sealed, tail, privates, evidence, checkpoint }) {
      const keys = new Set(checkpoint.flatMap((table) => table.keys));
      for (const key of kept.keys()) if (!keys.has(key)) kept.delete(key);
      const segments = await segmentsOf(sealed);
      if (tail.length > 0) segments.push(packing.pack(bytesOfLines(tail)));
      return packing.assembled({
        manifest,
        segments,
        privates,
        evidence: await documentsOf(evidence),
        checkpoint: checkpoint.map((table) => ({ table: table.table, packed: tableOf(table.keys) })),
      });
    },
    end: () => kept.clear(),
  };
}
