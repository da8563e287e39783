import type { Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { Records, RegisterDatabase } from '../registers/register-database.ts';
import { asked, transact, underWay, type RecordStore } from '../registers/transact.ts';
import { cutChunks, rowsOfChunk, type RowChunk } from './row-chunk.ts';

/** Fewer rows of a table than this are written as single records. */
const fewestInChunk = 100;
/** So many single records of a table are folded, once nobody waits. */
const manySingles = 500;
/** So many rows may be in chunks beside twice those that there are: with more, most of what is read is out of date. */
const spareRows = 2_000;

type Rows = ReadonlyMap<string, StoredRow>;
/** Rows of one table by id, as they will be; `null` is a row that goes. */
type Changes = ReadonlyMap<string, StoredRow | null>;
type RowStore = RecordStore<Records['rows']>;

/** Every row by table and id. In the order of keys a row that stands singly comes after all chunks of its table, and wins. */
export async function readRows(database: RegisterDatabase): Promise<Map<string, Map<string, StoredRow>>> {
  const tables = new Map<string, Map<string, StoredRow>>();
  for (const record of await database.rows.toArray()) {
    let rows = tables.get(record.table);
    if (!rows) tables.set(record.table, (rows = new Map()));
    if ('columns' in record) {
      for (const id of record.gone) rows.delete(id);
      for (const row of rowsOfChunk(record)) rows.set(row.id, row);
    } else if (record.row === null) rows.delete(record.id);
    else rows.set(record.id, record.row);
  }
  return tables;
}

/**
 * Writes rows of one table, inside a transaction in which `before` was found to be what is stored: few as single records,
 * many as chunks. `erased`: what the chunks hold of the rows so far must not stay in them.
 */
export async function writeRows(rows: RowStore, table: string, before: Rows, changes: Changes, erased = false): Promise<void> {
  if (changes.size >= fewestInChunk || (erased && (await asked(rows.count(chunksOf(table)))) > 0))
    return writeChunks(rows, table, before, changes, erased);
  for (const [id, row] of changes) rows.put({ table, id, row });
}

/**
 * Folds the single records of one table into chunks, in one transaction; answers whether there were many of any. Nothing
 * that a reader sees changes. Where another worker has written since, nothing is done.
 */
export async function foldRows(database: RegisterDatabase, { rows, head }: Replay): Promise<boolean> {
  for (const [table, known] of rows) {
    const singles = await database.rows.where(':id').between([table, ''], [table, []], true, false).count();
    if (singles < manySingles) continue;
    return transact<Records, boolean>(database, ['rows', 'storeState'], async (stores) => {
      const stored = await asked(stores('storeState').get('head'));
      if (stored?.key !== 'head' || stored.hash !== head?.hash) return false;
      await writeChunks(stores('rows'), table, known, new Map(), false);
      return true;
    });
  }
  return false;
}

/** Writes changes as chunks, and with them the rows of the table that stand singly, which would win over the chunks. */
async function writeChunks(rows: RowStore, table: string, before: Rows, changes: Changes, anew: boolean): Promise<void> {
  const [last, singles] = await Promise.all([
    asked(rows.openKeyCursor(chunksOf(table), 'prev')),
    asked(rows.getAllKeys(singlesOf(table))) as Promise<[string, string][]>,
  ]);
  const inChunks = last === null ? 0 : (last.primaryKey as [string, number])[1];
  const moved = new Map(changes);
  for (const [, id] of singles) if (!moved.has(id)) moved.set(id, before.get(id) ?? null);
  if (singles.length > 0) rows.delete(singlesOf(table));
  if (!anew && inChunks + moved.size <= 2 * countAfter(before, changes) + spareRows) return putAll(rows, cutChunks(table, inChunks, moved));
  rows.delete(chunksOf(table));
  for (const [id, row] of before) if (!moved.has(id)) moved.set(id, row);
  const present = [...moved].filter(([, row]) => row !== null);
  return putAll(rows, cutChunks(table, 0, present));
}

/** How many rows there are once changes are made. */
function countAfter(before: Rows, changes: Changes): number {
  let count = before.size;
  for (const [id, row] of changes) count += (row === null ? 0 : 1) - (before.has(id) ? 1 : 0);
  return count;
}

/** Puts chunks so that some are under way while the next is made. */
async function putAll(rows: RowStore, chunks: Iterable<RowChunk>): Promise<void> {
  const puts = underWay(chunksAtOnce);
  for (const chunk of chunks) await puts.add(rows.put(chunk));
  await puts.settled();
}

/** Of at most 400 kB each. */
const chunksAtOnce = 4;

const chunksOf = (table: string) => IDBKeyRange.bound([table, -Infinity], [table, ''], false, true);
const singlesOf = (table: string) => IDBKeyRange.bound([table, ''], [table, []], false, true);
