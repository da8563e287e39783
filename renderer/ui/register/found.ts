import { useMemo, useSyncExternalStore } from 'react';
import type { Found } from '../../../domain/rows.ts';
import type { Query } from '../../../engine/rows/query.ts';
import { StoreError } from '../../../store/registers/store-problem.ts';
import { foundReading } from './found-reading.ts';
import { useOpenQuestions } from './questions-context.tsx';

/** What makes up a profile: a record and what hangs on it, asked for in two rounds. Declared once, outside components. */
export type ProfileShape = {
  readonly queries: (id: string) => readonly Query[];
  /** Questions that depend on the first answers. */
  readonly further: (found: Found, id: string) => readonly Query[];
};

/**
 * A record and what hangs on it. `undefined` until it is there; while it is asked again what was known stays. Throws, for the
 * recovery around it, where it cannot be had.
 */
export function useFound(shape: ProfileShape, id: string): Found | undefined {
  const questions = useOpenQuestions();
  const reading = useMemo(() => foundReading(questions, shape.queries(id), (found) => shape.further(found, id)), [questions, shape, id]);
  const { answer, problem } = useSyncExternalStore(reading.subscribe, reading.current);
  if (answer === null && problem !== null) throw new StoreError(problem);
  return answer ?? undefined;
}
