import type { Entry } from '../../engine/ledger/entry.ts';
import { mostLoggedChanges, type LogQuery } from '../../contract/store.ts';
import { entriesBackward, historyOf, type KeptLedger } from './read-ledger.ts';

/** The entries that a question about the log finds, newest first. */
export async function readLog(ledger: KeptLedger, query: LogQuery): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of candidates(ledger, query)) {
    if (query.since !== null && entry.header.at < query.since) break;
    if (!answers(entry, query)) continue;
    found.push({ header: entry.header, changes: shownChanges(entry, query) });
    if (found.length >= query.count) break;
  }
  return found;
}

async function* candidates(ledger: KeptLedger, { table, id, before }: LogQuery): AsyncGenerator<Entry> {
  if (table !== null && id !== null) {
    for (const entry of (await historyOf(ledger, table, id, 0)).reverse()) if (before === null || entry.header.seq < before) yield entry;
  } else {
    yield* entriesBackward(ledger, before ?? Number.MAX_SAFE_INTEGER);
  }
}

function answers({ header, changes }: Entry, query: LogQuery): boolean {
  if (query.until !== null && header.at > query.until) return false;
  if (query.action !== null && header.action !== query.action) return false;
  if (query.actor !== null && header.actor !== query.actor) return false;
  if (query.table === null && query.id === null) return true;
  return changes.some((change) => touches(change, query));
}

function touches(change: { readonly table: string; readonly id: string }, query: LogQuery): boolean {
  return (query.table === null || change.table === query.table) && (query.id === null || change.id === query.id);
}

/** Of a giant entry the changes that were asked for come first. */
function shownChanges({ changes }: Entry, query: LogQuery): Entry['changes'] {
  if (changes.length <= mostLoggedChanges) return changes;
  const asked = changes
    .filter((change) => (query.table !== null || query.id !== null) && touches(change, query))
    .slice(0, mostLoggedChanges);
  return asked.length > 0 ? asked : changes.slice(0, mostLoggedChanges);
}
