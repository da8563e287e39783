import type { Header } from '../../engine/ledger/entry.ts';
import type { Subject } from '../../engine/ledger/about.ts';
import type { Instant } from '../../engine/values/time.ts';

/** Which entries of the ledger are asked for, and which of their changes. */
export type LogFilter = {
  readonly since: Instant | null;
  /** Entries of this instant included. */
  readonly until: Instant | null;
  /** Only what is about this record: changes of itself and of its parts, of those that are no more too. */
  readonly record: Subject | null;
  /** Only changes of rows of this table; beside a record both count. */
  readonly table: string | null;
  readonly action: string | null;
  /** The id of a person: what they entered, and what was entered in their name. */
  readonly person: string | null;
};

/** Asks for every entry. */
export const everyEntry: LogFilter = { since: null, until: null, record: null, table: null, action: null, person: null };

/** Moves along with every record that gets a code: told of only where it is asked for. */
const bookkeeping = 'counters';

/** Whether a change of a row of a table is asked for. */
export function fitsTable(table: string, asked: string | null): boolean {
  return asked === null ? table !== bookkeeping : table === asked;
}

/** Whether the header of an entry says what is asked for. What an entry is about only its changes say. */
export function fitsHeader({ at, action, actor, attributedTo }: Header, filter: Omit<LogFilter, 'record' | 'table'>): boolean {
  const { since, until, person } = filter;
  return (
    (since === null || at >= since) &&
    (until === null || at <= until) &&
    (filter.action === null || action === filter.action) &&
    (person === null || actor === person || attributedTo === person)
  );
}
