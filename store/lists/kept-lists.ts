import { kinds } from '../../domain/index.ts';
import { keptSince, type KeptList, type KeptSince } from '../../engine/lists/kept-list.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import { migrateAction } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { Day } from '../../engine/values/time.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import { entriesBetween, type StoredLedger } from '../ledger/read-ledger.ts';
import type { Records, RegisterDatabase } from '../registers/register-database.ts';
import { asked, transact } from '../registers/transact.ts';
import { listOf, piecesOf, type ListPiece, type StoredList } from './list-pieces.ts';
import type { registerLists } from './register-lists.ts';

/** Lists with fewer records are prepared fast enough anew. */
const fewestRecords = 4_000;
/** So many changes since call for keeping anew, once nobody waits; with more than the other a list is not taken up. */
const [staleAfter, mostSince] = [1_000, 5_000];

const none = new Map<string, StoredRow>();

/** The lists that a database keeps. It is no more than a cache: what cannot be read of it is prepared anew. */
export async function readLists(database: RegisterDatabase): Promise<readonly StoredList[]> {
  try {
    const byTable = new Map<string, ListPiece[]>();
    for (const piece of await database.storeLists.toArray()) {
      if (piece.part === 0) byTable.set(piece.table, []);
      byTable.get(piece.table)?.push(piece);
    }
    return [...byTable.values()].map(listOf);
  } catch {
    return [];
  }
}

/** The kept lists that lie on a ledger, with the records that changed since. */
export async function listsSince(
  lists: readonly StoredList[],
  build: string,
  { replica, ledger }: Pick<StoredRegister, 'replica' | 'ledger'>,
  asOn: Day,
): Promise<Map<string, KeptSince>> {
  const found = new Map<string, KeptSince>();
  const { head } = replica.stored;
  const rows = (table: string) => replica.today.rows.get(table) ?? none;
  for (const list of lists) {
    if (head === null || list.build !== build || changesAfter(ledger(), list.head.seq) > mostSince) continue;
    const entries = await entriesBetween(ledger(), list.head.seq, head.seq);
    const follows = entries.length === head.seq - list.head.seq && (entries[0]?.header.prev ?? head.hash) === list.head.hash;
    if (!follows || entries.some(({ header }) => header.action === migrateAction)) continue;
    const changes = entries.flatMap((entry) => entry.changes);
    for (const [table, since] of keptSince([list], kinds, { changes, rows, asOn })) found.set(table, since);
  }
  return found;
}

/** At most so many changes came after an entry: a segment that it shares counts whole. */
function changesAfter({ segments, open }: StoredLedger, seq: number): number {
  const sealed = segments.reduce((sum, meta) => sum + (meta.lastSeq > seq ? meta.changes : 0), 0);
  return open.parts.reduce((sum, part) => sum + (part.seq > seq ? part.lines.length : 0), sealed);
}

/**
 * Keeps the lists of a register where that is owed; answers whether there is more to do for it. `before`: those that were taken
 * up at this start. One that was passed over, as every one is after an update of the program, is kept anew.
 */
export function listKeeper(
  register: StoredRegister,
  lists: ReturnType<typeof registerLists>,
  build: string,
  before: readonly StoredList[],
): () => Promise<boolean> {
  const kept = new Map(before.map(({ table, head }) => [table, head.seq]));

  function isOwed(table: string): boolean {
    if ((register.replica.today.rows.get(table)?.size ?? 0) < fewestRecords) return false;
    const last = kept.get(table);
    return last === undefined || changesAfter(register.ledger(), last) >= staleAfter;
  }

  return async () => {
    // An erased name took them along.
    if (kept.size > 0 && (await register.database.storeLists.count()) === 0) kept.clear();
    const prepared = lists.kept(isOwed);
    if (prepared === null) return true;
    const { head } = register.replica.stored;
    if (head === null || prepared.length === 0) return false;
    await write(register.database, head, prepared, build);
    for (const { table } of prepared) kept.set(table, head.seq);
    return false;
  };
}

/** Where another worker has written since, nothing is: a name that it erased must not come back with the words. */
function write(database: RegisterDatabase, head: Head, lists: readonly KeptList[], build: string): Promise<void> {
  return transact<Records, void>(database, ['storeState', 'storeLists'], async (stores) => {
    const stored = await asked(stores('storeState').get('head'));
    if (stored?.key !== 'head' || stored.hash !== head.hash) return;
    for (const list of lists) {
      stores('storeLists').delete(IDBKeyRange.bound([list.table, 0], [list.table, Infinity]));
      for (const piece of piecesOf({ ...list, head: { seq: head.seq, hash: head.hash }, build })) stores('storeLists').put(piece);
    }
  });
}
