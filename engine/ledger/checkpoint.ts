import { canonicalText } from '../values/canonical.ts';
import { byCodePoint, type Json } from '../values/json.ts';
import type { StoredRow } from '../rows/row.ts';

/** The lines of a checkpoint table: each row with its revision, canonical, in order of id. */
export function* checkpointLines(rows: ReadonlyMap<string, StoredRow>): Generator<string> {
  for (const id of [...rows.keys()].sort(byCodePoint)) yield canonicalText(rows.get(id) as Json);
}
