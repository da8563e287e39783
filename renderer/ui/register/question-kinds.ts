import type { Moved, RegisterClient, StoreStatus } from '../../../contract/store.ts';
import type { ListQuery, ListWindow } from '../../../engine/lists/list-query.ts';
import type { Answer, Query } from '../../../engine/rows/query.ts';
import type { KindName } from '../../../domain/rows.ts';
import type { Question } from './questions.ts';

/** A question of the contract's closed vocabulary. */
export function rowQuestion(query: Query): Question<Answer> {
  return { key: JSON.stringify(query), how: { query }, touchedBy: (moved, answer) => touches(moved, query, answer) };
}

function touches(moved: Moved, query: Query, answer: Answer | null): boolean {
  switch (query.q) {
    case 'get':
    case 'history':
      // No ids: so many moved that any record of the tables may have.
      return moved.tables.includes(query.table) && (moved.ids.length === 0 || moved.ids.includes(query.id));
    case 'by':
    case 'all':
      return moved.tables.includes(query.table);
    case 'entry':
      // An entry never changes, once it is there.
      return moved.seq >= query.seq && (answer === null || !('entries' in answer) || answer.entries.length === 0);
  }
}

/**
 * Something that is put together from round trips of its own, and never `null`. `key` names all that `load` depends on but the
 * register; `tables` are those whose records it shows (`null`: any).
 */
export function loadQuestion<T>(key: string, tables: readonly KindName[] | null, load: () => Promise<T>): Question<T> {
  return {
    key: `load ${key}`,
    how: { load },
    touchedBy: (moved) => tables === null || moved.tables.some((table) => tables.some((candidate) => candidate === table)),
  };
}

/** `count` rows of a list from row `from`. Its cells may come from any table. */
export function windowQuestion(store: RegisterClient, query: ListQuery, from: number, count: number): Question<ListWindow> {
  return loadQuestion(`list ${JSON.stringify([query, from, count])}`, null, () => store.list(query, from, count));
}

/** How many records each of some queries finds, in one round trip. */
export function countsQuestion(store: RegisterClient, queries: readonly ListQuery[]): Question<readonly number[]> {
  return loadQuestion(`counts ${JSON.stringify(queries)}`, null, () => store.counts(queries));
}

export function statusQuestion(store: RegisterClient): Question<StoreStatus> {
  return quietly(loadQuestion('status', [], () => store.status()));
}

/** The question, for someone who does without its answer and says nothing of it. */
export function quietly<T>(question: Question<T>): Question<T> {
  return { ...question, quiet: true };
}
