import { enteringText } from '../values/text.ts';
import { canonicalText } from '../values/canonical.ts';
import type { JsonObject } from '../values/json.ts';
import { atOnce, type Steps } from '../values/steps.ts';
import type { Instant } from '../values/time.ts';
import { headerHash, noHash, type ChangeLine, type Entry, type Head, type Header } from './entry.ts';
import { lineBlocks, type LineBlock } from './line-blocks.ts';
import { merkleBuilder } from './merkle.ts';

/** What one command changes in one record. */
export type Change = {
  readonly table: string;
  readonly id: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
};

/** Who writes, where and when. `schema` is the version of the row schemas under which the changes are written. */
export type Signature = {
  readonly now: Instant;
  readonly replica: string;
  readonly actor: string;
  readonly attributedTo: string | null;
  readonly schema: number;
};

/** An entry as it is kept. Its canonical lines are made whenever they are asked for: those of an import are longer than its rows. */
export type SealedEntry = Entry & { readonly lines: readonly string[] };

/** What an entry has a line each for, as it is kept: the header, and then its changes. */
export function* linesOfEntry({ header, changes }: Entry): Generator<Header | ChangeLine> {
  yield header;
  yield* changes;
}

/** An entry that was made here, or verified, as it is kept. */
export function sealed(entry: Entry): SealedEntry {
  return {
    ...entry,
    get lines() {
      return Array.from(linesOfEntry(entry), canonicalText);
    },
  };
}

/** What an entry is made of. */
export type Unsealed = { readonly action: string; readonly note: string | null; readonly changes: readonly Change[] };

/** Makes the entry that follows `head` (`null` before the first). `at` never runs behind the entry before. */
export function sealEntry(draft: Unsealed, head: Head | null, by: Signature): SealedEntry {
  return atOnce(sealing(draft, head, by));
}

/**
 * As `sealEntry`, in steps: an import is one entry of many changes. `keep` is given the lines of the changes as they were hashed, in
 * order: who writes them elsewhere need not make them again. Their bytes are its own only until it returns.
 */
export function* sealing(draft: Unsealed, head: Head | null, by: Signature, keep?: (block: LineBlock) => void): Steps<SealedEntry> {
  const { seq } = unsigned(draft, head, by);
  // With the keys in order: so their canonical text is made without a copy.
  const changes = draft.changes.map(({ table, id, before, after }, index) => ({ after, before, id, n: index + 1, seq, table }));
  const tree = merkleBuilder();
  for (const block of lineBlocks(changes)) {
    let begin = 0;
    for (const end of block.ends) {
      // Without the line feed.
      tree.add(block.bytes.subarray(begin, end - 1));
      begin = end;
    }
    keep?.(block);
    yield;
  }
  const unhashed = unsigned(draft, head, by, tree.root());
  return sealed({ header: { ...unhashed, hash: headerHash(unhashed) }, changes });
}

function unsigned(draft: Unsealed, head: Head | null, by: Signature, changesRoot = noHash): Omit<Header, 'hash'> {
  return {
    seq: (head?.seq ?? 0) + 1,
    at: head !== null && head.at > by.now ? head.at : by.now,
    schema: by.schema,
    replica: by.replica,
    actor: by.actor,
    attributedTo: by.attributedTo,
    action: draft.action,
    note: draft.note === null ? null : enteringText(draft.note),
    count: draft.changes.length,
    changesRoot,
    prev: head?.hash ?? noHash,
  };
}

/** The header that a draft will have, but for its two hashes: its line has as many bytes. So lines behind it can be kept before it is known. */
export function headerToCome(draft: Unsealed, head: Head | null, by: Signature): Header {
  return { ...unsigned(draft, head, by), hash: noHash };
}
