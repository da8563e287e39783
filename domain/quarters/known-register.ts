import type { Entry, Head, Header } from '../../engine/ledger/entry.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { asOfToday } from '../../engine/commands/memory-register.ts';
import { applyEntry, emptyReplay, tableOf, type Replay } from '../../engine/ledger/replay.ts';
import { nameOf } from '../../engine/lists/memory-source.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { tablesReader } from '../../engine/rows/tables-reader.ts';
import type { Instant } from '../../engine/values/time.ts';
import { kinds } from '../index.ts';
import { schemas } from '../migrations/all.ts';
import { rowsFrom, type Rows } from '../rows.ts';

/**
 * The register as it was known at an instant: its rows under today's schema, its names, and who wrote what until then. With the
 * day on which positions are read, it is what a list reads from.
 */
export type KnownRegister = Rows &
  Omit<ListSource, 'asOn'> & {
    /** The last entry known, or `null` where nothing was recorded yet. */
    readonly head: Head | null;
    /** The header of every entry known, by its seq. */
    readonly headers: ReadonlyMap<number, Header>;
  };

/** `entries` are those of the register, in order, from the first; the first that is later than `knownAt` ends them. */
export function knownRegister(entries: Iterable<Entry>, privates: ReadonlyMap<string, PrivateRow>, knownAt: Instant): KnownRegister {
  const replay = emptyReplay(schemas);
  const headers = new Map<number, Header>();
  for (const entry of entries) {
    if (entry.header.at > knownAt) break;
    applyEntry(replay, entry);
    headers.set(entry.header.seq, entry.header);
  }
  return { ...registerKnown(replay, privates), headers };
}

/** As `knownRegister`, of rows that were folded already: an older schema's are brought to today's, in place. */
export function registerKnown(replay: Replay, privates: ReadonlyMap<string, PrivateRow>): Omit<KnownRegister, 'headers'> {
  asOfToday(replay);
  return {
    ...rowsFrom(tablesReader((table) => tableOf(replay, table))),
    rows: (table) => tableOf(replay, table),
    nameOf: (personId) => nameOf({ replay, privates }, personId),
    head: replay.head,
  };
}

/** How many records there are of each kind that has any; what the register keeps about itself is not counted. */
export function recordCounts(register: Pick<KnownRegister, 'rows'>): readonly { readonly table: string; readonly count: number }[] {
  return kinds.names
    .filter((table) => table !== 'counters' && table !== 'settings')
    .map((table) => ({ table, count: register.rows(table).size }))
    .filter(({ count }) => count > 0);
}
