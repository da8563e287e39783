import { documentsNamed } from '../../engine/kind/document-fields.ts';
import { emptyFill, filled, fits, segmentName, type Fill } from '../../engine/ledger/segments.ts';
import { hashSeen, isHeaderSeen } from '../../engine/ledger/sight.ts';
import type { LedgerVerifier } from '../../engine/ledger/verify.ts';
import type { Instant } from '../../engine/values/time.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { Packed } from '../zip/packed.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { endsWithLineFeed } from './lines.ts';
import type { Course } from './reading.ts';
import { recordKeys } from './record-keys.ts';
import { sightsOf } from './sights.ts';

/** A segment of the ledger, packed, and what it holds. An entry may begin in one segment and end in a later one. */
export type Segment = {
  readonly packed: Packed;
  /** Change lines in it, and bytes with line feeds. */
  readonly fill: Fill;
  /** The first and the last entry that has a line in it, and when they were recorded. */
  readonly from: number;
  readonly to: number;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  /** The keys (`keysOf`) of the records that its change lines touch, and of those that they name as their owners. */
  readonly records: readonly string[];
  readonly changes: number;
};

/** What was read of the ledger. */
type ReadSegments = {
  readonly segments: readonly Segment[];
  /** Every hash that stands in a change, where they were asked for: a document that is kept is named by one. `null` where not all was read. */
  readonly hashes: ReadonlySet<string> | null;
  /** The documents that changes name in a field for it, by hash: the first entry that does. */
  readonly documents: ReadonlyMap<string, number>;
};

/** So many lines are verified in a step. */
const linesInAStep = 50;

/**
 * Gives every line of every segment to the verifier, and tells what each segment holds. Segments must be numbered without
 * gaps and cut where every writer cuts them. One that cannot be unpacked is a break, named by the entry that it begins with.
 */
export async function readSegments(
  members: readonly ZipMember[],
  verifier: LedgerVerifier,
  course: Course,
  withHashes: boolean,
): Promise<ReadSegments> {
  const sights = sightsOf(members, course);
  try {
    return await readInTurn(members, sights, verifier, course, withHashes);
  } finally {
    sights.end();
  }
}

async function readInTurn(
  members: readonly ZipMember[],
  sights: ReturnType<typeof sightsOf>,
  verifier: LedgerVerifier,
  course: Course,
  withHashes: boolean,
): Promise<ReadSegments> {
  const segments: Segment[] = [];
  const hashes = new Set<string>();
  const documents = new Map<string, number>();
  const fields = verifier.replay.schemas.documents ?? new Map();
  const keys = recordKeys();
  let fill = emptyFill;
  let at: Instant = '';
  for (const [index, member] of members.entries()) {
    if (member.name !== segmentName(index + 1)) verifier.report(verifier.currentSeq(), 'segment', member.name);
    const start = verifier.currentSeq();
    const seen = await sights.at(index);
    if (seen === 'none' || seen === 'beyond') verifier.report(start, 'segment', member.name);
    if (seen === 'none') continue;
    if (seen === 'beyond') return { segments, hashes: null, documents };
    const { sight, sound } = seen;
    const { bytes, ends } = sight;
    const cutBefore = fill;
    fill = emptyFill;
    const records = new Set<string>();
    let from = 0;
    let fromAt = at;
    // All lines at once: one by one is slow. Where one is not UTF-8, each is decoded by itself.
    const texts = sight.text?.split('\n');
    let begin = 0;
    for (const [number, end] of ends.entries()) {
      const line = bytes.subarray(begin, end);
      begin = end + 1;
      const isHeader = isHeaderSeen(sight, number, line);
      const next = from === 0 ? cutBefore : fill;
      // The first line must not have had room in the segment before; every other must have room in this one.
      if (verifier.sound() && next.bytes > 0 && fits(next, isHeader, line.length + 1) === (from === 0)) {
        verifier.report(verifier.currentSeq(), 'segment', member.name);
      }
      fill = filled(fill, isHeader, line.length + 1);
      const seq = verifier.currentSeq();
      const read = verifier.line(line, texts?.[number], hashSeen(sight, number));
      if (read.kind === 'header') at = read.header.at;
      if (read.kind === 'change') {
        keys.add(read.change, records);
        for (const hash of documentsNamed(fields, read.change)) if (!documents.has(hash)) documents.set(hash, read.change.seq);
      }
      if (from === 0) [from, fromAt] = [seq, at];
      if (withHashes && sound && !isHeader) addHashes(line, hashes);
      if ((number + 1) % linesInAStep === 0) await course.pause();
      while (verifier.settleSome()) await course.pause();
    }
    const last = Math.max(from, verifier.currentSeq() - (verifier.between() ? 1 : 0));
    if (verifier.sound() && (!sound || !endsWithLineFeed(bytes))) verifier.report(start, 'segment', member.name);
    segments.push({ packed: member.packed, fill, from, to: last, fromAt, toAt: at, records: [...records], changes: fill.changes });
  }
  return { segments, hashes, documents };
}

/** Headers have hashes of their own, and are left out by whoever calls. */
function addHashes(line: Uint8Array, named: Set<string>): void {
  for (const [hash] of (decodeUtf8(line) ?? '').matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) named.add(hash);
}
