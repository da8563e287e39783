import type { Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { segmentName } from '../../engine/ledger/segments.ts';
import { chunksOf } from '../../engine/ledger/checkpoint.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { linesAsBytes, type Line } from '../../engine/ledger/line-blocks.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import type { Pause } from '../../engine/values/steps.ts';
import { rising } from '../../engine/values/rising.ts';
import { joined, packPart, type PackedPart } from '../zip/joined.ts';
import { pack, type Packed } from '../zip/packed.ts';
import { writeZip, zipParts, type ZipFile } from '../zip/write-zip.ts';
import { manifestOf } from './manifest.ts';
import { cutSegments } from './segment-cutter.ts';

/** Bytes of a register file that are packed by themselves: a file in it whole, or a part of one that is packed in parts. */
export type Piece = { readonly bytes: Uint8Array } & (
  | { readonly as: 'whole'; take(this: void, packed: Packed): unknown }
  | { readonly as: 'part'; take(this: void, part: PackedPart): unknown }
);

/** Packs a piece here and now. */
export function packPiece(piece: Piece): void {
  if (piece.as === 'whole') piece.take(pack(piece.bytes));
  else piece.take(packPart(piece.bytes));
}

/** Packs pieces, by `pack` and `packPart` or as they do. */
export type Packer = {
  /** Begins with a piece, whose bytes are then the packer's. Settles once there is room for the next. */
  add(piece: Piece): Promise<void>;
  /** Settles once every piece has been packed and taken, or fails as one of them did. */
  settled(): Promise<void>;
  /** Gives back what it holds, whatever became of the pieces. */
  end(): Promise<void>;
};

/** Stands for what is not packed yet. */
export const unpacked: Packed = { method: 0, bytes: new Uint8Array(), crc: 0, size: 0 };

/** A full segment, packed once and copied from file to file unchanged. */
export type SealedSegment = { readonly packed: Packed; readonly changes: number };

/** What a register file is made of. */
export type RegisterContent = {
  /** Segments that are full, from the first on. They may be packed meanwhile. */
  readonly sealed: readonly SealedSegment[];
  /** The ledger lines after them: cut into segments here. */
  readonly tail: Iterable<Line>;
  /** The rows that the ledger makes, under the schema in force. */
  readonly replay: Replay;
  /** Tables whose rows are those of the file that was read: packed there, and copied from file to file unchanged. */
  readonly unchanged?: ReadonlyMap<string, Packed>;
  readonly privates: Iterable<PrivateRow>;
  /** Kept documents by the hex SHA-256 of their bytes. */
  readonly evidence?: ReadonlyMap<string, Packed>;
  /** Those that came and are not packed yet. */
  readonly documents?: ReadonlyMap<string, Uint8Array>;
};

/** The register file. The same register makes the same bytes, in any engine and time zone. */
export function writeRegisterFile(content: RegisterContent): Uint8Array {
  const pieces = piecesOf(content);
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done === true) return writeZip(next.value());
    packPiece(next.value);
  }
}

/**
 * As `writeRegisterFile`, where `packer` packs: several pieces at a time, and no more of them are made than it has room for. What `pause`
 * throws between two of them ends it. The file comes in parts, to be written one behind the other: nothing is read any more by then.
 */
export async function writeRegisterFileWith(
  packer: Packer,
  content: RegisterContent,
  pause: Pause = () => undefined,
): Promise<readonly Uint8Array[]> {
  const pieces = piecesOf(content);
  try {
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done !== true) {
        await packer.add(next.value);
        await pause();
      } else {
        await packer.settled();
        return [...zipParts(next.value()).parts()];
      }
    }
  } finally {
    await packer.end();
  }
}

/** Makes the pieces of a register file, from the ledger on, and at the end answers what puts it together once all are packed. */
function* piecesOf({
  sealed,
  tail,
  replay,
  unchanged,
  privates,
  evidence,
  documents = new Map(),
}: RegisterContent): Generator<Piece, () => readonly ZipFile[]> {
  const cut: SealedSegment[] = [];
  for (const { bytes, changes } of cutSegments(tail)) {
    const at = cut.push({ packed: unpacked, changes }) - 1;
    yield { as: 'whole', bytes, take: (packed) => (cut[at] = { packed, changes }) };
  }
  const kept = new Map(evidence);
  for (const [hash, bytes] of documents) yield { as: 'whole', bytes, take: (packed) => kept.set(hash, packed) };
  const tables: { readonly table: string; readonly packed: () => Packed }[] = [];
  for (const [table, rows] of replay.rows) {
    const known = unchanged?.get(table);
    if (known !== undefined) tables.push({ table, packed: () => known });
    else if (rows.size > 0) tables.push({ table, packed: yield* piecesOfTable(rows) });
  }
  return () => {
    const segments = [...sealed, ...cut];
    const changes = segments.reduce((sum, segment) => sum + segment.changes, 0);
    return membersOf({
      manifest: manifestOf(replay, segments.length, changes),
      segments: segments.map(({ packed }) => packed),
      privates,
      checkpoint: tables.map(({ table, packed }) => ({ table, packed: packed() })),
      evidence: kept,
    });
  };
}

function* piecesOfTable(rows: ReadonlyMap<string, StoredRow>): Generator<Piece, () => Packed> {
  const chunks = chunksOf(rising([...rows.keys()]));
  const bytesOf = (ids: readonly string[]) => linesAsBytes(ids.map((id) => rows.get(id) as StoredRow));
  let whole = unpacked;
  const parts: PackedPart[] = [];
  if (chunks.length === 1) yield { as: 'whole', bytes: bytesOf(chunks.flat()), take: (packed) => (whole = packed) };
  else for (const [at, ids] of chunks.entries()) yield { as: 'part', bytes: bytesOf(ids), take: (part) => (parts[at] = part) };
  return () => (chunks.length === 1 ? whole : joined(parts.splice(0)));
}

/** The members of a register file, packed as far as that takes long. */
export type RegisterMembers = {
  readonly manifest: ReturnType<typeof manifestOf>;
  readonly segments: readonly Packed[];
  readonly privates: Iterable<PrivateRow>;
  readonly checkpoint: readonly { readonly table: string; readonly packed: Packed }[];
  readonly evidence?: ReadonlyMap<string, Packed>;
};

export function assembled(members: RegisterMembers): Uint8Array {
  return writeZip(membersOf(members));
}

function membersOf({ manifest, segments, privates, checkpoint, evidence = new Map() }: RegisterMembers): readonly ZipFile[] {
  return [
    { name: 'manifest.json', bytes: linesAsBytes([manifest]) },
    ...segments.map((packed, index) => ({ name: segmentName(index + 1), packed })),
    { name: 'private.jsonl', bytes: linesAsBytes(byHash(privates)) },
    ...[...evidence].sort(([a], [b]) => byCodePoint(a, b)).map(([hash, packed]) => ({ name: `evidence/${hash}`, packed })),
    ...checkpoint.map(({ table, packed }) => ({ name: `checkpoint/${table}.jsonl`, packed })),
  ];
}

function byHash(rows: Iterable<PrivateRow>): PrivateRow[] {
  return [...rows].sort((a, b) => byCodePoint(a.hash, b.hash));
}

/** A table of one chunk, as a file of its own. The rows are in order of id. */
export function packRows(rows: readonly StoredRow[]): Packed {
  return pack(linesAsBytes(rows));
}

/** One chunk of a table that has several. */
export function packChunk(rows: readonly StoredRow[]): PackedPart {
  return packPart(linesAsBytes(rows));
}
