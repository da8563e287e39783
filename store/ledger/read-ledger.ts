import type { ChangeLine, Entry, Header } from '../../engine/ledger/entry.ts';
import { entriesOf, isHeaderLine } from '../../engine/ledger/segments.ts';
import { concatBytes, utf8ToBytes } from '../../engine/values/sha256.ts';
import type { Instant } from '../../engine/values/time.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { PackedBytes, SegmentBytes, SegmentMeta } from './stored-ledger.ts';
import type { OpenSegment } from './open-segment.ts';

/** A sealed segment's lines as UTF-8, each ended by a line feed. */
export type PlainSegment = { readonly number: number; readonly bytes: Uint8Array };

/** Reads segments of one register that are not in memory. */
export type SegmentReader = {
  /** Sealed segments, by number, in the order asked. Each is unpacked when it is come to, so that a reader who has enough stops there. */
  segments(numbers: readonly number[]): AsyncIterable<PlainSegment>;
  /** The numbers of those of some sealed segments to which the index leads from any of some records, in their order. */
  numbersOf(records: readonly string[], segments: readonly SegmentMeta[]): Promise<number[]>;
  /** Headers that were read by themselves, by seq: entries that span segments, as a large import does. */
  readonly headers: Map<number, Header>;
};

export const lineFeed = 0x0a;

export type Unpack = (packed: PackedBytes) => Promise<Uint8Array>;

export async function plainSegment({ number, plain, packed }: SegmentBytes, unpack: Unpack): Promise<PlainSegment> {
  const bytes = packed === null ? plain : await unpack(packed);
  if (bytes.at(-1) !== lineFeed) throw new Error(`segment ${number} is not whole`);
  return { number, bytes };
}

export function linesOf({ number, bytes }: PlainSegment): string[] {
  const text = decodeUtf8(bytes);
  if (text === null) throw new Error(`segment ${number} is not UTF-8`);
  return text.slice(0, -1).split('\n');
}

/** The line that begins at a place, without its line feed. */
export function lineAt(bytes: Uint8Array, start: number): string {
  return decodeUtf8(bytes.subarray(start, bytes.indexOf(lineFeed, start))) ?? '';
}

export type StoredLedger = { readonly segments: readonly SegmentMeta[]; readonly open: OpenSegment; readonly read: SegmentReader };

export function openLines(open: OpenSegment): string[] {
  return open.parts.flatMap((part) => part.lines);
}

/** The open segment as a sealed one would be. */
export function openBytes({ parts }: OpenSegment): Uint8Array {
  return concatBytes(...parts.flatMap((part) => part.bytes));
}

/** Lines as a segment holds them. */
export function bytesOfLines(lines: readonly string[]): Uint8Array {
  return utf8ToBytes(lines.map((line) => `${line}\n`).join(''));
}

/** The numbers of the segments that hold lines of entries from one seq to another, both included. */
export function segmentsBetween(segments: readonly SegmentMeta[], from: number, to: number): number[] {
  return segments.filter((meta) => meta.lastSeq >= from && meta.firstSeq <= to).map((meta) => meta.number);
}

/** Entries with a seq above `after`, up to `until`, oldest first. */
export async function entriesBetween(ledger: StoredLedger, after: number, until: number): Promise<Entry[]> {
  // Taken before anything is awaited: a command that is written meanwhile seals the one and replaces the other.
  const { segments, open, read } = ledger;
  const lines: string[] = [];
  for await (const segment of read.segments(segmentsBetween(segments, after + 1, until))) {
    for (const line of linesOf(segment)) lines.push(line);
  }
  for (const part of open.parts) if (part.seq > after && part.seq <= until) lines.push(...part.lines);
  const found: Entry[] = [];
  for (const entry of entriesOf(fromHeader(lines))) {
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

/** An entry whose changes are parsed when they are asked for: most questions are answered by its header. */
export type EntryLines = { readonly header: Header; readonly lines: readonly string[] };

export function changesIn({ lines }: EntryLines): ChangeLine[] {
  return lines.map((line) => JSON.parse(line) as ChangeLine);
}

/** Entries below `before`, recorded from `since` to `until`, both included (`null`: without end). */
export type Span = { readonly before: number; readonly since: Instant | null; readonly until: Instant | null };

/** The entries of a span, newest first, read segment by segment as long as they are asked for: only segments that hold some. */
export async function* entriesBackward({ segments, open, read }: StoredLedger, span: Span): AsyncGenerator<EntryLines> {
  const { before, since, until } = span;
  let carried: string[] = [];
  function* entriesIn(lines: readonly string[]): Generator<EntryLines> {
    let end = lines.length;
    for (let at = end - 1; at >= 0; at -= 1) {
      const line = lines[at] as string;
      if (!isHeaderLine(line)) continue;
      const header = JSON.parse(line) as Header;
      const own = [...lines.slice(at + 1, end), ...carried];
      carried = [];
      end = at;
      if (own.length === header.count && header.seq < before && isWithin(header.at, header.at)) yield { header, lines: own };
    }
    carried = [...lines.slice(0, end), ...carried];
  }
  const isWithin = (first: Instant, last: Instant) => (until === null || first <= until) && (since === null || last >= since);
  const wanted = segments.filter(({ firstSeq, firstAt, lastAt }) => firstSeq < before && isWithin(firstAt, lastAt));
  const [first, last] = [open.parts[0], open.parts.at(-1)];
  if (first && last && first.seq < before && isWithin(first.at, last.at)) yield* entriesIn(openLines(open));
  for await (const segment of read.segments(wanted.map(({ number }) => number).reverse())) yield* entriesIn(linesOf(segment));
}
