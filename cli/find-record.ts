import { tableOf, type Replay } from '../engine/ledger/replay.ts';
import { textIn } from '../engine/values/json.ts';

/** The record that a person names by its code (R-12, in any case) or its id; `null` where there is none. */
export function findRecord(
  replay: Replay,
  tables: readonly string[],
  named: string,
): { readonly table: string; readonly id: string } | null {
  const code = named.trim().toUpperCase();
  for (const table of tables) {
    const rows = tableOf(replay, table);
    if (rows.has(named)) return { table, id: named };
    for (const row of rows.values()) if (row['code'] === code) return { table, id: textIn(row, 'id') };
  }
  return null;
}
