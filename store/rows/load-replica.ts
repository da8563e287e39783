import type { Schemas } from '../../engine/migrations/migration.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { SegmentMeta, TailPart } from '../ledger/stored-ledger.ts';
import { reopened, type OpenSegment } from '../ledger/open-segment.ts';
import type { StoredHead, RegisterDatabase } from '../registers/register-database.ts';
import { emptyReplica, showToday, type Replica } from './replica.ts';
import { readRows } from './stored-rows.ts';

type Ledger = {
  readonly head: StoredHead | null;
  readonly segments: SegmentMeta[];
  readonly tail: TailPart[];
  readonly privates: PrivateRow[];
  readonly evidence: readonly string[];
};

/** The register as it was last written, read in one transaction. */
export async function loadReplica(database: RegisterDatabase, schemas: Schemas): Promise<Replica> {
  const replica = emptyReplica(schemas);
  const [ledger, tables] = await database.transaction('r', database.tables, () => Promise.all([readLedger(database), readRows(database)]));
  for (const [table, rows] of tables) replica.stored.rows.set(table, rows);
  takeLedger(replica, ledger);
  if (ledger.head) {
    const { seq, hash, at, schema } = ledger.head;
    replica.stored.head = { seq, hash, at };
    replica.stored.schema = schema;
  }
  showToday(replica);
  return replica;
}

/** The ledger's own parts and the names: small beside the rows, so that catching up reads them whole. */
export async function readLedger(database: RegisterDatabase): Promise<Ledger> {
  const { ledgerSegments, ledgerTail, storePrivate, storeEvidence } = database;
  const [head, segments, tail, privates, evidence] = await Promise.all([
    database.head(),
    ledgerSegments.toArray(),
    ledgerTail.toArray(),
    storePrivate.toArray(),
    storeEvidence.toCollection().primaryKeys(),
  ]);
  return { head, segments, tail, privates, evidence };
}

export function takeLedger(replica: Replica, ledger: Ledger): void {
  replica.segments.splice(0, Infinity, ...ledger.segments);
  replica.open = openOf(ledger);
  replica.privates.clear();
  for (const row of ledger.privates) replica.privates.set(row.hash, row);
  replica.evidence.clear();
  for (const hash of ledger.evidence) replica.evidence.add(hash);
}

export function openOf(ledger: Ledger): OpenSegment {
  return reopened(ledger.segments.length + 1, ledger.tail);
}
