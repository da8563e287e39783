import { beginsChunk, chunksOf, cutBehind, fewestRowsInChunks } from '../../engine/ledger/checkpoint.ts';
import type { Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { rising, risingSteps } from '../../engine/values/rising.ts';
import { inSteps, type Pause } from '../../engine/values/steps.ts';
import { differences } from '../rows/replica.ts';

/** Some rows of a table, in order of id, as a register file packs them together. Another key: other rows. `alone`: all of its table. */
export type Chunk = { readonly key: number; readonly ids: readonly string[]; readonly alone: boolean };

/**
 * The chunks of a checkpoint, kept up to the rows that it was last told of: what did not change keeps its key. `pause` is
 * called between the steps of what takes long, and waited for.
 */
export function checkpointChunks(pause: Pause) {
  const tables = new Map<string, readonly Chunk[]>();
  let last: Pick<Replay, 'rows'> = { rows: new Map() };
  let keys = 0;
  const chunkOf = (ids: readonly string[], alone: boolean): Chunk => ({ key: (keys += 1), ids, alone });

  async function cutAnew(rows: ReadonlyMap<string, StoredRow>): Promise<readonly Chunk[]> {
    const chunks = chunksOf(await inSteps(risingSteps([...rows.keys()]), pause));
    return chunks.map((ids) => chunkOf(ids, chunks.length === 1));
  }

  function moved(chunks: readonly Chunk[], changes: ReadonlyMap<string, StoredRow | null>): readonly Chunk[] {
    const touched = new Map<Chunk, Set<string>>();
    for (const [id, row] of changes) {
      const chunk = chunks[Math.max(0, positionOf(chunks, id))] as Chunk;
      const ids = touched.get(chunk) ?? new Set(chunk.ids);
      touched.set(chunk, ids);
      if (row === null) ids.delete(id);
      else ids.add(id);
    }
    const next: Chunk[] = [];
    for (const chunk of chunks) {
      const ids = touched.get(chunk);
      if (ids === undefined && (next.length === 0 || beginsChunk(chunk.ids[0] as string))) next.push(chunk);
      else next.push(...moreBehind(next, rising([...(ids ?? chunk.ids)])));
    }
    return next;
  }

  /** Chunks of ids that follow others; those before the first that begins one go to the chunk before. */
  function moreBehind(before: Chunk[], ids: readonly string[]): readonly Chunk[] {
    const first = ids[0];
    const former = first === undefined || beginsChunk(first) ? undefined : before.pop();
    return cutBehind(former === undefined ? [] : [[...former.ids]], ids).map((one) => chunkOf(one, false));
  }

  async function cutAgain(table: string, known: readonly Chunk[], now: Pick<Replay, 'rows'>): Promise<readonly Chunk[]> {
    const rows = now.rows.get(table) ?? new Map<string, StoredRow>();
    // Many changes are found a place for one by one no faster than all are cut anew; few rows are one chunk.
    if (known.length <= 1 || rows.size <= fewestRowsInChunks) {
      return sameRows(last.rows.get(table), rows) ? known : cutAnew(rows);
    }
    const changes = differences(only(last, table), only(now, table)).get(table);
    if (changes === undefined) return known;
    const chunks = changes.size > rows.size / 4 ? [] : moved(known, changes);
    return chunks.length > 1 ? chunks : cutAnew(rows);
  }

  /** The chunks of each table as the rows now are. The rows must not change meanwhile: they are those of a copy. */
  return async (now: Pick<Replay, 'rows'>): Promise<ReadonlyMap<string, readonly Chunk[]>> => {
    for (const table of new Set([...tables.keys(), ...now.rows.keys()])) {
      await pause();
      tables.set(table, await cutAgain(table, tables.get(table) ?? [], now));
    }
    last = now;
    return tables;
  };
}

function only({ rows }: Pick<Replay, 'rows'>, table: string): Pick<Replay, 'rows'> {
  return { rows: new Map([[table, rows.get(table) ?? new Map<string, StoredRow>()]]) };
}

function sameRows(before: ReadonlyMap<string, StoredRow> | undefined, after: ReadonlyMap<string, StoredRow>): boolean {
  if ((before?.size ?? 0) !== after.size) return false;
  for (const [id, row] of after) if (before?.get(id) !== row) return false;
  return true;
}

/** The last chunk that begins at or before an id, or -1. */
function positionOf(chunks: readonly Chunk[], id: string): number {
  let [low, high] = [-1, chunks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (byCodePoint(chunks[middle]?.ids[0] ?? '', id) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}
