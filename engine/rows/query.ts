import type { Entry } from '../ledger/entry.ts';
import type { Json, JsonObject } from '../values/json.ts';
import type { Stored, TableName } from '../../domain/index.ts';

/** All that a use case may ask of a register. Every adapter (the store, a file, a test) answers exactly these. */
export type Query =
  | { readonly q: 'get'; readonly table: TableName; readonly id: string }
  /** The rows whose field is the value, or is a list that holds it. */
  | { readonly q: 'by'; readonly table: TableName; readonly field: string; readonly value: string }
  | { readonly q: 'all'; readonly table: TableName }
  /** One entry of the ledger, or nothing. */
  | { readonly q: 'entry'; readonly seq: number }
  /** The entries after `after` that touch a record, oldest first. */
  | { readonly q: 'history'; readonly table: TableName; readonly id: string; readonly after: number };

/** The answer to a query: rows (none or one for `get`), or entries. */
export type Answer = { readonly rows: readonly Stored[] } | { readonly entries: readonly Entry[] };

export type Reader = (queries: readonly Query[]) => Promise<readonly Answer[]>;

export const get = (table: TableName, id: string): Query => ({ q: 'get', table, id });
export const by = (table: TableName, field: string, value: string): Query => ({ q: 'by', table, field, value });
export const all = (table: TableName): Query => ({ q: 'all', table });

/** What was asked and answered. Asking for what `needs` did not name is a bug of the use case and throws. */
export type Found = {
  /** Whether a question was already asked. */
  known(query: Query): boolean;
  get<T extends TableName>(table: T, id: string): Stored<T> | null;
  by<T extends TableName>(table: T, field: string, value: string): readonly Stored<T>[];
  all<T extends TableName>(table: T): readonly Stored<T>[];
  entry(seq: number): Entry | null;
  history(table: TableName, id: string, after: number): readonly Entry[];
};

/** Whether a row is found by a value: its field is the value, or is a list that holds it. */
export function holdsValue(row: JsonObject, field: string, value: string): boolean {
  const held = row[field];
  return held === value || (Array.isArray(held) && held.includes(value));
}

/** Rows by what a field holds: itself, or each member of a list. */
function indexed(rows: Iterable<Stored>, field: string): Map<string, Stored[]> {
  const index = new Map<string, Stored[]>();
  for (const row of rows) {
    const held = (row as unknown as JsonObject)[field] ?? null;
    for (const value of new Set(Array.isArray(held) ? (held as readonly Json[]) : [held])) {
      if (typeof value !== 'string') continue;
      const known = index.get(value);
      if (known) known.push(row);
      else index.set(value, [row]);
    }
  }
  return index;
}

/** Makes the index of a table and a field at the first question, and keeps it. */
function lazyIndexes(rowsOf: (table: TableName) => Iterable<Stored>) {
  const indexes = new Map<string, Map<string, Stored[]>>();
  return (table: TableName, field: string): ReadonlyMap<string, readonly Stored[]> => {
    const key = `${table}.${field}`;
    let index = indexes.get(key);
    if (!index) indexes.set(key, (index = indexed(rowsOf(table), field)));
    return index;
  };
}

function keyOf(query: Query): string {
  return JSON.stringify(Object.values(query));
}

/** Asks each distinct query once and answers from memory afterwards. `ask` may be called again for a second round. */
export function foundBy(reader: Reader): {
  readonly found: Found;
  readonly ask: (queries: readonly Query[]) => Promise<void>;
  /** Puts in place answers that were had elsewhere, one for each query. */
  readonly take: (queries: readonly Query[], answers: readonly Answer[]) => void;
} {
  const answers = new Map<string, Answer>();
  const loadedTables = new Map<TableName, Map<string, Stored>>();
  const loadedIndex = lazyIndexes((table) => loadedTables.get(table)?.values() ?? []);
  /** A table that was loaded whole answers every further question about its rows. */
  const isLoaded = (query: Query) => (query.q === 'get' || query.q === 'by') && loadedTables.has(query.table);

  async function ask(queries: readonly Query[]) {
    const fresh = new Map<string, Query>();
    for (const query of queries) {
      if (isLoaded(query)) continue;
      const key = keyOf(query);
      if (!answers.has(key)) fresh.set(key, query);
    }
    const asked = [...fresh.values()];
    take(asked, await reader(asked));
  }

  function take(queries: readonly Query[], answered: readonly Answer[]) {
    queries.forEach((query, at) => {
      const answer = answered[at] as Answer;
      answers.set(keyOf(query), answer);
      if (query.q === 'all' && 'rows' in answer) {
        loadedTables.set(query.table, new Map(answer.rows.map((row) => [(row as { id: string }).id, row])));
      }
    });
  }

  function rows<T extends TableName>(query: Query): readonly Stored<T>[] {
    const answer = answers.get(keyOf(query));
    if (!answer || !('rows' in answer)) throw new Error(`not asked for: ${keyOf(query)}`);
    return answer.rows as unknown as readonly Stored<T>[];
  }
  function entries(query: Query): readonly Entry[] {
    const answer = answers.get(keyOf(query));
    if (!answer || !('entries' in answer)) throw new Error(`not asked for: ${keyOf(query)}`);
    return answer.entries;
  }

  const found: Found = {
    known: (query) => isLoaded(query) || answers.has(keyOf(query)),
    get: <T extends TableName>(table: T, id: string) =>
      ((loadedTables.get(table)?.get(id) ?? (loadedTables.has(table) ? null : rows<T>(get(table, id))[0])) as Stored<T> | undefined) ??
      null,
    by: <T extends TableName>(table: T, field: string, value: string) =>
      loadedTables.has(table)
        ? ((loadedIndex(table, field).get(value) ?? []) as unknown as readonly Stored<T>[])
        : rows<T>(by(table, field, value)),
    all: (table) => rows(all(table)),
    entry: (seq) => entries({ q: 'entry', seq })[0] ?? null,
    history: (table, id, after) => entries({ q: 'history', table, id, after }),
  };
  return { found, ask, take };
}

/** The same answers, as they would be after some rows were put in place (or, with `null`, taken away). */
export function overlaid(
  found: Found,
  rows: ReadonlyMap<string, { readonly table: TableName; readonly id: string; readonly row: Stored | null }>,
): Found {
  const over = new Map<TableName, Stored[]>();
  for (const { table, row } of rows.values()) {
    if (row === null) continue;
    const known = over.get(table);
    if (known) known.push(row);
    else over.set(table, [row]);
  }
  const overIndex = lazyIndexes((table) => over.get(table) ?? []);
  const isOver = (table: TableName, row: Stored) => rows.has(`${table}:${(row as { id: string }).id}`);
  const laid = <T extends TableName>(table: T, was: readonly Stored<T>[], put: readonly Stored[]): Stored<T>[] => [
    ...was.filter((row) => !isOver(table, row)),
    ...(put as unknown as readonly Stored<T>[]),
  ];
  return {
    ...found,
    get: <T extends TableName>(table: T, id: string) => {
      const over = rows.get(`${table}:${id}`);
      return over ? (over.row as unknown as Stored<T> | null) : found.get(table, id);
    },
    by: (table, field, value) => laid(table, found.by(table, field, value), overIndex(table, field).get(value) ?? []),
    all: (table) => laid(table, found.all(table), over.get(table) ?? []),
  };
}
