import { kinds } from '../../domain/index.ts';
import { eachToPutRight, inOrder, type KnownShapes, type RowToPutRight } from '../../engine/commands/to-be-put-right.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { Replica } from '../rows/replica.ts';

/** Milliseconds of looking at rows between two pauses, in which the worker answers whoever waits for it. */
const stretch = 20;

const none = new Map<string, StoredRow>();

/**
 * Looks through the rows of a register for those that are to be put right, a stretch at a time. What moves meanwhile may be
 * seen as it was or as it is: the page is told of every commit and asks again. A row whose shape was looked at once is only
 * looked at for what it has to do with others.
 */
export function rowsToPutRight(replica: Replica): () => Promise<readonly RowToPutRight[]> {
  const shapes: KnownShapes = new WeakMap();
  return async () => {
    const at = replica.stored.head?.at;
    if (at === undefined) return [];
    const found: RowToPutRight[] = [];
    const register = {
      at,
      rows: (table: string) => replica.today.rows.get(table) ?? none,
      by: (table: string, field: string, value: string) => replica.indexes.find(table, field, value),
    };
    let until = performance.now() + stretch;
    for (const row of eachToPutRight(kinds, register, shapes)) {
      if (row !== null) found.push(row);
      if (performance.now() < until) continue;
      await new Promise((resume) => setTimeout(resume));
      until = performance.now() + stretch;
    }
    return inOrder(kinds, found);
  };
}
