import { applyEntry, tableOf } from '../../engine/ledger/replay.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { SegmentBytes, SegmentMeta, TailPart } from '../ledger/stored-ledger.ts';
import { reopened, type OpenSegment } from '../ledger/open-segment.ts';
import { entriesBetween, plainSegment, segmentsBetween, type SegmentReader, type Unpack } from '../ledger/read-ledger.ts';
import type { StoredHead, RegisterDatabase, SnapshotChunk, SnapshotState } from '../registers/register-database.ts';
import { emptyReplica, showToday, type Replica } from './replica.ts';
import { mostChangesSince, readSnapshot, takeSnapshot } from './snapshot.ts';

type Ledger = {
  readonly head: StoredHead | null;
  readonly segments: SegmentMeta[];
  readonly tail: TailPart[];
  readonly privates: PrivateRow[];
};

type Snapshot = {
  readonly state: SnapshotState;
  readonly chunks: readonly SnapshotChunk[];
  readonly later: readonly (SegmentBytes | undefined)[];
};

/** The register as it was last written, read in one transaction: from the snapshot and what came after it, or from the rows. */
export async function loadReplica(database: RegisterDatabase, schemas: Schemas, unpack: Unpack): Promise<Replica> {
  const found = await database.transaction('r', database.tables, async () => {
    const ledger = await readLedger(database);
    return { ledger, snapshot: ledger.head === null ? null : await readUsable(database, ledger) };
  });
  if (found.snapshot !== null) {
    const replica = emptyReplica(schemas);
    takeLedger(replica, found.ledger);
    if (await foldOnto(replica, found.snapshot, found.ledger, unpack)) return replica;
  }
  return loadRows(database, schemas);
}

/** As `loadReplica`, from the rows themselves. */
export async function loadRows(database: RegisterDatabase, schemas: Schemas): Promise<Replica> {
  const replica = emptyReplica(schemas);
  const [ledger, singles] = await database.transaction('r', database.tables, () =>
    Promise.all([readLedger(database), database.rows.toArray()]),
  );
  for (const { table, id, row } of singles) tableOf(replica.stored, table).set(id, row);
  takeLedger(replica, ledger);
  if (ledger.head) {
    const { seq, hash, at, schema } = ledger.head;
    replica.stored.head = { seq, hash, at };
    replica.stored.schema = schema;
  }
  showToday(replica);
  return replica;
}

async function readUsable(database: RegisterDatabase, { head, segments, tail }: Ledger): Promise<Snapshot | null> {
  const state = await database.storeState.get('snapshot');
  if (state?.key !== 'snapshot' || head === null || state.head.seq > head.seq) return null;
  if (changesAfter(state.head.seq, segments, tail) > mostChangesSince) return null;
  const chunks = await readSnapshot(database, state);
  if (chunks === null) return null;
  const later = await database.ledgerBytes.bulkGet(segmentsBetween(segments, state.head.seq + 1, head.seq));
  return { state, chunks, later };
}

/** At most so many changes came after an entry: a segment that it shares counts whole. */
export function changesAfter(
  seq: number,
  segments: readonly SegmentMeta[],
  tail: readonly { readonly seq: number; readonly lines: readonly string[] }[],
): number {
  const sealed = segments.reduce((sum, meta) => sum + (meta.lastSeq > seq ? meta.changes : 0), 0);
  return tail.reduce((sum, part) => sum + (part.seq > seq ? part.lines.length : 0), sealed);
}

/** Snapshot plus the changes after it is now. False where the ledger does not go on from the snapshot: it is then of no use. */
async function foldOnto(
  replica: Replica,
  { state, chunks, later }: Snapshot,
  { head, segments }: Ledger,
  unpack: Unpack,
): Promise<boolean> {
  if (head === null) return false;
  const kept = new Map(later.map((bytes) => [bytes?.number, bytes]));
  const read: SegmentReader = {
    async *segments(numbers) {
      for (const number of numbers) {
        const bytes = kept.get(number);
        if (bytes !== undefined) yield await plainSegment(bytes, unpack);
      }
    },
    numbersOf: async () => [],
    headers: new Map(),
  };
  const entries = await entriesBetween({ segments, open: replica.open, read }, state.head.seq, head.seq);
  const follows = entries.length === head.seq - state.head.seq && (entries[0]?.header.prev ?? head.hash) === state.head.hash;
  if (!follows) return false;
  takeSnapshot(replica.stored, state, chunks);
  for (const entry of entries) applyEntry(replica.stored, entry);
  showToday(replica);
  return true;
}

/** The ledger's own parts and the names: small beside the rows, so that catching up reads them whole. */
export async function readLedger(database: RegisterDatabase): Promise<Ledger> {
  const { ledgerSegments, ledgerTail, storePrivate } = database;
  const [head, segments, tail, privates] = await Promise.all([
    database.head(),
    ledgerSegments.toArray(),
    ledgerTail.toArray(),
    storePrivate.toArray(),
  ]);
  return { head, segments, tail, privates };
}

export function takeLedger(replica: Replica, ledger: Ledger): void {
  replica.segments.splice(0, Infinity, ...ledger.segments);
  replica.open = openOf(ledger);
  replica.privates.clear();
  for (const row of ledger.privates) replica.privates.set(row.hash, row);
}

export function openOf(ledger: Ledger): OpenSegment {
  return reopened(ledger.segments.length + 1, ledger.tail);
}
