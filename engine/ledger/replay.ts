import { stepsBetween, takeStep } from '../migrations/migrate.ts';
import type { Schemas } from '../migrations/migration.ts';
import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import { atOnce, type Steps } from '../values/steps.ts';
import type { Instant } from '../values/time.ts';
import type { StoredRow } from '../rows/row.ts';
import { headOf, type ChangeLine, type Entry, type Head } from './entry.ts';

/** The rows that a ledger makes: plain JSON under whatever schema the entries were written, by table and id. */
export type Replay = {
  readonly rows: Map<string, Map<string, StoredRow>>;
  head: Head | null;
  /** The version of the row schemas in force, 0 before the first entry. */
  schema: number;
  /** The row schemas that are known here, and the steps between them. */
  readonly schemas: Schemas;
};

export const migrateAction = 'register.migrate';

export function emptyReplay(schemas: Schemas): Replay {
  return { rows: new Map(), head: null, schema: 0, schemas };
}

export function tableOf(replay: Replay, table: string): Map<string, StoredRow> {
  let rows = replay.rows.get(table);
  if (!rows) replay.rows.set(table, (rows = new Map()));
  return rows;
}

/** A copy of the tables; the rows themselves are never changed in place and so are shared. */
export function copyOf(replay: Replay): Replay {
  return { ...replay, rows: new Map([...replay.rows].map(([table, rows]) => [table, new Map(rows)])) };
}

/** Sees a change, and the row that it finds, before it is folded. */
export type Look = (change: ChangeLine, row: StoredRow | undefined) => void;

/** Folds one entry into the rows, in place. Answers the `n` of the first change that does not fit what is there, or `null`. */
export function applyEntry(replay: Replay, entry: Entry, look?: Look): number | null {
  return atOnce(foldEntry(replay, entry, look));
}

/** So many changes are folded in a step. */
const changesInAStep = 500;

/** As `applyEntry`, in steps: an import of many records is one entry. The rows are those of a register only after the last step. */
export function* foldEntry(replay: Replay, { header, changes }: Entry, look?: Look): Steps<number | null> {
  if (header.action === migrateAction) migrateRows(replay, header.schema);
  let misfit: number | null = null;
  for (let at = 0; at < changes.length; at += 1) {
    if (at > 0 && at % changesInAStep === 0) yield;
    const change = changes[at] as ChangeLine;
    if (!applyChange(replay, change, look) && misfit === null) misfit = change.n;
  }
  replay.head = headOf(header);
  replay.schema = header.schema;
  return misfit;
}

/** Brings rows from the schema in force to `to`, as the entry does that follows the head. */
export function migrateRows(replay: Replay, to: number): void {
  const seq = (replay.head?.seq ?? 0) + 1;
  for (const step of stepsBetween(replay.schemas, replay.schema, to)) takeStep(replay.rows, step, seq);
  replay.schema = to;
}

/**
 * The row that an entry makes. The revision stands first: an object that is copied and then takes a field more is one to
 * which engines may give a shape of its own, larger than what is in it.
 */
export function newStored(after: JsonObject, revision: number): StoredRow {
  const row = { revision, ...after };
  // Whatever a file says of it.
  row.revision = revision;
  return row as JsonObject as StoredRow;
}

function applyChange(replay: Replay, change: ChangeLine, look: Look | undefined): boolean {
  const { table, id, before, after, seq } = change;
  const rows = tableOf(replay, table);
  const row = rows.get(id);
  look?.(change, row);
  const fits = before === null ? row === undefined : row !== undefined && holds(row, before);
  if (after === null) rows.delete(id);
  else if (before === null) rows.set(id, newStored(after, seq));
  else rows.set(id, { ...row, ...after, revision: seq } as StoredRow);
  return fits;
}

function holds(row: JsonObject, fields: JsonObject): boolean {
  for (const field in fields) if (!(field in row) || !sameJson(row[field] as Json, fields[field] as Json)) return false;
  return true;
}

/** The register as recorded at an instant: every entry up to the last with `at` not after it. */
export function replayUntil(entries: Iterable<Entry>, until: Instant | null, schemas: Schemas): Replay {
  const replay = emptyReplay(schemas);
  for (const entry of entries) {
    if (until !== null && entry.header.at > until) break;
    applyEntry(replay, entry);
  }
  return replay;
}
