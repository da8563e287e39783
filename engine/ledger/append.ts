import { enteringText } from '../values/text.ts';
import { canonicalText } from '../values/canonical.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { utf8ToBytes } from '../values/sha256.ts';
import type { Instant } from '../values/time.ts';
import { headerHash, noHash, recordKey, type Entry, type Head, type Header } from './entry.ts';
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

/** An entry as it is kept: its canonical lines, and the keys of the records that it touches. */
export type SealedEntry = Entry & { readonly lines: readonly string[]; readonly records: readonly string[] };

/** Makes the entry that follows `head` (`null` before the first). `at` never runs behind the entry before. */
export function sealEntry(
  draft: { readonly action: string; readonly note: string | null; readonly changes: readonly Change[] },
  head: Head | null,
  by: Signature,
): SealedEntry {
  const seq = (head?.seq ?? 0) + 1;
  const changes = draft.changes.map((change, index) => ({ seq, n: index + 1, ...change }));
  const changeLines = changes.map((change) => canonicalText(change as Json));
  const tree = merkleBuilder();
  for (const line of changeLines) tree.add(utf8ToBytes(line));
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
  const records = [...new Set(changes.map((change) => recordKey(change.table, change.id)))];
  return { header, changes, lines: [canonicalText(header), ...changeLines], records };
}
