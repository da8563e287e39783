import { headerLineHash, noHash, type Header } from '../ledger/entry.ts';
import { merkleBuilder } from '../ledger/merkle.ts';
import { readLine } from '../ledger/read-line.ts';
import { isHexOf } from '../values/hex.ts';
import { sha256Hex } from '../values/sha256.ts';
import { type EntryHead, type Frame, type JournalHead, readFrames } from './frame.ts';

/** An entry of a journal whose bytes are proven to be those that its hash was made for. */
export type JournalEntry = {
  readonly head: EntryHead;
  readonly header: Header;
  /** The lines of the ledger, joined by line feeds: the header, then the changes. */
  readonly payload: Uint8Array;
  /** The whole frame. */
  readonly bytes: Uint8Array;
  /** The documents that stand before it, after the entry before. */
  readonly evidence: readonly Frame[];
};

export type EntryFrames = {
  readonly entries: readonly JournalEntry[];
  /** Documents after the last entry. */
  readonly loose: readonly Frame[];
  /** How many bytes were read until something was torn, wrong, or did not follow. */
  readonly sound: number;
};

/**
 * The entries of a run of entry and evidence frames, each checked by itself and following the one before. Reading stops at
 * the first frame that is torn or wrong, and at any `begin`.
 */
export function entryFrames(bytes: Uint8Array): EntryFrames {
  return checkedEntries(readFrames(bytes).frames);
}

/** As `entryFrames`, of frames that were read already. */
export function checkedEntries(frames: readonly Frame[]): EntryFrames {
  const entries: JournalEntry[] = [];
  let loose: Frame[] = [];
  let sound = 0;
  for (const frame of frames) {
    if (frame.head.frame === 'entry') {
      const entry = entryOf(frame.head, frame, loose);
      const last = entries.at(-1);
      if (entry === null || (last !== undefined && !follows(entry.head, last.head))) break;
      entries.push(entry);
      loose = [];
    } else {
      if (!isEvidence(frame)) break;
      loose.push(frame);
    }
    sound += frame.bytes.byteLength;
  }
  return { entries, loose, sound };
}

/**
 * The entries that go on from `head` (`null`: from the beginning), in order, out of all that the bytes hold in whatever
 * order: what was read of several files may have gaps, and a later file may go another way than an earlier one. Where
 * two entries follow the same one, the later in the bytes is taken.
 */
export function entriesAfter(bytes: Uint8Array, head: JournalHead | null): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  let loose: Frame[] = [];
  for (const frame of readFrames(bytes).frames) {
    if (frame.head.frame === 'evidence') {
      if (isEvidence(frame)) loose.push(frame);
      continue;
    }
    const entry = frame.head.frame === 'entry' ? entryOf(frame.head, frame, loose) : null;
    if (entry !== null) entries.push(entry);
    loose = [];
  }
  return chainAfter(entries, head);
}

/** As `entriesAfter`, of entries that were checked already. */
export function chainAfter(entries: readonly JournalEntry[], head: JournalHead | null): readonly JournalEntry[] {
  const next = new Map(entries.map((entry) => [entry.head.prev, entry]));
  const chain: JournalEntry[] = [];
  let last: JournalHead | null = head;
  for (let entry = next.get(last?.hash ?? noHash); entry && follows(entry.head, last); entry = next.get(last.hash)) {
    chain.push(entry);
    last = entry.head;
  }
  return chain;
}

/** The entries that lead to `head`, in order, back to the first that is here. */
export function chainTo(entries: readonly JournalEntry[], head: JournalHead): readonly JournalEntry[] {
  const byHash = new Map(entries.map((entry) => [entry.head.hash, entry]));
  const chain: JournalEntry[] = [];
  for (let entry = byHash.get(head.hash); entry; entry = byHash.get(entry.head.prev)) chain.push(entry);
  return chain.reverse();
}

/** Whether an entry is the next one after a head; `null` is the beginning. */
export function follows(entry: Pick<EntryHead, 'seq' | 'prev'>, head: JournalHead | null): boolean {
  return head === null ? entry.seq === 1 && entry.prev === noHash : entry.seq === head.seq + 1 && entry.prev === head.hash;
}

/** The lines of a payload, without their line feeds. They point into it. */
export function* linesOf(payload: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; ;) {
    const end = payload.indexOf(10, start);
    yield end === -1 ? payload.subarray(start) : payload.subarray(start, end);
    if (end === -1) return;
    start = end + 1;
  }
}

/** The entry of a frame, or `null` where header, changes and head of the frame are not those of one entry. */
function entryOf(head: EntryHead, { payload, bytes }: Frame, evidence: readonly Frame[]): JournalEntry | null {
  let header: Header | null = null;
  let count = 0;
  const tree = merkleBuilder();
  for (const line of linesOf(payload)) {
    if (header === null) {
      const read = readLine(line);
      if (read.kind !== 'header') return null;
      header = read.header;
      if (!isHexOf(headerLineHash(line), header.hash)) return null;
    } else {
      count += 1;
      tree.add(line);
    }
  }
  if (header === null || header.seq !== head.seq || header.hash !== head.hash || header.prev !== head.prev) return null;
  if (header.count !== count || header.changesRoot !== tree.root()) return null;
  return { head, header, payload, bytes, evidence };
}

function isEvidence({ head, payload }: Frame): boolean {
  return head.frame === 'evidence' && head.size === payload.byteLength && head.sha256 === sha256Hex(payload);
}
