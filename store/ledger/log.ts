import { fitsHeader, fitsTable, type LogFilter } from '../../domain/audit/log-filter.ts';
import { loggedEntry, type LoggedEntry } from '../../domain/audit/logged-entry.ts';
import { mostLoggedChanges, type LogFound, type LogQuery, type Span } from '../../contract/log.ts';
import type { ChangeLine, Header } from '../../engine/ledger/entry.ts';
import type { Instant } from '../../engine/values/time.ts';
import { changesIn, entriesBackward, type StoredLedger } from './read-ledger.ts';
import { entriesAbout, type RowsNow } from './record-log.ts';

/** The entries that a question about the log finds, newest first, each with the changes that were asked for. `now` are the rows at its end. */
export async function readLog(ledger: StoredLedger, now: RowsNow, query: LogQuery): Promise<LoggedEntry[]> {
  const { from, count } = query.part ?? { from: 0, count: mostLoggedChanges };
  const part = { from, count: Math.min(count, mostLoggedChanges) };
  const found: LoggedEntry[] = [];
  for await (const { header, changes } of candidates(ledger, now, query, query.before)) {
    if (query.since !== null && header.at < query.since) break;
    if (!fitsHeader(header, query)) continue;
    const asked = changes().filter(({ table }) => fitsTable(table, query.table));
    if (asked.length === 0 && asksForChanges(query)) continue;
    found.push(loggedEntry(header, asked, part));
    if (found.length >= query.count) break;
  }
  return found;
}

/** So many entries are gone through in one stretch of a search: some hundredths of a second. */
const inAStretch = 4_000;

/**
 * Which entries a filter finds, of those below `below` and above `above`. What the index of records leads to is found at once;
 * else a stretch of the ledger is gone through, and a span of time needs no more than its ends.
 */
export async function findEntries(
  ledger: StoredLedger,
  now: RowsNow,
  filter: LogFilter,
  { below, above }: { readonly below: number | null; readonly above: number },
): Promise<Omit<LogFound, 'head'>> {
  const { since, until, record, table, action, person } = filter;
  if (record === null && table === null && action === null && person === null) {
    const last = await lastUntil(ledger, until, below);
    const before = since === null ? 0 : await lastBefore(ledger, since, below);
    const from = Math.max(before, above);
    return { spans: last > from ? [{ from: last, to: from + 1 }] : [], next: null };
  }
  const spans: Span[] = [];
  let seen = 0;
  for await (const { header, changes } of candidates(ledger, now, filter, below)) {
    if (header.seq <= above || (since !== null && header.at < since)) return { spans, next: null };
    if (record === null && seen >= inAStretch) return { spans, next: header.seq + 1 };
    seen += 1;
    if (!fitsHeader(header, filter)) continue;
    if (asksForChanges(filter) && !changes().some((change) => fitsTable(change.table, table))) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.to === header.seq + 1) spans[spans.length - 1] = { from: last.from, to: header.seq };
    else spans.push({ from: header.seq, to: header.seq });
  }
  return { spans, next: null };
}

/** An entry counts whatever it changed, even nothing, unless some changes were asked for. */
function asksForChanges({ table, record }: LogFilter): boolean {
  return table !== null || record !== null;
}

/** The number of the last entry below `below` that is not later than an instant; 0 for none. */
async function lastUntil(ledger: StoredLedger, until: Instant | null, below: number | null): Promise<number> {
  for await (const { header } of entriesBackward(ledger, { before: below ?? Number.MAX_SAFE_INTEGER, since: null, until }))
    return header.seq;
  return 0;
}

/** The number of the last entry below `below` that is earlier than an instant; 0 for none. */
async function lastBefore(ledger: StoredLedger, since: Instant, below: number | null): Promise<number> {
  for await (const { header } of entriesBackward(ledger, { before: below ?? Number.MAX_SAFE_INTEGER, since: null, until: since })) {
    if (header.at < since) return header.seq;
  }
  return 0;
}

type Candidate = { readonly header: Header; readonly changes: () => readonly ChangeLine[] };

async function* candidates(
  ledger: StoredLedger,
  now: RowsNow,
  { record, since, until }: Pick<LogFilter, 'record' | 'since' | 'until'>,
  below: number | null,
): AsyncGenerator<Candidate> {
  const before = below ?? Number.MAX_SAFE_INTEGER;
  if (record === null) {
    for await (const entry of entriesBackward(ledger, { before, since, until }))
      yield { header: entry.header, changes: () => changesIn(entry) };
  } else {
    for await (const { header, changes } of entriesAbout(ledger, record, now)) {
      if (header.seq < before) yield { header, changes: () => changes };
    }
  }
}
