import type { Entry, Header } from '../../engine/ledger/entry.ts';
import { entriesOf, isHeaderLine } from '../../engine/ledger/segments.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { PackedBytes, SegmentBytes, SegmentMeta } from './stored-ledger.ts';
import type { OpenSegment } from './open-segment.ts';

/** Reads segments of one register that are not in memory. */
export type SegmentReader = {
  /** The lines of sealed segments, by number, in the order asked. */
  lines(numbers: readonly number[]): Promise<string[][]>;
  /** The numbers of the sealed segments to which the index leads from any of some records, rising. */
  numbersOf(records: readonly string[]): Promise<number[]>;
  /** Headers that were read by themselves, by seq: entries that span segments, as a large import does. */
  readonly headers: Map<number, Header>;
};

export type Unpack = (packed: PackedBytes) => Promise<Uint8Array>;

export async function linesOfBytes(kept: SegmentBytes, unpack: Unpack): Promise<string[]> {
  const bytes = kept.packed === null ? kept.plain : await unpack(kept.packed);
  const text = decodeUtf8(bytes);
  if (text === null) throw new Error(`segment ${kept.number} is not UTF-8`);
  return text.endsWith('\n') ? text.slice(0, -1).split('\n') : [];
}

export type StoredLedger = { readonly segments: readonly SegmentMeta[]; readonly open: OpenSegment; readonly read: SegmentReader };

export function openLines(open: OpenSegment): string[] {
  return open.parts.flatMap((part) => part.lines);
}

/** The numbers of the segments that hold lines of entries from one seq to another, both included. */
export function segmentsBetween(segments: readonly SegmentMeta[], from: number, to: number): number[] {
  return segments.filter((meta) => meta.lastSeq >= from && meta.firstSeq <= to).map((meta) => meta.number);
}

/** Entries with a seq above `after`, up to `until`, oldest first. */
export async function entriesBetween(ledger: StoredLedger, after: number, until: number): Promise<Entry[]> {
  const sealed = await ledger.read.lines(segmentsBetween(ledger.segments, after + 1, until));
  const lines = fromHeader([...sealed.flat(), ...openLines(ledger.open)]);
  const found: Entry[] = [];
  for (const entry of entriesOf(lines)) {
    if (entry.header.seq > until) break;
    if (entry.header.seq > after) found.push(entry);
  }
  return found;
}

export async function entryAt(ledger: StoredLedger, seq: number): Promise<Entry | null> {
  return (await entriesBetween(ledger, seq - 1, seq))[0] ?? null;
}

/** Lines from the first header on: what stands before belongs to an entry whose header is in an earlier segment. */
function fromHeader(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isHeaderLine);
  return first === -1 ? [] : lines.slice(first);
}

/** Entries below `before`, newest first, read segment by segment as long as they are asked for. */
export async function* entriesBackward(ledger: StoredLedger, before: number): AsyncGenerator<Entry> {
  let carried: string[] = [];
  const blocks = [...ledger.segments.filter((meta) => meta.firstSeq < before).map((meta) => meta.number), null];
  for (const number of blocks.reverse()) {
    const lines = [...(number === null ? openLines(ledger.open) : ((await ledger.read.lines([number]))[0] ?? [])), ...carried];
    const first = lines.findIndex(isHeaderLine);
    carried = first === -1 ? lines : lines.slice(0, first);
    if (first === -1) continue;
    for (const entry of [...entriesOf(lines.slice(first))].reverse()) if (entry.header.seq < before) yield entry;
  }
}
