import { enteringText } from '../values/text.ts';
import { canonicalText } from '../values/canonical.ts';
import type { JsonObject } from '../values/json.ts';
import { atOnce, type Steps } from '../values/steps.ts';
import type { Instant } from '../values/time.ts';
import { headerHash, noHash, type Entry, type Head, type Header } from './entry.ts';
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

/** The canonical lines of an entry, as they are kept: the header, and then its changes. */
export function* linesOfEntry({ header, changes }: Entry): Generator<string> {
  yield canonicalText(header);
  for (const change of changes) yield canonicalText(change);
}

/** An entry that was made here, or verified, as it is kept. */
export function sealed(entry: Entry): SealedEntry {
  return {
    ...entry,
    get lines() {
      return [...linesOfEntry(entry)];
    },
  };
}

/** What an entry is made of. */
type Unsealed = { readonly action: string; readonly note: string | null; readonly changes: readonly Change[] };

/** Makes the entry that follows `head` (`null` before the first). `at` never runs behind the entry before. */
export function sealEntry(draft: Unsealed, head: Head | null, by: Signature): SealedEntry {
  return atOnce(sealing(draft, head, by));
}

/** So many changes are written and hashed in a step. */
const changesInAStep = 500;

/** As `sealEntry`, in steps: an import is one entry of many changes. */
export function* sealing(draft: Unsealed, head: Head | null, by: Signature): Steps<SealedEntry> {
  const seq = (head?.seq ?? 0) + 1;
  // With the keys in order: so their canonical text is made without a copy.
  const changes = draft.changes.map(({ table, id, before, after }, index) => ({ after, before, id, n: index + 1, seq, table }));
  const tree = merkleBuilder();
  for (const change of changes) {
    if (change.n % changesInAStep === 0) yield;
    tree.addText(canonicalText(change));
  }
  const unsigned = {
    seq,
    at: head !== null && head.at > by.now ? head.at : by.now,
    schema: by.schema,
    replica: by.replica,
    actor: by.actor,
    attributedTo: by.attributedTo,
    action: draft.action,
    note: draft.note === null ? null : enteringText(draft.note),
    count: changes.length,
    changesRoot: tree.root(),
    prev: head?.hash ?? noHash,
  };
  const header: Header = { ...unsigned, hash: headerHash(unsigned) };
  return sealed({ header, changes });
}
