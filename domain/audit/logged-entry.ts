import type { ChangeLine, Entry, Header } from '../../engine/ledger/entry.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import type { PositionChange } from './position-change.ts';

/** How many rows of a table an entry made, changed and removed. */
export type Tally = { readonly table: string; readonly created: number; readonly changed: number; readonly removed: number };

/**
 * An entry with changes that were asked for: some of them, in order. `tally` counts all that were asked for, by table as they
 * come, and `matching` is their sum. `header.count` says how many the entry has.
 */
export type LoggedEntry = Entry & { readonly matching: number; readonly tally: readonly Tally[] };

/**
 * A logged entry with what only the rest of the ledger says of its changes, by their numbers: what its assessments took the
 * place of, and the currencies of amounts that it changed.
 */
export type ToldEntry = LoggedEntry & {
  readonly positions: Readonly<Record<number, PositionChange>>;
  readonly currencies: Readonly<Record<number, JsonObject>>;
};

/** Which of the changes that were asked for are sent: at most `count`, from the one at `from` on (the first is 0). */
export type ChangesPart = { readonly from: number; readonly count: number };

/** What is logged of an entry, given the changes that were asked for. */
export function loggedEntry(header: Header, asked: readonly ChangeLine[], { from, count }: ChangesPart): LoggedEntry {
  return { header, changes: asked.slice(from, from + count), matching: asked.length, tally: tallyOf(asked) };
}

function tallyOf(changes: readonly ChangeLine[]): readonly Tally[] {
  const counts = new Map<string, { created: number; changed: number; removed: number }>();
  for (const { table, before, after } of changes) {
    let count = counts.get(table);
    if (count === undefined) counts.set(table, (count = { created: 0, changed: 0, removed: 0 }));
    count[before === null ? 'created' : after === null ? 'removed' : 'changed'] += 1;
  }
  return [...counts].map(([table, count]) => ({ table, ...count }));
}
