import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { QueryResult } from '../../../domain/rows.ts';
import type { Query } from '../../../engine/rows/query.ts';
import { StoreError } from '../../../store/registers/store-problem.ts';
import { queryResultReading } from './query-result-reading.ts';
import { useOpenQuestions } from './questions-context.tsx';

/** What makes up a profile: a record and what hangs on it, asked for round by round. Declared once, outside components. */
export type ProfileShape = {
  readonly queries: (id: string) => readonly Query[];
  /** Questions that depend on the answers so far; asked for again with those to them, until none is new. */
  readonly relations: (found: QueryResult, id: string) => readonly Query[];
};

/**
 * A record and what hangs on it. `undefined` until it is there; while it is asked again what was known stays. Throws, for the
 * recovery around it, where it cannot be had.
 */
export function useQueryResult(shape: ProfileShape, id: string): QueryResult | undefined {
  const questions = useOpenQuestions();
  const reading = useMemo(
    () => queryResultReading(questions, shape.queries(id), (found) => shape.relations(found, id)),
    [questions, shape, id],
  );
  const { answer, problem } = useSyncExternalStore(reading.subscribe, reading.current);
  if (answer === null && problem !== null) throw new StoreError(problem);
  return answer ?? undefined;
}

/** Milliseconds for which what was asked ahead is kept up to date: whoever wanted it shows it by then. */
const aheadFor = 2_000;

/**
 * Asks for a record and what hangs on it before it is shown: while the page draws the way there, the worker finds it. Nothing fails
 * for it; whoever shows the record asks the same.
 */
export function useAskAhead(shape: ProfileShape): (id: string) => void {
  const questions = useOpenQuestions();
  return useCallback(
    (id) => {
      const reading = queryResultReading(questions, shape.queries(id), (found) => shape.relations(found, id));
      setTimeout(
        reading.subscribe(() => {}),
        aheadFor,
      );
    },
    [questions, shape],
  );
}
