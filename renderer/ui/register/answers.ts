import { rowsAs, type KindName, type Stored } from '../../../domain/rows.ts';
import { useMemo } from 'react';
import type { Answer, Query } from '../../../engine/rows/query.ts';
import { all, by, get, rowsIn } from '../../../engine/rows/query.ts';
import { rowQuestion } from './question-kinds.ts';
import { answersIn, useAsked } from './questions-context.tsx';

// Each of these throws, for the recovery around it, where the register cannot answer and never did.

/**
 * The answers to some queries, asked again whenever a commit touches what they ask; `null` until all are there. While they are
 * asked again the former ones stay. Queries may be built anew on each render: they are compared by value.
 */
export function useAnswers(queries: readonly Query[]): readonly Answer[] | null {
  const asked = useAsked(queries.map(rowQuestion));
  return useMemo(() => answersIn(asked), [asked]);
}

/** Every row of a (small) table; `null` while asking. Long tables are for `useList`. */
export function useRows<T extends KindName>(table: T): readonly Stored<T>[] | null {
  const answers = useAnswers([all(table)]);
  return useMemo(() => (answers === null ? null : rowsAs(table, rowsIn(answers[0]))), [table, answers]);
}

/** The rows of a table whose field is the value; `null` while asking, or without a value. */
export function useRowsBy<T extends KindName>(table: T, field: string, value: string | null): readonly Stored<T>[] | null {
  const answers = useAnswers(value === null ? [] : [by(table, field, value)]);
  return useMemo(() => (answers === null || value === null ? null : rowsAs(table, rowsIn(answers[0]))), [table, value, answers]);
}

/** One row: `undefined` while asking, `null` where it does not exist. */
export function useRow<T extends KindName>(table: T, id: string | null): Stored<T> | null | undefined {
  const answers = useAnswers(id === null ? [] : [get(table, id)]);
  if (id === null) return null;
  return answers === null ? undefined : (rowsAs(table, rowsIn(answers[0]))[0] ?? null);
}

/** Some rows of one table, by id, as far as they exist; `null` while asking. */
export function useRowsById<T extends KindName>(table: T, ids: readonly string[]): ReadonlyMap<string, Stored<T>> | null {
  const answers = useAnswers(ids.map((id) => get(table, id)));
  return useMemo(
    () => (answers === null ? null : new Map(rowsAs(table, answers.flatMap(rowsIn)).map((row) => [row.id, row]))),
    [table, answers],
  );
}
