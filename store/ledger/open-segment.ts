import type { ChangeLine, Entry, Header } from '../../engine/ledger/entry.ts';
import { kinds } from '../../domain/index.ts';
import { keysOf } from '../../engine/ledger/about.ts';
import { emptyFill, filled, fits, isHeaderLine, type Fill } from '../../engine/ledger/segments.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import type { Steps } from '../../engine/values/steps.ts';
import { utf8Lines } from '../../engine/values/utf8.ts';
import type { SegmentMeta, TailPart } from './stored-ledger.ts';

/** An entry's lines with the keys by which they are found, line by line (none for the header). */
export type KeyedPart = TailPart & { readonly bytes: readonly Uint8Array[]; readonly keys: readonly (readonly string[])[] };

/** The lines after the last sealed segment: the segment that is still growing. */
export type OpenSegment = { readonly number: number; readonly fill: Fill; readonly parts: readonly KeyedPart[] };

export type NewSegment = { readonly meta: SegmentMeta; readonly records: readonly string[]; readonly bytes: Uint8Array };

export const firstOpenSegment: OpenSegment = { number: 1, fill: emptyFill, parts: [] };

/** Appends lines, a part of an entry in each step, and seals segments exactly where the register file cuts them. */
export function* appendLines(
  open: OpenSegment,
  added: Iterable<KeyedPart>,
): Steps<{ readonly open: OpenSegment; readonly sealed: readonly NewSegment[] }> {
  const sealed: NewSegment[] = [];
  let { number, fill } = open;
  let parts = [...open.parts];
  for (const entry of added) {
    let from = 0;
    entry.lines.forEach((line, index) => {
      const size = (entry.bytes[index] as Uint8Array).length;
      const isHeader = isHeaderLine(line);
      if (!fits(fill, isHeader, size)) {
        if (index > from) addPart(parts, partOf(entry, from, index));
        sealed.push(seal(number, fill, parts));
        number += 1;
        fill = emptyFill;
        parts = [];
        from = index;
      }
      fill = filled(fill, isHeader, size);
    });
    addPart(parts, from === 0 ? entry : partOf(entry, from, entry.lines.length));
    yield;
  }
  return { open: { number, fill, parts }, sealed };
}

/** Adds a part; what follows a part of the same entry becomes one with it, as it is kept. */
function addPart(parts: KeyedPart[], part: KeyedPart): void {
  const last = parts.at(-1);
  if (last?.seq !== part.seq) parts.push(part);
  else {
    const [lines, bytes, keys] = [last.lines.concat(part.lines), last.bytes.concat(part.bytes), last.keys.concat(part.keys)];
    parts[parts.length - 1] = { ...last, lines, bytes, keys };
  }
}

function partOf(entry: KeyedPart, from: number, to: number): KeyedPart {
  return {
    seq: entry.seq,
    at: entry.at,
    lines: entry.lines.slice(from, to),
    bytes: entry.bytes.slice(from, to),
    keys: entry.keys.slice(from, to),
  };
}

function seal(number: number, fill: Fill, parts: readonly KeyedPart[]): NewSegment {
  const bytes = new Uint8Array(fill.bytes);
  const records = new Set<string>();
  let at = 0;
  for (const part of parts) {
    for (const line of part.bytes) {
      bytes.set(line, at);
      at += line.length;
    }
    for (const keys of part.keys) for (const key of keys) records.add(key);
  }
  const first = parts[0] as KeyedPart;
  const last = parts.at(-1) as KeyedPart;
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

/** So many changes of an entry are made lines at a time. */
const changesInAPart = 500;

/** The lines of an entry, some hundred at a time. */
export function* partsOfEntry({ header, changes }: Entry): Generator<KeyedPart> {
  const { seq, at } = header;
  let lines = [canonicalText(header)];
  for (let from = 0; from < changes.length; from += changesInAPart) {
    const some = changes.slice(from, from + changesInAPart);
    yield keyed({ seq, at, lines: [...lines, ...some.map(canonicalText)] }, some);
    lines = [];
  }
  if (lines.length > 0) yield keyed({ seq, at, lines }, []);
}

/** Lines as they are appended, with what sealing needs to know of them. `changes` are those of the lines, in order. */
export function keyed(part: TailPart, changes: readonly ChangeLine[]): KeyedPart {
  const skip = part.lines.length - changes.length;
  const keys = part.lines.map((_, index) => (index < skip ? [] : keysOf(kinds, changes[index - skip] as ChangeLine)));
  return { ...part, bytes: utf8Lines(part.lines), keys };
}

/** The open segment again, from what was kept of it. */
export function reopened(number: number, kept: readonly TailPart[]): OpenSegment {
  const parts = kept.map((part) => {
    const changes = part.lines
      .map((line) => JSON.parse(line) as ChangeLine | Header)
      .filter((line): line is ChangeLine => !('hash' in line));
    return keyed({ seq: part.seq, at: part.at, lines: part.lines }, changes);
  });
  let fill = emptyFill;
  for (const part of parts) {
    part.lines.forEach((line, index) => {
      fill = filled(fill, isHeaderLine(line), (part.bytes[index] as Uint8Array).length);
    });
  }
  return { number, fill, parts };
}
