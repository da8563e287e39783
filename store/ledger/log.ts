import type { Entry, Header } from '../../engine/ledger/entry.ts';
import { mostLoggedChanges, type LoggedEntry, type LogQuery } from '../../contract/store.ts';
import { entriesBackward, type StoredLedger } from './read-ledger.ts';
import { entriesAbout } from './record-log.ts';

/** Moves along with every record that gets a code: told of only where it is asked for. */
const bookkeeping = 'counters';

/** The entries that a question about the log finds, newest first, each with the changes that were asked for. */
export async function readLog(ledger: StoredLedger, query: LogQuery): Promise<LoggedEntry[]> {
  const found: LoggedEntry[] = [];
  for await (const { header, changes } of candidates(ledger, query)) {
    if (query.since !== null && header.at < query.since) break;
    if (!fits(header, query)) continue;
    const asked = changes.filter(({ table }) => (query.table === null ? table !== bookkeeping : table === query.table));
    if (asked.length === 0 && (query.table !== null || query.record !== null)) continue;
    found.push({ header, changes: asked.slice(0, mostLoggedChanges), matching: asked.length });
    if (found.length >= query.count) break;
  }
  return found;
}

async function* candidates(ledger: StoredLedger, { record, before }: LogQuery): AsyncGenerator<Entry> {
  if (record === null) {
    yield* entriesBackward(ledger, before ?? Number.MAX_SAFE_INTEGER);
  } else {
    for (const entry of (await entriesAbout(ledger, record)).reverse()) if (before === null || entry.header.seq < before) yield entry;
  }
}

function fits(header: Header, { until, action, actor }: LogQuery): boolean {
  return (
    (until === null || header.at <= until) && (action === null || header.action === action) && (actor === null || header.actor === actor)
  );
}
