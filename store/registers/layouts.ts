import type { Table, Transaction } from 'dexie';
import { hashesOf } from '../ledger/record-hashes.ts';
import type { StoredRow } from '../../engine/rows/row.ts';

/**
 * One layout of a register's database. Nothing in it follows from the kinds of records: a new kind changes no layout.
 * A layout that was released stays as it is; a change is a new one at the end, with a frozen database and a test.
 */
export type Layout = {
  readonly version: number;
  /** Object stores with their keys and indexes, as Dexie writes them; `null` takes one away. Those not named stay. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Moves what the layout before kept, inside the version-change transaction: all of it, or the register stays as it was. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
};

/** The stores of rows of layout 1: the tables that there were when it was released, and never any other. */
const storesOfLayout1 = [
  'settings',
  'counters',
  'people',
  'units',
  'services',
  'taxonomy',
  'scales',
  'matrices',
  'risks',
  'causes',
  'consequences',
  'assessments',
  'controls',
  'riskControls',
  'incidents',
  'releases',
  'links',
] as const;

const layout1: Layout = {
  version: 1,
  stores: {
    ...Object.fromEntries(storesOfLayout1.map((store) => [store, 'id'])),
    storeState: 'key',
    storePrivate: 'hash, personId',
    storeAnswers: 'commandId, at',
    storeDrafts: 'key',
    storeSnapshot: 'key',
    ledgerTail: 'seq',
    ledgerSegments: 'number',
    ledgerBytes: 'number, waiting',
    ledgerRecords: 'number, *records',
  },
};

/** So many rows are in memory at a time while they are moved. */
const movedAtOnce = 1_000;

/** One store for the rows of every table. */
const layout2: Layout = {
  version: 2,
  stores: { ...Object.fromEntries(storesOfLayout1.map((store) => [store, null])), rows: '[table+id]' },
  async upgrade(transaction) {
    const rows = transaction.table('rows');
    for (const table of storesOfLayout1) {
      const store: Table<StoredRow, string> = transaction.table(table);
      let moved = await store.orderBy(':id').limit(movedAtOnce).toArray();
      while (moved.length > 0) {
        await rows.bulkAdd(moved.map((row) => ({ table, id: row.id, row })));
        const last = moved.at(-1)?.id ?? '';
        moved = moved.length < movedAtOnce ? [] : await store.where(':id').above(last).limit(movedAtOnce).toArray();
      }
    }
  },
};

/**
 * Rows in chunks, which a build of layout 2 would take for single ones; they are as fast as the snapshot was that goes. The
 * records of a segment are found by their hashes in place of an index.
 */
const layout3: Layout = {
  version: 3,
  stores: { storeSnapshot: null, ledgerRecords: 'number' },
  async upgrade(transaction) {
    await transaction.table('storeState').delete('snapshot');
    const segments: Table<{ records?: string[]; hashes?: Uint32Array }, number> = transaction.table('ledgerRecords');
    await segments.toCollection().modify((segment) => {
      segment.hashes = hashesOf(segment.records ?? []);
      delete segment.records;
    });
  },
};

/** What was prepared for search and sort, for the next start. */
const layout4: Layout = { version: 4, stores: { storeLists: '[table+part]' } };

/** Documents that the ledger names by their hash. */
const layout5: Layout = { version: 5, stores: { storeEvidence: 'hash' } };

/** Every layout ever released, and the one of this build at the end. */
export const layouts: readonly Layout[] = [layout1, layout2, layout3, layout4, layout5];

/** The version of the layout that this build writes. The row schemas have a version of their own. */
export const layoutVersion = layouts.length;

/** Dexie counts versions in tens: version 20 of the browser's database is layout 2. */
const dexieStep = 10;

/**
 * The layout of a database by the browser's version of it. What lies between two tens is Dexie's mending: it adds stores
 * that it misses and counts one up, as a build of an earlier layout does that opens a later one.
 */
export function layoutOf(nativeVersion: number): number {
  return Math.floor(nativeVersion / dexieStep);
}
