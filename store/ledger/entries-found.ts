import type { ChangeLine, Entry, Header } from '../../engine/ledger/entry.ts';
import { isHeaderAt, shortestHeader } from '../../engine/ledger/segments.ts';
import { needleOf, type Needle } from '../../engine/values/byte-search.ts';
import { lineAt, lineFeed, openBytes, type StoredLedger } from './read-ledger.ts';

/** Which changes are looked for. What is looked for may grow while it is read: it then counts for all that is older. */
export type Search = {
  /** The keys by which the index leads to segments. */
  readonly keys: readonly string[];
  /** A wanted line holds one of these. */
  readonly needles: readonly Needle[];
  /** Whether segments of which the index does not know yet what their parts belong to are read too. */
  readonly byOwners: boolean;
  /** Whether a change that was found is wanted. Put once to each line with a needle, from the newest on. */
  readonly wants: (change: ChangeLine) => boolean;
};

/** What stands in the change line of a row: no other line has it but by chance. */
export function ownNeedle(id: string): Needle {
  return needleOf(`"id":${JSON.stringify(id)},"n":`);
}

/** Beyond so many needles every line is parsed: looking for each would take longer. */
const mostNeedles = 32;

/** The part of an entry that was found so far. Without a header the entry began in an earlier segment, which may hold more of it. */
type Partial = { readonly seq: number; readonly header: Header | null; readonly changes: ChangeLine[] };

/**
 * The entries above `after` with changes that are wanted, newest first, each with those changes alone. The index leads from
 * segment to segment, from the newest back, as long as entries are asked for; in a segment the needles lead to lines, and no other is decoded.
 */
export async function* entriesFound(ledger: StoredLedger, after: number, search: Search): AsyncGenerator<Entry> {
  const { open, read } = ledger;
  const segments = ledger.segments.filter(({ lastSeq }) => lastSeq > after);
  const unindexed = search.byOwners ? segments.filter(({ withOwners }) => withOwners !== true) : [];
  const leads = new Set(unindexed.map(({ number }) => number));
  let asked = 0;
  let found: Partial | null = null;

  async function entryOf({ seq, header, changes }: Partial): Promise<Entry> {
    return { header: header ?? (await headerOf(ledger, seq)), changes: [...changes].reverse() };
  }

  async function* foundIn(bytes: Uint8Array): AsyncGenerator<Entry> {
    let last: Partial | null = null;
    for (const { change, start } of changesFound(bytes, after, search)) {
      if (found !== null && found.seq !== change.seq) {
        yield await entryOf(found);
        found = null;
      }
      if (found === null || found !== last) {
        last = { seq: change.seq, header: headerAbove(bytes, start, change.seq), changes: found?.changes ?? [] };
        found = last;
      }
      found.changes.push(change);
    }
    // An entry that begins in this segment is whole.
    if (found !== null && found.header !== null) {
      yield await entryOf(found);
      found = null;
    }
  }

  yield* foundIn(openBytes(open));
  for (let below = Infinity; ;) {
    if (asked < search.keys.length && segments.length > 0) {
      const more = search.keys.slice(asked);
      asked = search.keys.length;
      for (const number of await read.numbersOf(more, segments)) leads.add(number);
    }
    const numbers = segments.filter(({ number }) => number < below && leads.has(number)).map(({ number }) => number);
    if (numbers.length === 0) break;
    below = -Infinity;
    for await (const { number, bytes } of read.segments(numbers.reverse())) {
      yield* foundIn(bytes);
      if (asked < search.keys.length) {
        below = number;
        break;
      }
    }
  }
  if (found !== null) yield await entryOf(found);
}

/** The wanted changes of a segment, from its end. */
function* changesFound(
  bytes: Uint8Array,
  after: number,
  search: Search,
): Generator<{ readonly change: ChangeLine; readonly start: number }> {
  let known = search.needles.length;
  let starts = linesWith(bytes, search.needles, bytes.length);
  for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
    const change = JSON.parse(lineAt(bytes, start)) as ChangeLine;
    if (change.seq <= after) return;
    if (search.wants(change)) yield { change, start };
    if (search.needles.length === known) continue;
    known = search.needles.length;
    starts = linesWith(bytes, search.needles, start);
  }
}

/** Where the change lines with one of some needles begin, rising, of those that begin before `end`. */
function linesWith(bytes: Uint8Array, needles: readonly Needle[], end: number): number[] {
  const starts: number[] = [];
  for (let start = 0; start < end;) {
    const isHeader = isHeaderAt(bytes, start);
    const to = bytes.indexOf(lineFeed, isHeader ? start + shortestHeader : start);
    if (!isHeader && (needles.length > mostNeedles || needles.some((next) => next(bytes, start, to) !== -1))) starts.push(start);
    start = to + 1;
  }
  return starts;
}

function lineStart(bytes: Uint8Array, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf(lineFeed, at - 1) + 1;
}

/** The header that stands above a change, where it is in the same segment. */
function headerAbove(bytes: Uint8Array, change: number, seq: number): Header | null {
  let start = change;
  while (start > 0) {
    start = lineStart(bytes, start - 1);
    if (!isHeaderAt(bytes, start)) continue;
    const header = JSON.parse(lineAt(bytes, start)) as Header;
    return header.seq === seq ? header : null;
  }
  return null;
}

/** The header of an entry that goes on beyond the segment in which it began: the last one there. */
async function headerOf({ segments, read }: StoredLedger, seq: number): Promise<Header> {
  const known = read.headers.get(seq);
  if (known) return known;
  const first = segments.find(({ lastSeq }) => lastSeq >= seq);
  for await (const { bytes } of read.segments(first === undefined ? [] : [first.number])) {
    const header = headerAbove(bytes, bytes.length, seq);
    if (header === null) break;
    read.headers.set(seq, header);
    return header;
  }
  throw new Error(`entry ${seq} has no header`);
}
