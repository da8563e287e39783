import { canonicalText } from '../values/canonical.ts';
import type { Json } from '../values/json.ts';
import type { StoredRow } from '../rows/row.ts';

/** The lines of a checkpoint table: each row with its revision, canonical, in order of id (UTF-16 code units, as `sort` has it). */
export function* checkpointLines(rows: ReadonlyMap<string, StoredRow>): Generator<string> {
  for (const id of [...rows.keys()].sort()) yield canonicalText(rows.get(id) as Json);
}
