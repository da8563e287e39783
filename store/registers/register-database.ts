import { Dexie, type Table } from 'dexie';
import type { Head } from '../../engine/ledger/entry.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { Committed } from '../../engine/commands/memory-register.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { PackedBytes, SegmentBytes, SegmentMeta, SegmentRecords, TailPart } from '../ledger/stored-ledger.ts';
import type { RowChunk } from '../rows/row-chunk.ts';
import type { ListPiece } from '../lists/list-pieces.ts';
import type { StoredDraft } from './drafts.ts';
import { layouts } from './layouts.ts';

/** The end of the ledger; `actor` wrote the last entry. */
export type StoredHead = Head & { readonly key: 'head'; readonly schema: number; readonly actor: string };
type SavedHead = { readonly key: 'saved'; readonly seq: number; readonly hash: string };
/** Up to which entry the ledger was verified, as it came from elsewhere. What follows was written here. */
type VerifiedHead = { readonly key: 'verified'; readonly seq: number; readonly hash: string };
type Operator = { readonly key: 'actor'; readonly personId: string };
type Opened = { readonly key: 'opened'; readonly at: Instant };
export type StateRow = StoredHead | SavedHead | VerifiedHead | Operator | Opened;

/** What a command was answered, by its id. */
export type StoredAnswer = { readonly commandId: string; readonly at: Instant; readonly committed: Committed };

/**
 * A row that stands singly, `null` where it is no more. Its key is the table and the row's id, which is text, so that it
 * comes after the chunks of its table.
 */
export type SingleRow = { readonly table: string; readonly id: string; readonly row: StoredRow | null };

/** A document that the ledger names by the hex SHA-256 of its bytes. */
export type KeptDocument = { readonly hash: string; readonly packed: PackedBytes };

/** What each object store holds. */
export type Records = {
  readonly rows: SingleRow | RowChunk;
  readonly storeState: StateRow;
  readonly storePrivate: PrivateRow;
  readonly storeAnswers: StoredAnswer;
  readonly storeDrafts: StoredDraft;
  readonly storeLists: ListPiece;
  readonly storeEvidence: KeptDocument;
  readonly ledgerTail: TailPart;
  readonly ledgerSegments: SegmentMeta;
  readonly ledgerBytes: SegmentBytes;
  readonly ledgerRecords: SegmentRecords;
};

/** The database of one register: one store for the rows of every table, the ledger, and what goes with them. */
export class RegisterDatabase extends Dexie {
  declare readonly rows: Table<Records['rows'], readonly [table: string, id: string | number]>;
  declare readonly storeState: Table<Records['storeState'], string>;
  declare readonly storePrivate: Table<Records['storePrivate'], string>;
  declare readonly storeAnswers: Table<Records['storeAnswers'], string>;
  declare readonly storeDrafts: Table<Records['storeDrafts'], string>;
  declare readonly storeLists: Table<Records['storeLists'], readonly [table: string, part: number]>;
  declare readonly storeEvidence: Table<Records['storeEvidence'], string>;
  declare readonly ledgerTail: Table<Records['ledgerTail'], number>;
  declare readonly ledgerSegments: Table<Records['ledgerSegments'], number>;
  declare readonly ledgerBytes: Table<Records['ledgerBytes'], number>;
  declare readonly ledgerRecords: Table<Records['ledgerRecords'], number>;

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
