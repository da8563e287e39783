import { kinds } from '../../domain/index.ts';
import { noHash, type Entry } from '../../engine/ledger/entry.ts';
import { frameOf } from '../../engine/journal/frame.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import type { Json } from '../../engine/values/json.ts';
import { concatBytes, utf8ToBytes } from '../../engine/values/sha256.ts';
import type { JournalPiece, LedgerEnd } from '../../contract/store.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import { entriesBetween, segmentsBetween } from '../ledger/read-ledger.ts';

/** Of more sealed segments than this (each at most 1 MiB or 1,000 changes) the journal takes none: a backup is smaller. */
const mostSegments = 16;

/**
 * What the journal outside lacks after the entry with which it ends (`null`: it holds nothing), as frames to append. Behind
 * the commands that were sent before; those that are sent while it is read do not wait.
 */
export async function journalAfter(register: StoredRegister, after: LedgerEnd | null): Promise<JournalPiece> {
  const { head, ledger } = await register.inTurn(async () => {
    const { segments, open, read } = register.ledger();
    return { head: register.replica.stored.head, ledger: { segments: [...segments], open, read } };
  });
  if (head === null || head.hash === after?.hash) return { state: 'level', head };
  const from = after?.seq ?? 0;
  if (from >= head.seq || segmentsBetween(ledger.segments, from + 1, head.seq).length > mostSegments) return { state: 'apart', head };
  const entries = await entriesBetween(ledger, from, head.seq);
  if (entries[0]?.header.prev !== (after?.hash ?? noHash)) return { state: 'apart', head };
  const frames = entries.map((entry) => frameOfEntry(entry, register.replica.privates));
  return {
    state: 'entries',
    head,
    bytes: concatBytes(...frames),
    count: entries.length,
    erases: entries.some((entry) => erasedIn(entry).length > 0),
  };
}

function frameOfEntry(entry: Entry, privates: ReadonlyMap<string, PrivateRow>): Uint8Array {
  const { seq, hash, prev } = entry.header;
  const head = { frame: 'entry' as const, seq, hash, prev, private: revealedIn(entry, privates), forget: erasedIn(entry) };
  const lines = [canonicalText(entry.header), ...entry.changes.map((change) => canonicalText(change as Json))];
  return frameOf(head, utf8ToBytes(lines.join('\n')));
}

/** The personal fields of a table: in its rows stand commitments. */
const personalFields: ReadonlyMap<string, readonly string[]> = new Map(
  kinds.names.map((table) => {
    const fields = Object.entries(kinds.of(table).fields);
    return [table, fields.filter(([, { type }]) => type === 'personal').map(([field]) => field)];
  }),
);

/** What is still known behind the commitments that an entry writes. */
function revealedIn({ changes }: Entry, privates: ReadonlyMap<string, PrivateRow>): PrivateRow[] {
  return changes.flatMap(({ table, after }) =>
    (personalFields.get(table) ?? []).flatMap((field) => {
      const hash = after?.[field];
      const row = typeof hash === 'string' ? privates.get(hash) : undefined;
      return row === undefined ? [] : [row];
    }),
  );
}

/** Whose names an entry erases: nothing stands in the place of a commitment. */
function erasedIn({ changes }: Entry): string[] {
  return changes.flatMap(({ table, id, after }) =>
    (personalFields.get(table) ?? []).some((field) => after?.[field] === null) ? [id] : [],
  );
}
