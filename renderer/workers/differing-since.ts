import { kinds } from '../../domain/index.ts';
import { ownersOf } from '../../engine/ledger/about.ts';
import { recordKey } from '../../engine/ledger/entry.ts';
import { plainRow } from '../../engine/rows/changes.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { sameJson } from '../../engine/values/json.ts';

type Rows = (table: string) => ReadonlyMap<string, StoredRow>;

/** The keys of the records that are otherwise in one state of a register than in another, they or a row that belongs to them. */
export function differingSince(then: Rows, now: Rows): ReadonlySet<string> {
  const keys = new Set<string>();
  const differs = (table: string, row: StoredRow) => {
    keys.add(recordKey(table, row.id));
    for (const owner of ownersOf(kinds, table, row)) keys.add(recordKey(owner.table, owner.id));
  };
  for (const table of kinds.names) {
    const [before, after] = [then(table), now(table)];
    for (const [id, row] of before) {
      const other = after.get(id);
      if (other !== undefined && isSame(row, other)) continue;
      differs(table, row);
      if (other !== undefined) differs(table, other);
    }
    for (const [id, row] of after) if (!before.has(id)) differs(table, row);
  }
  return keys;
}

/** A row that was changed and changed back is the same. */
function isSame(one: StoredRow, other: StoredRow): boolean {
  return one === other || one.revision === other.revision || sameJson(plainRow(one), plainRow(other));
}
