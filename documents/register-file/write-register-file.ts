import type { Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { segmentName } from '../../engine/ledger/segments.ts';
import { chunksOf } from '../../engine/ledger/checkpoint.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { rising } from '../../engine/values/rising.ts';
import { joined, packPart, type PackedPart } from '../zip/joined.ts';
import { pack, type Packed } from '../zip/packed.ts';
import { writeZip } from '../zip/write-zip.ts';
import { manifestOf } from './manifest.ts';
import { cutSegments, linesAsBytes } from './segment-cutter.ts';

/** A full segment, packed once and copied from file to file unchanged. */
type SealedSegment = { readonly packed: Packed; readonly changes: number };

/** What a register file is made of. */
export type RegisterContent = {
  /** Segments that are full, from the first on. */
  readonly sealed: readonly SealedSegment[];
  /** The ledger lines after them, without line feeds: cut into segments here. */
  readonly tail: Iterable<string>;
  /** The rows that the ledger makes, under the schema in force. */
  readonly replay: Replay;
  readonly privates: Iterable<PrivateRow>;
  /** Kept documents by the hex SHA-256 of their bytes. */
  readonly evidence?: ReadonlyMap<string, Packed>;
};

/** The register file. The same register makes the same bytes, in any engine and time zone. */
export function writeRegisterFile(content: RegisterContent): Uint8Array {
  const { replay, privates, evidence } = content;
  const segments = [...content.sealed];
  for (const { bytes, changes } of cutSegments(content.tail)) segments.push({ packed: pack(bytes), changes });
  const checkpoint = [...replay.rows].filter(([, rows]) => rows.size > 0);
  return assembled({
    manifest: manifestOf(
      replay,
      segments.length,
      segments.reduce((sum, { changes }) => sum + changes, 0),
    ),
    segments: segments.map(({ packed }) => packed),
    privates,
    checkpoint: checkpoint.map(([table, rows]) => ({ table, packed: packTable(rows) })),
    ...(evidence === undefined ? {} : { evidence }),
  });
}

/** The members of a register file, packed as far as that takes long. */
export type RegisterMembers = {
  readonly manifest: ReturnType<typeof manifestOf>;
  readonly segments: readonly Packed[];
  readonly privates: Iterable<PrivateRow>;
  readonly checkpoint: readonly { readonly table: string; readonly packed: Packed }[];
  readonly evidence?: ReadonlyMap<string, Packed>;
};

export function assembled({ manifest, segments, privates, checkpoint, evidence = new Map() }: RegisterMembers): Uint8Array {
  return writeZip([
    { name: 'manifest.json', bytes: linesAsBytes([canonicalText(manifest)]) },
    ...segments.map((packed, index) => ({ name: segmentName(index + 1), packed })),
    { name: 'private.jsonl', bytes: linesAsBytes(privateLines(privates)) },
    ...[...evidence].map(([hash, packed]) => ({ name: `evidence/${hash}`, packed })),
    ...checkpoint.map(({ table, packed }) => ({ name: `checkpoint/${table}.jsonl`, packed })),
  ]);
}

function privateLines(rows: Iterable<PrivateRow>): string[] {
  return [...rows].sort((a, b) => byCodePoint(a.hash, b.hash)).map((row) => canonicalText(row));
}

function packTable(rows: ReadonlyMap<string, StoredRow>): Packed {
  const chunks = chunksOf(rising([...rows.keys()]));
  const rowsIn = (ids: readonly string[]) => ids.map((id) => rows.get(id) as StoredRow);
  return chunks.length === 1 ? packRows(chunks.flatMap(rowsIn)) : joined(chunks.map((ids) => packChunk(rowsIn(ids))));
}

/** A table of one chunk, as a file of its own. The rows are in order of id. */
export function packRows(rows: readonly StoredRow[]): Packed {
  return pack(linesAsBytes(rows.map((row) => canonicalText(row))));
}

/** One chunk of a table that has several. */
export function packChunk(rows: readonly StoredRow[]): PackedPart {
  return packPart(linesAsBytes(rows.map((row) => canonicalText(row))));
}
