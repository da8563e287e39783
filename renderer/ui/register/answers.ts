import { rowsAs, type KindName, type Stored } from '../../../domain/rows.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, Query } from '../../../engine/rows/query.ts';
import { all, get, rowsIn } from '../../../engine/rows/query.ts';
import { kinds } from '../../../domain/index.ts';
import { useMoved } from './moved.ts';
import { useStore } from './store-context.tsx';

/**
 * The answers to some queries, asked again whenever a commit touches their tables. `null` until the first answer to
 * exactly these queries is there. Queries may be built anew on each render: they are compared by value.
 */
export function useAnswers(queries: readonly Query[]): readonly Answer[] | null {
  const store = useStore();
  const key = JSON.stringify(queries);
  const [answered, setAnswered] = useState<{ readonly key: string; readonly answers: readonly Answer[] } | null>(null);
  const asking = useRef(0);

  const ask = useCallback(async () => {
    const turn = (asking.current += 1);
    const answers = await store.ask(JSON.parse(key) as Query[]);
    if (turn === asking.current) setAnswered({ key, answers });
  }, [store, key]);

  useEffect(() => {
    void ask();
  }, [ask]);

  const tables = useMemo(() => {
    const asked = (JSON.parse(key) as Query[]).map((query) => (query.q === 'entry' ? null : query.table));
    return asked.some((table) => table === null) ? [...kinds.names] : (asked as string[]);
  }, [key]);
  useMoved(tables, () => void ask());

  return answered?.key === key ? answered.answers : null;
}

/** Every row of a (small) table; `null` while asking. Long tables are for `useList`. */
export function useRows<T extends KindName>(table: T): readonly Stored<T>[] | null {
  const answers = useAnswers([all(table)]);
  return useMemo(() => (answers === null ? null : rowsAs(table, rowsIn(answers[0]))), [table, answers]);
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
