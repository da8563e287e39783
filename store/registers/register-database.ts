import { Dexie, type Table } from 'dexie';
import type { Head } from '../../engine/ledger/entry.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { Committed } from '../../engine/commands/memory-register.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { SegmentBytes, SegmentMeta, SegmentRecords, TailPart } from '../ledger/stored-ledger.ts';
import type { StoredDraft } from './drafts.ts';
import { layouts } from './layouts.ts';

/** The end of the ledger; `actor` wrote the last entry. */
export type StoredHead = Head & { readonly key: 'head'; readonly schema: number; readonly actor: string };
type SavedHead = { readonly key: 'saved'; readonly seq: number; readonly hash: string };
/** Up to which entry the ledger was verified, as it came from elsewhere. What follows was written here. */
type VerifiedHead = { readonly key: 'verified'; readonly seq: number; readonly hash: string };
type Operator = { readonly key: 'actor'; readonly personId: string };
type Opened = { readonly key: 'opened'; readonly at: Instant };
/** A snapshot that is whole: `count` chunks whose keys begin with `build`, and the head that they stand for. */
export type SnapshotState = {
  readonly key: 'snapshot';
  readonly build: string;
  readonly count: number;
  readonly schema: number;
  readonly head: Head;
};
export type StateRow = StoredHead | SavedHead | VerifiedHead | Operator | Opened | SnapshotState;

/** What a command was answered, by its id. */
export type StoredAnswer = { readonly commandId: string; readonly at: Instant; readonly committed: Committed };

/** Rows of a cache that is discarded at will; `SnapshotState` names the head that it stands for. */
export type SnapshotChunk = { readonly key: string; readonly table: string; readonly rows: readonly StoredRow[] };

/**
 * A row that stands singly. Its key is the table and the row's id, which is text; numbers in place of an id stay free for
 * chunks of rows, which so come before the single rows of their table.
 */
export type SingleRow = { readonly table: string; readonly id: string; readonly row: StoredRow };

/** The database of one register: one store for the rows of every table, the ledger, and what goes with them. */
export class RegisterDatabase extends Dexie {
  declare readonly rows: Table<SingleRow, readonly [table: string, id: string]>;
  declare readonly storeState: Table<StateRow, string>;
  declare readonly storePrivate: Table<PrivateRow, string>;
  declare readonly storeAnswers: Table<StoredAnswer, string>;
  declare readonly storeDrafts: Table<StoredDraft, string>;
  declare readonly storeSnapshot: Table<SnapshotChunk, string>;
  declare readonly ledgerTail: Table<TailPart, number>;
  declare readonly ledgerSegments: Table<SegmentMeta, number>;
  declare readonly ledgerBytes: Table<SegmentBytes, number>;
  declare readonly ledgerRecords: Table<SegmentRecords, number>;

  constructor(registerId: string) {
    super(databaseName(registerId), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const { version, stores, upgrade } of layouts) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }

  async head(): Promise<StoredHead | null> {
    return ((await this.storeState.get('head')) as StoredHead | undefined) ?? null;
  }
}

export function databaseName(registerId: string): string {
  return `plimsoll-register-${registerId}`;
}
