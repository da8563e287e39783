import { kinds } from '../../domain/index.ts';
import { eachTouched } from '../../engine/ledger/about.ts';
import { recordKey, type ChangeLine } from '../../engine/ledger/entry.ts';

/**
 * The keys of the records that changes touch, each text once however many segments have it. A key is found by what it is made
 * of: to put it together anew for each change takes longer than all else that is done with it.
 */
export function recordKeys() {
  const known = new Map<string, Map<string, string>>();
  function keyOf(table: string, id: string): string {
    let ofTable = known.get(table);
    if (ofTable === undefined) known.set(table, (ofTable = new Map()));
    let key = ofTable.get(id);
    if (key === undefined) ofTable.set(id, (key = recordKey(table, id)));
    return key;
  }
  return {
    /** Adds those of a change. */
    add(change: ChangeLine, keys: Set<string>): void {
      eachTouched(kinds, change, (table, id) => keys.add(keyOf(table, id)));
    },
  };
}
