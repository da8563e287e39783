import { kinds } from '../../domain/index.ts';
import { documentsNamed } from '../../engine/kind/document-fields.ts';
import { keysOf } from '../../engine/ledger/about.ts';
import { emptyFill, filled, fits, segmentLimits, segmentName, type Fill } from '../../engine/ledger/segments.ts';
import type { LedgerVerifier } from '../../engine/ledger/verify.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import type { Instant } from '../../engine/values/time.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { Packed } from '../zip/packed.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { endsWithLineFeed, linesOf } from './lines.ts';
import type { Course } from './reading.ts';

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
  const segments: Segment[] = [];
  const hashes = new Set<string>();
  const documents = new Map<string, number>();
  const fields = verifier.replay.schemas.documents ?? new Map();
  /** Each key once, however many segments have it. */
  const keys = new Map<string, string>();
  let fill = emptyFill;
  let at: Instant = '';
  for (const [index, member] of members.entries()) {
    if (member.name !== segmentName(index + 1)) verifier.report(verifier.currentSeq(), 'segment', member.name);
    const start = verifier.currentSeq();
    const unpacked = await course.unpack(member);
    if (unpacked === null) {
      verifier.report(start, 'segment', member.name);
      continue;
    }
    const { bytes, sound } = unpacked;
    if (isBeyondAnySegment(bytes)) {
      // What follows cannot be trusted either, and may be as long as it likes: it is not read.
      verifier.report(start, 'segment', member.name);
      return { segments, hashes: null, documents };
    }
    const cutBefore = fill;
    fill = emptyFill;
    const records = new Set<string>();
    let from = 0;
    let fromAt = at;
    let number = 0;
    // All lines at once: one by one is slow. Where one is not UTF-8, each is decoded by itself.
    const texts = decodeUtf8(bytes)?.split('\n');
    for (const line of linesOf(bytes)) {
      const isHeader = startsAsHeader(line);
      const next = from === 0 ? cutBefore : fill;
      // The first line must not have had room in the segment before; every other must have room in this one.
      if (verifier.sound() && next.bytes > 0 && fits(next, isHeader, line.length + 1) === (from === 0)) {
        verifier.report(verifier.currentSeq(), 'segment', member.name);
      }
      fill = filled(fill, isHeader, line.length + 1);
      const seq = verifier.currentSeq();
      const read = verifier.line(line, texts?.[number]);
      if (read.kind === 'header') at = read.header.at;
      if (read.kind === 'change') {
        for (const key of keysOf(kinds, read.change)) records.add(onlyOne(keys, key));
        for (const hash of documentsNamed(fields, read.change)) if (!documents.has(hash)) documents.set(hash, read.change.seq);
      }
      if (from === 0) [from, fromAt] = [seq, at];
      if (withHashes && sound && !isHeader) addHashes(line, hashes);
      if ((number += 1) % linesInAStep === 0) await course.pause();
      while (verifier.settleSome()) await course.pause();
    }
    const last = Math.max(from, verifier.currentSeq() - (verifier.between() ? 1 : 0));
    if (verifier.sound() && (!sound || !endsWithLineFeed(bytes))) verifier.report(start, 'segment', member.name);
    segments.push({ packed: member.packed, fill, from, to: last, fromAt, toAt: at, records: [...records], changes: fill.changes });
  }
  return { segments, hashes, documents };
}

function onlyOne(keys: Map<string, string>, key: string): string {
  const known = keys.get(key);
  if (known === undefined) keys.set(key, key);
  return known ?? key;
}

/** Headers have hashes of their own, and are left out by whoever calls. */
function addHashes(line: Uint8Array, named: Set<string>): void {
  for (const [hash] of (decodeUtf8(line) ?? '').matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) named.add(hash);
}

/** `{"after":{},"before":null,"id":"a","n":1,"seq":1,"table":"b"}` and a line feed: no line of a ledger is shorter. */
const shortestLine = 60;
/** Lines that another hand may have put in, and that are still named one by one. */
const strayLines = 100;

/** Whether bytes hold more than a segment can: many lines beyond its size, or more lines than there is room for. */
function isBeyondAnySegment(bytes: Uint8Array): boolean {
  const most = bytes.length / shortestLine + strayLines;
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && lines <= most; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines > most || (lines > 1 && bytes.length > 2 * segmentLimits.bytes);
}

const headerStart = utf8ToBytes('{"action":');

/** As `isHeaderLine`, on bytes. */
function startsAsHeader(line: Uint8Array): boolean {
  return headerStart.every((byte, index) => line[index] === byte);
}
