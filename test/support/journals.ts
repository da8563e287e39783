import { sealEntry } from '../../engine/ledger/append.ts';
import type { Header } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { frameOf, type JournalHead } from '../../engine/journal/frame.ts';
import { sha256Hex, utf8ToBytes } from '../../engine/values/sha256.ts';

export type TestEntry = {
  readonly header: Header;
  readonly head: JournalHead;
  readonly lines: readonly string[];
  readonly frame: Uint8Array;
};
type More = {
  readonly text?: string;
  readonly private?: readonly PrivateRow[];
  readonly forget?: readonly string[];
  readonly changes?: number;
};

const by = { now: '2025-07-01T00:00:00.000Z', replica: 'test', actor: 'person-1', attributedTo: null, schema: 1 };

/** The entry that follows another, and its frame. */
export function entryAfter(last: TestEntry | null, { text = '', private: rows = [], forget = [], changes = 1 }: More = {}): TestEntry {
  const seq = (last?.head.seq ?? 0) + 1;
  const made = Array.from({ length: changes }, (_, n) => ({ table: 'risks', id: `r-${seq}-${n}`, before: null, after: { title: text } }));
  const { header, lines } = sealEntry({ action: 'risks.add', note: null, changes: made }, last?.header ?? null, by);
  const { hash, prev } = header;
  const head = { frame: 'entry' as const, seq, hash, prev, private: [...rows], forget: [...forget] };
  return { header, lines, head: { seq, hash }, frame: frameOf(head, utf8ToBytes(lines.join('\n'))) };
}

/** Entries that follow each other. `text` makes another chain of the same length. */
export function entriesAfterOne(last: TestEntry | null, count: number, more: More = {}): readonly TestEntry[] {
  const entries: TestEntry[] = [];
  for (let made = last; entries.length < count; entries.push(made)) made = entryAfter(made, more);
  return entries;
}

export function framesOf(entries: readonly TestEntry[]): Uint8Array {
  return new Uint8Array(Buffer.concat(entries.map(({ frame }) => frame)));
}

export function evidenceFrame(bytes: Uint8Array): Uint8Array {
  const head = { frame: 'evidence' as const, sha256: sha256Hex(bytes), name: 'a.pdf', type: 'application/pdf', size: bytes.byteLength };
  return frameOf(head, bytes);
}
