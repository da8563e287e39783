import { newStored } from '../../engine/ledger/replay.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { headOf, type Entry, type Head } from '../../engine/ledger/entry.ts';
import type { LineBlock } from '../../engine/ledger/line-blocks.ts';
import type { Steps } from '../../engine/values/steps.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { appendLines, partsOfEntry, type NewSegment, type OpenSegment } from '../ledger/open-segment.ts';
import type { PackedBytes } from '../ledger/stored-ledger.ts';
import type { Replica, RowChanges } from '../rows/replica.ts';

/** All that one commit writes, worked out before the transaction: inside it nothing is decided but whether the head still stands. */
export type WritePlan = {
  /** The head on which the plan was made; `null` for a register without entries. */
  readonly expected: Head | null;
  readonly head: Head;
  readonly schema: number;
  /** Who wrote the last entry. */
  readonly actor: string;
  readonly rows: RowChanges;
  /** The rows as the plan found them. */
  readonly before: Replica['stored']['rows'];
  readonly sealed: readonly NewSegment[];
  readonly open: OpenSegment;
  readonly reveal: readonly PrivateRow[];
  readonly forget: readonly string[];
  /** Documents that the entries name, by the hex SHA-256 of their bytes. */
  readonly evidence: ReadonlyMap<string, PackedBytes>;
};

/** What goes with entries outside the chain. */
export type BesideEntries = Partial<Pick<WritePlan, 'reveal' | 'forget' | 'evidence'>>;

/**
 * The plan that appends entries (at least one) which follow the replica's head and make these changes of rows. `written`: the lines of
 * the changes of the first, where they were kept when it was sealed.
 */
export function* planWrite(
  replica: Replica,
  entries: readonly Entry[],
  rows: RowChanges,
  beside: BesideEntries = {},
  written?: LineBlock[],
): Steps<WritePlan> {
  const last = entries.at(-1) as Entry;
  const parts = function* () {
    for (const [at, entry] of entries.entries()) yield* partsOfEntry(entry, at === 0 ? written : undefined);
  };
  const { open, sealed } = yield* appendLines(replica.open, parts());
  return {
    expected: replica.stored.head,
    head: headOf(last.header),
    schema: last.header.schema,
    actor: last.header.actor,
    rows,
    before: replica.stored.rows,
    sealed,
    open,
    reveal: beside.reveal ?? [],
    forget: beside.forget ?? [],
    evidence: beside.evidence ?? new Map(),
  };
}

/** So many changes are folded in a step. */
const changesInAStep = 1_000;

/** The rows that an entry leaves, folded over those in memory without touching them. */
export function* changedRows(replica: Replica, entry: Entry): Steps<RowChanges> {
  const changes = new Map<string, Map<string, StoredRow | null>>();
  for (const { table, id, before, after, seq, n } of entry.changes) {
    if (n % changesInAStep === 0) yield;
    let rows = changes.get(table);
    if (!rows) changes.set(table, (rows = new Map()));
    const known = rows.has(id) ? rows.get(id) : replica.stored.rows.get(table)?.get(id);
    const made = (change: JsonObject) => (before === null ? newStored(change, seq) : ({ ...known, ...change, revision: seq } as StoredRow));
    rows.set(id, after === null ? null : made(after));
  }
  return changes;
}
