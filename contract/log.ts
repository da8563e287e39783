import type { LogFilter } from '../domain/audit/log-filter.ts';
import type { ChangesPart, ToldEntry } from '../domain/audit/logged-entry.ts';
import type { RowsByTable } from '../domain/audit/rows-named.ts';

/** A stretch of the log: the newest `count` entries that a filter finds below `before` (`null`: from the head). */
export type LogQuery = LogFilter & {
  readonly before: number | null;
  readonly count: number;
  /** Which changes of each entry are sent; without it the first `mostLoggedChanges`. */
  readonly part?: ChangesPart;
};

/** At most this many changes of one entry are sent to a page at once. */
export const mostLoggedChanges = 500;

/** Entries, newest first, with the records that they name and, by their commitments, the personal texts. */
export type ToldLog = {
  readonly entries: readonly ToldEntry[];
  readonly rows: RowsByTable;
  readonly personal: ReadonlyMap<string, string>;
};

/** Entries from one number down to another, both included. */
export type Span = { readonly from: number; readonly to: number };

/**
 * What a stretch of a search found, newest first. `next` is where the next one goes on, `null` where all was gone through;
 * `head` is the last entry that there was.
 */
export type LogFound = { readonly spans: readonly Span[]; readonly next: number | null; readonly head: number };
