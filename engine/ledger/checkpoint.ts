import { canonicalText } from '../values/canonical.ts';
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
 * ends of no chunk but its own, and every writer cuts at the same places. One id in 128 does: FNV-1a (32 bits, over UTF-16
 * code units), of which the highest seven bits are 0.
 */
export function beginsChunk(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 25 === 0;
}

/** Cuts the ids of a table, in order, into chunks. */
export function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= fewestRowsInChunks) return ids.length === 0 ? [] : [ids];
  const chunks: string[][] = [];
  for (const id of ids) {
    const last = chunks.at(-1);
    if (last === undefined || beginsChunk(id)) chunks.push([id]);
    else last.push(id);
  }
  return chunks;
}
