import type { ChangeLine, Header } from '../../engine/ledger/entry.ts';
import { mostLoggedChanges, type LoggedEntry, type LogQuery } from '../../contract/store.ts';
import { changesIn, entriesBackward, type StoredLedger } from './read-ledger.ts';
import { entriesAbout, type RowsNow } from './record-log.ts';

/** Moves along with every record that gets a code: told of only where it is asked for. */
const bookkeeping = 'counters';

/** The entries that a question about the log finds, newest first, each with the changes that were asked for. `now` are the rows at its end. */
export async function readLog(ledger: StoredLedger, now: RowsNow, query: LogQuery): Promise<LoggedEntry[]> {
  const found: LoggedEntry[] = [];
  for await (const { header, changes } of candidates(ledger, now, query)) {
    if (query.since !== null && header.at < query.since) break;
    if (!fits(header, query)) continue;
    const asked = changes().filter(({ table }) => (query.table === null ? table !== bookkeeping : table === query.table));
    if (asked.length === 0 && (query.table !== null || query.record !== null)) continue;
    found.push({ header, changes: asked.slice(0, mostLoggedChanges), matching: asked.length });
    if (found.length >= query.count) break;
  }
  return found;
}

type Candidate = { readonly header: Header; readonly changes: () => readonly ChangeLine[] };

async function* candidates(ledger: StoredLedger, now: RowsNow, { record, before, since, until }: LogQuery): AsyncGenerator<Candidate> {
  const below = before ?? Number.MAX_SAFE_INTEGER;
  if (record === null) {
    for await (const entry of entriesBackward(ledger, { before: below, since, until }))
      yield { header: entry.header, changes: () => changesIn(entry) };
  } else {
    for await (const { header, changes } of entriesAbout(ledger, record, now)) {
      if (header.seq < below) yield { header, changes: () => changes };
    }
  }
}

function fits(header: Header, { until, action, actor }: LogQuery): boolean {
  return (
    (until === null || header.at <= until) && (action === null || header.action === action) && (actor === null || header.actor === actor)
  );
}
