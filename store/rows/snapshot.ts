import type { Head } from '../../engine/ledger/entry.ts';
import type { Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { RegisterDatabase, SnapshotChunk, SnapshotState } from '../registers/register-database.ts';
import { copyOf } from './replica.ts';

/** Rows in one record of the snapshot: read about four times faster than as rows of their own. */
const chunkRows = 2_000;
/** Registers with fewer rows open fast enough without. */
const fewestRows = 4_000;
/** So many changes since the snapshot are read from the ledger and folded; with more it is of no use. */
export const mostChangesSince = 20_000;
/** So many changes since the snapshot call for a new one, once nobody waits. */
const staleAfter = 1_000;

/** Whether a snapshot of a register is owed. `changesSince` counts those after the snapshot that there is. */
export function snapshotOwed(replay: Replay, changesSince: number | null): boolean {
  let rows = 0;
  for (const kept of replay.rows.values()) rows += kept.size;
  return rows >= fewestRows && (changesSince === null || changesSince >= staleAfter);
}

/**
 * Writes a snapshot of the rows as they are now, a little at a time: `next` writes one chunk and answers whether there is
 * more. Until the last step nothing names the new chunks, and the earlier snapshot stands.
 */
export function snapshotWriter(database: RegisterDatabase, replay: Replay, build: string) {
  const { rows, schema, head } = copyOf(replay);
  const chunks = cut(rows, build);
  let count = 0;
  return async function next(): Promise<boolean> {
    const chunk = chunks.next();
    if (chunk.done !== true) {
      await database.storeSnapshot.put(chunk.value);
      count += 1;
      return true;
    }
    const state: SnapshotState = { key: 'snapshot', build, count, schema, head: head as Head };
    await database.transaction('rw', database.storeState, database.storeSnapshot, async () => {
      await database.storeState.put(state);
      await database.storeSnapshot.where('key').below(`${build}/`).delete();
      await database.storeSnapshot.where('key').above(`${build}/~`).delete();
    });
    return false;
  };
}

function* cut(rows: Replay['rows'], build: string): Generator<SnapshotChunk> {
  let number = 0;
  for (const [table, kept] of rows) {
    const all = [...kept.values()];
    for (let at = 0; at < all.length; at += chunkRows) {
      yield { key: `${build}/${String((number += 1)).padStart(8, '0')}`, table, rows: all.slice(at, at + chunkRows) };
    }
  }
}

/** The chunks of a snapshot, inside a transaction; `null` where it is not whole. */
export async function readSnapshot(database: RegisterDatabase, state: SnapshotState): Promise<SnapshotChunk[] | null> {
  const chunks = await database.storeSnapshot.where('key').startsWith(`${state.build}/`).toArray();
  return chunks.length === state.count ? chunks : null;
}

/** The rows of a snapshot, put in place. */
export function takeSnapshot(replay: Replay, state: SnapshotState, chunks: readonly SnapshotChunk[]): void {
  for (const { table, rows } of chunks) {
    let kept = replay.rows.get(table);
    if (!kept) replay.rows.set(table, (kept = new Map<string, StoredRow>()));
    for (const row of rows) kept.set(row.id, row);
  }
  replay.head = state.head;
  replay.schema = state.schema;
}
