import { isTableName, type TableName } from '../../domain/index.ts';
import type { ChangeLine, Entry } from '../ledger/entry.ts';
import { changedSince, migratedRow } from '../migrations/migrate.ts';
import type { Schemas } from '../migrations/migration.ts';
import type { Found, Query } from '../rows/query.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';

/** A change of an entry that undo turns round, as it would read under today's row schemas. */
export type Turn = ChangeLine & { readonly table: TableName };

/**
 * What must be known of the records that an older entry edited before its turns can be told: of an edit it holds the changed
 * fields only, and a step needs the whole row.
 */
export function turnQueries(entry: Entry, schemas: Schemas): Query[] {
  return entry.changes.filter(isTurned).flatMap((change) => (needsHistory(change, entry, schemas) ? [historyOf(change)] : []));
}

/**
 * The changes that an undo turns round. Counters stay: a code that was given is never given again. `null` where a step since
 * has changed one of the tables as a whole, or has left nothing of an edit: such an entry cannot be turned round.
 */
export function turnsOf(entry: Entry, found: Found, schemas: Schemas): Turn[] | null {
  const turns: Turn[] = [];
  for (const change of entry.changes) {
    if (change.table === 'counters') continue;
    const turn = isTurned(change) ? turnOf(change, entry, found, schemas) : null;
    if (turn === null) return null;
    turns.push(turn);
  }
  return turns;
}

function isTurned(change: ChangeLine): change is Turn {
  return isTableName(change.table) && change.table !== 'counters';
}

function needsHistory({ table, before, after }: Turn, { header }: Entry, schemas: Schemas): boolean {
  return before !== null && after !== null && changedSince(schemas, table, header.schema) === 'byRow';
}

function historyOf({ table, id }: Turn): Query & { readonly q: 'history' } {
  return { q: 'history', table, id, after: 0 };
}

function turnOf(change: Turn, entry: Entry, found: Found, schemas: Schemas): Turn | null {
  const { table, before, after } = change;
  const { schema } = entry.header;
  const today = (row: JsonObject) => migratedRow(schemas, table, row, schema, schemas.latest);
  switch (changedSince(schemas, table, schema)) {
    case 'not':
      return change;
    case 'asWhole':
      return null;
    case 'byRow':
      if (before === null) return { ...change, after: after && today(after) };
      if (after === null) return { ...change, before: today(before) };
      return editToday(change, rowBefore(change, entry, found, schemas), today);
  }
}

/** The difference between the row before an edit and after it, both as they would be today. */
function editToday(change: Turn, row: JsonObject | null, today: (row: JsonObject) => JsonObject | null): Turn | null {
  const was = row && today(row);
  const became = row && today({ ...row, ...change.after });
  if (was === null || became === null) return null;
  const fields = Object.keys(was).filter((field) => !sameJson(was[field] as Json, became[field] ?? null));
  if (fields.length === 0) return null;
  const only = (whole: JsonObject) => Object.fromEntries(fields.map((field) => [field, whole[field] as Json]));
  return { ...change, before: only(was), after: only(became) };
}

/** The row that a change found, under the schema of its entry, folded from its own history; `null` where a step broke that. */
function rowBefore(change: Turn, { header }: Entry, found: Found, schemas: Schemas): JsonObject | null {
  const { table, id } = change;
  let row: JsonObject | null = null;
  let schema = 0;
  for (const entry of found.history(table, id, 0)) {
    if (entry.header.seq > header.seq) break;
    if (row !== null) row = migratedRow(schemas, table, row, schema, entry.header.schema);
    schema = entry.header.schema;
    for (const { seq, n, after, ...of } of entry.changes) {
      if (of.table !== table || of.id !== id) continue;
      if (seq === change.seq && n === change.n) return row;
      if (of.before === null || after === null) row = after;
      else row = row && { ...row, ...after };
    }
  }
  return null;
}
