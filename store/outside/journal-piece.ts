import { kinds } from '../../domain/index.ts';
import { noHash, type Entry } from '../../engine/ledger/entry.ts';
import { frameOf } from '../../engine/journal/frame.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import type { Json } from '../../engine/values/json.ts';
import { concatBytes, utf8ToBytes } from '../../engine/values/sha256.ts';
import { largestAppend } from '../../contract/host.ts';
import type { JournalPiece, LedgerEnd } from '../../contract/store.ts';
import type { RegisterFiles } from '../files/register-file-port.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import { entriesBetween, segmentsBetween } from '../ledger/read-ledger.ts';

/** Of more sealed segments than this (each at most 1 MiB or 1,000 changes) the journal takes none: a backup is smaller. */
const mostSegments = 16;

/**
 * What the journal outside lacks after the entry with which it ends (`null`: it holds nothing), as frames to append. Behind
 * the commands that were sent before; those that are sent while it is read do not wait.
 */
export async function journalAfter(
  register: StoredRegister,
  after: LedgerEnd | null,
  unpack: RegisterFiles['unpack'],
): Promise<JournalPiece> {
  const { head, ledger } = await register.inTurn(async () => {
    const { segments, open, read } = register.ledger();
    return { head: register.replica.stored.head, ledger: { segments: [...segments], open, read } };
  });
  if (head === null || head.hash === after?.hash) return { state: 'level', head };
  const from = after?.seq ?? 0;
  if (from >= head.seq || segmentsBetween(ledger.segments, from + 1, head.seq).length > mostSegments) return { state: 'apart', head };
  const entries = await entriesBetween(ledger, from, head.seq);
  if (entries[0]?.header.prev !== (after?.hash ?? noHash)) return { state: 'apart', head };
  const { privates, evidence } = register.replica;
  const frames: Uint8Array[] = [];
  let room = largestAppend;
  const add = (frame: Uint8Array) => {
    frames.push(frame);
    room -= frame.length;
  };
  for (const entry of entries) {
    for (const hash of namedIn(entry, evidence)) {
      // What is handed over in one call is bounded: a backup begins the journal anew.
      if (room < 0) return { state: 'apart', head };
      add(await frameOfDocument(hash, register.database, unpack));
    }
    add(frameOfEntry(entry, privates));
  }
  if (room < 0) return { state: 'apart', head };
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

/** The documents that an entry names by their hashes. */
function namedIn({ changes }: Entry, evidence: ReadonlySet<string>): readonly string[] {
  if (evidence.size === 0) return [];
  const said = changes.map(({ after }) => canonicalText(after)).join(' ');
  return [...new Set(said.match(/[0-9a-f]{64}/g))].filter((hash) => evidence.has(hash));
}

async function frameOfDocument(hash: string, database: RegisterDatabase, unpack: RegisterFiles['unpack']): Promise<Uint8Array> {
  const kept = await database.storeEvidence.get(hash);
  if (kept === undefined) throw new Error(`document ${hash} is missing`);
  const bytes = await unpack(kept.packed);
  return frameOf({ frame: 'evidence', sha256: hash, name: '', type: '', size: bytes.byteLength }, bytes);
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
