import { recordKey, type ChangeLine, type Entry, type Header } from '../../engine/ledger/entry.ts';
import { entriesOf, isHeaderLine } from '../../engine/ledger/segments.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { PackedBytes, SegmentBytes, SegmentMeta } from './kept-ledger.ts';
import type { OpenSegment } from './open-segment.ts';

/** Reads segments of one register that are not in memory. */
export type SegmentReader = {
  /** The lines of sealed segments, by number, in the order asked. */
  lines(numbers: readonly number[]): Promise<string[][]>;
  /** The numbers of the sealed segments that touch a record, rising. */
  numbersOf(record: string): Promise<number[]>;
  /** Headers of giant entries that were read, by seq: the history of each record in such an entry shows the same one. */
  readonly giants: Map<number, Header>;
};

export type Unpack = (packed: PackedBytes) => Promise<Uint8Array>;

export async function linesOfBytes(kept: SegmentBytes, unpack: Unpack): Promise<string[]> {
  const bytes = kept.packed === null ? kept.plain : await unpack(kept.packed);
  const text = decodeUtf8(bytes);
  if (text === null) throw new Error(`segment ${kept.number} is not UTF-8`);
  return text.endsWith('\n') ? text.slice(0, -1).split('\n') : [];
}

export type KeptLedger = { readonly segments: readonly SegmentMeta[]; readonly open: OpenSegment; readonly read: SegmentReader };

function openLines(open: OpenSegment): string[] {
  return open.parts.flatMap((part) => part.lines);
}

/** The numbers of the segments that hold lines of entries from one seq to another, both included. */
export function segmentsBetween(segments: readonly SegmentMeta[], from: number, to: number): number[] {
  return segments.filter((meta) => meta.lastSeq >= from && meta.firstSeq <= to).map((meta) => meta.number);
}

/** Entries with a seq above `after`, up to `until`, oldest first. */
export async function entriesBetween(ledger: KeptLedger, after: number, until: number): Promise<Entry[]> {
  const sealed = await ledger.read.lines(segmentsBetween(ledger.segments, after + 1, until));
  const lines = fromHeader([...sealed.flat(), ...openLines(ledger.open)]);
  const found: Entry[] = [];
  for (const entry of entriesOf(lines)) {
    if (entry.header.seq > until) break;
    if (entry.header.seq > after) found.push(entry);
  }
  return found;
}

export async function entryAt(ledger: KeptLedger, seq: number): Promise<Entry | null> {
  return (await entriesBetween(ledger, seq - 1, seq))[0] ?? null;
}

/** Of an entry with more changes than this, the history of a record shows only the record's own. */
const mostWholeChanges = 500;

/** The entries above `after` that touch a record, oldest first. */
export async function historyOf(ledger: KeptLedger, table: string, id: string, after: number): Promise<Entry[]> {
  const own = new Map<number, ChangeLine[]>();
  for (const line of await linesTouching(ledger, table, id, after)) {
    const change = JSON.parse(line) as ChangeLine;
    if (change.table !== table || change.id !== id || change.seq <= after) continue;
    const known = own.get(change.seq);
    if (known) known.push(change);
    else own.set(change.seq, [change]);
  }
  const entries = new Map<number, Entry>();
  const whole: number[] = [];
  for (const [seq, changes] of own) {
    const header = await giantHeader(ledger, seq);
    if (header === null) whole.push(seq);
    else entries.set(seq, { header, changes });
  }
  // Entries that stand near each other share segments: one reading for each run of them.
  for (const [from, to] of runs(whole)) {
    for (const entry of await entriesBetween(ledger, from - 1, to)) if (own.has(entry.header.seq)) entries.set(entry.header.seq, entry);
  }
  return [...entries.values()].sort((a, b) => a.header.seq - b.header.seq);
}

/** Change lines that may be of a record: those that hold its id. */
async function linesTouching(ledger: KeptLedger, table: string, id: string, after: number): Promise<string[]> {
  const key = recordKey(table, id);
  const found: string[] = [];
  const later = ledger.segments.filter((meta) => meta.lastSeq > after);
  if (later.length > 0) {
    const touching = new Set(await ledger.read.numbersOf(key));
    const numbers = later.filter((meta) => touching.has(meta.number)).map((meta) => meta.number);
    const wanted = `"id":${JSON.stringify(id)}`;
    for (const lines of await ledger.read.lines(numbers)) {
      for (const line of lines) if (!isHeaderLine(line) && line.includes(wanted)) found.push(line);
    }
  }
  for (const part of ledger.open.parts) {
    if (part.seq > after) part.keys.forEach((one, at) => one === key && found.push(part.lines[at] as string));
  }
  return found;
}

/** The header of an entry that spans several segments and has very many changes; `null` for every other. */
async function giantHeader(ledger: KeptLedger, seq: number): Promise<Header | null> {
  const known = ledger.read.giants.get(seq);
  if (known) return known;
  const first = ledger.segments.find((meta) => meta.lastSeq >= seq);
  if (first === undefined || first.lastSeq !== seq) return null;
  const lines = (await ledger.read.lines([first.number]))[0] ?? [];
  const line = [...lines].reverse().find(isHeaderLine);
  const header = line === undefined ? null : (JSON.parse(line) as Header);
  if (header === null || header.seq !== seq || header.count <= mostWholeChanges) return null;
  ledger.read.giants.set(seq, header);
  return header;
}

const nearBy = 200;

function runs(seqs: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const seq of [...seqs].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && seq - last[1] <= nearBy) last[1] = seq;
    else found.push([seq, seq]);
  }
  return found;
}

/** Lines from the first header on: what stands before belongs to an entry whose header is in an earlier segment. */
function fromHeader(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isHeaderLine);
  return first === -1 ? [] : lines.slice(first);
}

/** Entries below `before`, newest first, read segment by segment as long as they are asked for. */
export async function* entriesBackward(ledger: KeptLedger, before: number): AsyncGenerator<Entry> {
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
