import { headOf, type Entry, type Head } from '../../engine/ledger/entry.ts';
import { applyEntry, copyOf, emptyReplay, type Replay, tableOf } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { asOfToday } from '../../engine/commands/memory-register.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import { kinds } from '../../domain/index.ts';
import type { SegmentMeta } from '../ledger/stored-ledger.ts';
import { firstOpenSegment, type OpenSegment } from '../ledger/open-segment.ts';
import { rowIndexes, type RowIndexes } from '../../engine/rows/row-indexes.ts';

/** Rows by table and id, as they will be; `null` is a row that goes. */
export type RowChanges = ReadonlyMap<string, ReadonlyMap<string, StoredRow | null>>;

/** A register as this worker holds it in memory: always what was durably written, never ahead of it. */
export type Replica = {
  /** The rows as they are stored, under the schema in force. */
  stored: Replay;
  /** The rows as commands and pages see them, under today's schema: `stored` itself once the register has been migrated. */
  today: Replay;
  readonly privates: Map<string, PrivateRow>;
  /** The hashes of the documents that are kept. */
  readonly evidence: Set<string>;
  readonly segments: SegmentMeta[];
  open: OpenSegment;
  readonly indexes: RowIndexes;
};

export function emptyReplica(schemas: Schemas): Replica {
  const replay = emptyReplay(schemas);
  // Lists hold on to the tables: each is there from the start.
  for (const table of kinds.names) replay.rows.set(table, new Map());
  const replica: Replica = {
    stored: replay,
    today: replay,
    privates: new Map(),
    evidence: new Set(),
    segments: [],
    open: firstOpenSegment,
    indexes: rowIndexes((table) => tableOf(replica.today, table)),
  };
  return replica;
}

/** To be called when `stored` was filled or migrated. */
export function showToday(replica: Replica): void {
  const { stored } = replica;
  const owed = stored.head !== null && stored.schema < stored.schemas.latest;
  replica.today = owed ? asOfToday(copyOf(stored)) : stored;
  replica.indexes.clear();
}

/** Puts rows in place that were written. */
export function takeRows(replica: Replica, changes: RowChanges, head: Head): void {
  for (const [table, rows] of changes) {
    let kept = replica.stored.rows.get(table);
    if (!kept) replica.stored.rows.set(table, (kept = new Map()));
    for (const [id, row] of rows) {
      replica.indexes.moved(table, id, row);
      if (row === null) kept.delete(id);
      else kept.set(id, row);
    }
  }
  replica.stored.head = head;
}

/** Folds entries that another worker wrote. */
export function takeEntries(replica: Replica, entries: readonly Entry[]): void {
  const steps = entries.some((entry) => entry.header.schema !== replica.stored.schema);
  for (const entry of entries) {
    applyEntry(replica.stored, entry);
    if (!steps)
      for (const { table, id } of entry.changes) replica.indexes.moved(table, id, replica.stored.rows.get(table)?.get(id) ?? null);
    replica.stored.head = headOf(entry.header);
  }
  if (steps || replica.today !== replica.stored) showToday(replica);
}

/** The rows that differ between two states of a register, as changes from the first to the second. */
export function differences(from: Pick<Replay, 'rows'>, to: Pick<Replay, 'rows'>): RowChanges {
  const changes = new Map<string, Map<string, StoredRow | null>>();
  for (const table of new Set([...from.rows.keys(), ...to.rows.keys()])) {
    const before = from.rows.get(table) ?? new Map<string, StoredRow>();
    const after = to.rows.get(table) ?? new Map<string, StoredRow>();
    const moved = new Map<string, StoredRow | null>();
    for (const [id, row] of after) if (before.get(id) !== row) moved.set(id, row);
    for (const id of before.keys()) if (!after.has(id)) moved.set(id, null);
    if (moved.size > 0) changes.set(table, moved);
  }
  return changes;
}
