import { canonicalText } from '../values/canonical.ts';
import { fnv1a } from '../values/fnv1a.ts';
import type { Json } from '../values/json.ts';
import type { StoredRow } from '../rows/row.ts';

/** The lines of a checkpoint table: each row with its revision, canonical, in order of id (UTF-16 code units, as `sort` has it). */
export function* checkpointLines(rows: ReadonlyMap<string, StoredRow>): Generator<string> {
  for (const id of [...rows.keys()].sort()) yield canonicalText(rows.get(id) as Json);
}

/** A table of no more rows than these is one chunk. */
export const fewestRowsInChunks = 256;

/**
 * Whether a chunk of a larger table begins with a row, by nothing but the row's id: so a row that comes or goes moves the
 * ends of no chunk but its own, and every writer cuts at the same places. One id in 128 does, of whose hash the highest seven
 * bits are 0.
 */
export function beginsChunk(id: string): boolean {
  return fnv1a(id) >>> 25 === 0;
}

/** Cuts the ids of a table, in order, into chunks. */
export function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= fewestRowsInChunks) return ids.length === 0 ? [] : [ids];
  return cutBehind([], ids);
}

/** Adds ids to chunks, behind the last of them: each that begins one is the first of its own. */
export function cutBehind(chunks: string[][], ids: readonly string[]): string[][] {
  for (const id of ids) {
    const last = chunks.at(-1);
    if (last === undefined || beginsChunk(id)) chunks.push([id]);
    else last.push(id);
  }
  return chunks;
}
