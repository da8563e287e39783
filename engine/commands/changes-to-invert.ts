import type { Registry } from '../kind/registry.ts';
import type { ChangeLine, Entry } from '../ledger/entry.ts';
import { changedSince, migratedRow } from '../migrations/migrate.ts';
import type { Schemas } from '../migrations/migration.ts';
import type { QueryResult, Query } from '../rows/query.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import { countersKind } from './codes.ts';

/**
 * What must be known of the records that an older entry edited before it can be inverted: of an edit it holds the changed
 * fields only, and a step needs the whole row.
 */
export function queriesToInvert(kinds: Registry, schemas: Schemas, entry: Entry): Query[] {
  return entry.changes.filter((change) => isInverted(kinds, change) && needsHistory(schemas, change, entry)).map(historyOf);
}

/**
 * The changes that an undo inverts, as they would read under today's row schemas. Counters stay: a code that was given is never given again. `null` where a step since has
 * changed one of the rows together with others, or has left nothing of an edit: such an entry cannot be inverted.
 */
export function changesToInvert(kinds: Registry, schemas: Schemas, entry: Entry, found: QueryResult): ChangeLine[] | null {
  const changes: ChangeLine[] = [];
  for (const change of entry.changes) {
    if (change.table === countersKind) continue;
    const inverted = isInverted(kinds, change) ? changeToInvert(schemas, change, entry, found) : null;
    if (inverted === null) return null;
    changes.push(inverted);
  }
  return changes;
}

function isInverted(kinds: Registry, change: ChangeLine): boolean {
  return kinds.has(change.table) && change.table !== countersKind;
}

function needsHistory(schemas: Schemas, { table, before, after }: ChangeLine, { header }: Entry): boolean {
  return before !== null && after !== null && changedSince(schemas, table, header.schema);
}

function historyOf({ table, id }: ChangeLine): Query & { readonly q: 'history' } {
  return { q: 'history', table, id, after: 0 };
}

function changeToInvert(schemas: Schemas, change: ChangeLine, entry: Entry, found: QueryResult): ChangeLine | null {
  const { table, before, after } = change;
  const { schema } = entry.header;
  const today = (row: JsonObject) => migratedRow(schemas, table, row, schema, schemas.latest);
  if (!changedSince(schemas, table, schema)) return change;
  if (before !== null && after !== null) return editToday(change, rowBefore(schemas, change, entry, found), today);
  const whole = before ?? after;
  const row = whole && today(whole);
  return row && (before === null ? { ...change, after: row } : { ...change, before: row });
}

/** The difference between the row before an edit and after it, both as they would be today. */
function editToday(change: ChangeLine, row: JsonObject | null, today: (row: JsonObject) => JsonObject | null): ChangeLine | null {
  const was = row && today(row);
  const became = row && today({ ...row, ...change.after });
  if (was === null || became === null) return null;
  const fields = Object.keys(was).filter((field) => !sameJson(was[field] as Json, became[field] ?? null));
  if (fields.length === 0) return null;
  const only = (whole: JsonObject) => Object.fromEntries(fields.map((field) => [field, whole[field] as Json]));
  return { ...change, before: only(was), after: only(became) };
}

/** The row that a change found, under the schema of its entry, folded from its own history; `null` where a step broke that. */
function rowBefore(schemas: Schemas, change: ChangeLine, { header }: Entry, found: QueryResult): JsonObject | null {
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
