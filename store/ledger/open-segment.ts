import { kinds } from '../../domain/index.ts';
import { keysOf } from '../../engine/ledger/about.ts';
import type { ChangeLine, Entry, Header } from '../../engine/ledger/entry.ts';
import { copyOfBlock, joinedBlocks, lineBlocks, type LineBlock } from '../../engine/ledger/line-blocks.ts';
import { emptyFill, filled, fits, isHeaderAt, type Fill } from '../../engine/ledger/segments.ts';
import type { Steps } from '../../engine/values/steps.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { SegmentMeta, TailPart } from './stored-ledger.ts';

/** Lines of one entry with the keys by which they are found, line by line (none for the header). */
type WrittenPart = Omit<TailPart, 'lines'> & LineBlock & { readonly keys: readonly (readonly string[])[] };

/** Lines that are asked for one by one as long as their segment is open. */
type OpenPart = WrittenPart & TailPart;

/** The lines after the last sealed segment: the segment that is still growing. */
export type OpenSegment = { readonly number: number; readonly fill: Fill; readonly parts: readonly OpenPart[] };

export type NewSegment = { readonly meta: SegmentMeta; readonly records: readonly string[]; readonly bytes: Uint8Array };

export const firstOpenSegment: OpenSegment = { number: 1, fill: emptyFill, parts: [] };

/** Appends lines, a part of an entry in each step, and seals segments exactly where the register file cuts them. */
export function* appendLines(
  open: OpenSegment,
  added: Iterable<WrittenPart>,
): Steps<{ readonly open: OpenSegment; readonly sealed: readonly NewSegment[] }> {
  const sealed: NewSegment[] = [];
  let { number, fill } = open;
  let parts: WrittenPart[] = [...open.parts];
  for (const part of added) {
    let [from, start] = [0, 0];
    for (const [index, end] of part.ends.entries()) {
      const isHeader = isHeaderAt(part.bytes, start);
      if (!fits(fill, isHeader, end - start)) {
        if (index > from) parts.push(partOf(part, from, index));
        sealed.push(seal(number, fill, parts));
        number += 1;
        fill = emptyFill;
        parts = [];
        from = index;
      }
      fill = filled(fill, isHeader, end - start);
      start = end;
    }
    parts.push(partOf(part, from, part.ends.length));
    yield;
  }
  return { open: { number, fill, parts: openParts(parts) }, sealed };
}

function partOf(part: WrittenPart, from: number, to: number): WrittenPart {
  if (from === 0 && to === part.ends.length) return part;
  const start = part.ends[from - 1] ?? 0;
  const ends = part.ends.slice(from, to).map((end) => end - start);
  return { seq: part.seq, at: part.at, bytes: part.bytes.slice(start, part.ends[to - 1]), ends, keys: part.keys.slice(from, to) };
}

/** The parts of an open segment: one for each entry, as they are kept. */
function openParts(parts: readonly WrittenPart[]): OpenPart[] {
  const open: OpenPart[] = [];
  for (const part of parts) {
    const own = 'lines' in part ? (part as OpenPart) : { ...part, lines: linesIn(part) };
    const last = open.at(-1);
    if (last?.seq === own.seq) open[open.length - 1] = joined(last, own);
    else open.push(own);
  }
  return open;
}

function linesIn({ bytes }: LineBlock): string[] {
  return (decodeUtf8(bytes) ?? '').slice(0, -1).split('\n');
}

/** What follows a part of the same entry becomes one with it. */
function joined(first: OpenPart, next: OpenPart): OpenPart {
  return {
    seq: first.seq,
    at: first.at,
    lines: [...first.lines, ...next.lines],
    ...joinedBlocks(first, next),
    keys: [...first.keys, ...next.keys],
  };
}

function seal(number: number, fill: Fill, parts: readonly WrittenPart[]): NewSegment {
  const bytes = new Uint8Array(fill.bytes);
  const records = new Set<string>();
  let at = 0;
  for (const part of parts) {
    bytes.set(part.bytes, at);
    at += part.bytes.length;
    for (const keys of part.keys) for (const key of keys) records.add(key);
  }
  const first = parts[0] as WrittenPart;
  const last = parts.at(-1) as WrittenPart;
  const meta = {
    number,
    changes: fill.changes,
    firstSeq: first.seq,
    lastSeq: last.seq,
    firstAt: first.at,
    lastAt: last.at,
    withOwners: true as const,
  };
  return { meta, records: [...records], bytes };
}

/**
 * The lines of an entry, some hundred at a time. `written` holds those of its changes, where they were kept as they were hashed: each
 * is taken from it, so that nothing stands in memory twice.
 */
export function* partsOfEntry({ header, changes }: Entry, written?: LineBlock[]): Generator<WrittenPart> {
  const { seq, at } = header;
  for (const block of copies([header])) yield { seq, at, ...block, keys: [[]] };
  let from = 0;
  for (const block of written === undefined ? copies(changes) : takenFrom(written)) {
    const to = from + block.ends.length;
    yield { seq, at, ...block, keys: changes.slice(from, to).map((change) => keysOf(kinds, change)) };
    from = to;
  }
}

function* copies(lines: Parameters<typeof lineBlocks>[0]): Generator<LineBlock> {
  for (const block of lineBlocks(lines)) yield copyOfBlock(block);
}

function* takenFrom(written: LineBlock[]): Generator<LineBlock> {
  for (let block = written.shift(); block !== undefined; block = written.shift()) yield block;
}

/** The open segment again, from what was kept of it. */
export function reopened(number: number, kept: readonly TailPart[]): OpenSegment {
  const parts = kept.map(({ seq, at, lines }) => ({
    seq,
    at,
    lines,
    ...[...copies(lines)].reduce(joinedBlocks),
    keys: lines.map(keysOfLine),
  }));
  let fill = emptyFill;
  for (const { bytes, ends } of parts) {
    let start = 0;
    for (const end of ends) {
      fill = filled(fill, isHeaderAt(bytes, start), end - start);
      start = end;
    }
  }
  return { number, fill, parts };
}

function keysOfLine(text: string): readonly string[] {
  const line = JSON.parse(text) as ChangeLine | Header;
  return 'hash' in line ? [] : keysOf(kinds, line);
}
