import type { Answer, Query, Reader } from '../../engine/rows/query.ts';
import { rowsFrom, type Rows } from '../../domain/rows.ts';
import { assertNever } from '../../engine/values/result.ts';
import { entryAt, type SegmentReader } from '../ledger/read-ledger.ts';
import { historyOf } from '../ledger/record-log.ts';
import type { Replica } from './replica.ts';

/** Answers the closed vocabulary of questions from memory, and from the ledger where they ask for entries. */
export function replicaReader(replica: Replica, read: SegmentReader): Reader {
  return (queries) => Promise.all(queries.map((query) => answer(replica, read, query)));
}

/** The rows of today, for figures that are made where they are kept. */
export function replicaRows({ today, indexes }: Pick<Replica, 'today' | 'indexes'>): Rows {
  return rowsFrom({
    get: (table, id) => today.rows.get(table)?.get(id) ?? null,
    by: (table, field, value) => indexes.find(table, field, value),
    all: (table) => [...(today.rows.get(table)?.values() ?? [])],
  });
}

async function answer(replica: Replica, read: SegmentReader, query: Query): Promise<Answer> {
  const ledger = { segments: replica.segments, open: replica.open, read };
  switch (query.q) {
    case 'get': {
      const row = replica.today.rows.get(query.table)?.get(query.id);
      return { rows: row === undefined ? [] : [row] };
    }
    case 'by':
      return { rows: replica.indexes.find(query.table, query.field, query.value) };
    case 'all':
      return { rows: [...(replica.today.rows.get(query.table)?.values() ?? [])] };
    case 'entry': {
      const entry = await entryAt(ledger, query.seq);
      return { entries: entry === null ? [] : [entry] };
    }
    case 'history':
      return { entries: await historyOf(ledger, query.table, query.id, query.after) };
    default:
      return assertNever(query);
  }
}
