import type { Entry } from '../ledger/entry.ts';
import type { RowMap, StoredRow } from './row.ts';
import { rowIndex, type RowIndex } from './row-index.ts';

/** All that a use case may ask of a register. Every adapter (the store, a file, a test) answers exactly these. */
export type Query =
  | { readonly q: 'get'; readonly table: string; readonly id: string }
  /** The rows whose field is the value, or is a list that holds it. */
  | { readonly q: 'by'; readonly table: string; readonly field: string; readonly value: string }
  | { readonly q: 'all'; readonly table: string }
  /** One entry of the ledger, or nothing. */
  | { readonly q: 'entry'; readonly seq: number }
  /** The entries after `after` that touch a record, oldest first. */
  | { readonly q: 'history'; readonly table: string; readonly id: string; readonly after: number };

/** The answer to a query: rows (none or one for `get`), or entries. */
export type Answer = { readonly rows: readonly StoredRow[] } | { readonly entries: readonly Entry[] };

export type Reader = (queries: readonly Query[]) => Promise<readonly Answer[]>;

export const get = (table: string, id: string): Query => ({ q: 'get', table, id });
export const by = (table: string, field: string, value: string): Query => ({ q: 'by', table, field, value });
export const all = (table: string): Query => ({ q: 'all', table });

/** What was asked and answered. Asking for what was not asked before is a bug of the use case and throws. */
export type QueryResult<M extends RowMap = RowMap> = {
  /** Whether a question was already asked. */
  known(query: Query): boolean;
  get<K extends keyof M & string>(table: K, id: string): M[K] | null;
  by<K extends keyof M & string>(table: K, field: keyof M[K] & string, value: string): readonly M[K][];
  all<K extends keyof M & string>(table: K): readonly M[K][];
  entry(seq: number): Entry | null;
  history(table: string, id: string, after: number): readonly Entry[];
};

/** The rows of an answer; none where it holds entries. */
export function rowsIn(answer: Answer | undefined): readonly StoredRow[] {
  return answer !== undefined && 'rows' in answer ? answer.rows : [];
}

function indexed(rows: readonly StoredRow[]): RowIndex {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rowIndex(() => byId);
}

function keyOf(query: Query): string {
  return JSON.stringify(Object.values(query));
}

/** Asks each distinct query once and answers from memory afterwards. `ask` may be called again for a second round. */
export function queryRunner(reader: Reader): {
  readonly found: QueryResult;
  readonly ask: (queries: readonly Query[]) => Promise<void>;
  /** Puts in place answers that were had elsewhere, one for each query. */
  readonly take: (queries: readonly Query[], answers: readonly Answer[]) => void;
} {
  const answers = new Map<string, Answer>();
  const loaded = new Map<string, RowIndex>();
  /** A table that was loaded whole answers every further question about its rows. */
  const isLoaded = (query: Query) => (query.q === 'get' || query.q === 'by') && loaded.has(query.table);

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
    queries.forEach((query, index) => {
      const answer = answered[index] as Answer;
      answers.set(keyOf(query), answer);
      if (query.q === 'all') loaded.set(query.table, indexed(rowsIn(answer)));
    });
  }

  function answerOf(query: Query): Answer {
    const answer = answers.get(keyOf(query));
    if (answer === undefined) throw new Error(`not asked for: ${keyOf(query)}`);
    return answer;
  }
  const rows = (query: Query) => rowsIn(answerOf(query));
  function entries(query: Query): readonly Entry[] {
    const answer = answerOf(query);
    return 'entries' in answer ? answer.entries : [];
  }

  const found: QueryResult = {
    known: (query) => isLoaded(query) || answers.has(keyOf(query)),
    get(table, id) {
      const index = loaded.get(table);
      return (index === undefined ? rows(get(table, id))[0] : index.rows().get(id)) ?? null;
    },
    by: (table, field, value) => loaded.get(table)?.where(field, value) ?? rows(by(table, field, value)),
    all: (table) => rows(all(table)),
    entry: (seq) => entries({ q: 'entry', seq })[0] ?? null,
    history: (table, id, after) => entries({ q: 'history', table, id, after }),
  };
  return { found, ask, take };
}
