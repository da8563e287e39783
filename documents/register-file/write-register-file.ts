import type { Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { segmentName } from '../../engine/ledger/segments.ts';
import { checkpointLines } from '../../engine/ledger/checkpoint.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { pack, type Packed } from '../zip/packed.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
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
  const segments = [...content.sealed];
  for (const { bytes, changes } of cutSegments(content.tail)) segments.push({ packed: pack(bytes), changes });
  const manifest = manifestOf(
    content.replay,
    segments.length,
    segments.reduce((sum, { changes }) => sum + changes, 0),
  );
  return writeZip([
    { name: 'manifest.json', bytes: linesAsBytes([canonicalText(manifest)]) },
    ...segments.map(({ packed }, index) => ({ name: segmentName(index + 1), packed })),
    { name: 'private.jsonl', bytes: linesAsBytes(privateLines(content.privates)) },
    ...[...(content.evidence ?? [])].map(([hash, packed]) => ({ name: `evidence/${hash}`, packed })),
    ...checkpointFiles(content.replay.rows),
  ]);
}

function privateLines(rows: Iterable<PrivateRow>): string[] {
  return [...rows].sort((a, b) => byCodePoint(a.hash, b.hash)).map((row) => canonicalText(row));
}

function checkpointFiles(tables: ReadonlyMap<string, ReadonlyMap<string, StoredRow>>): ZipFile[] {
  const files: ZipFile[] = [];
  for (const [table, rows] of tables) {
    if (rows.size > 0) files.push({ name: `checkpoint/${table}.jsonl`, packed: pack(linesAsBytes(checkpointLines(rows))) });
  }
  return files;
}
