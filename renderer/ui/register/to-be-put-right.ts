import { useMemo } from 'react';
import type { RegisterClient } from '../../../contract/store.ts';
import type { RowToPutRight } from '../../../engine/commands/to-be-put-right.ts';
import { loadQuestion, quietly } from './question-kinds.ts';
import type { Question } from './questions.ts';
import { useAnswer, useAsked } from './questions-context.tsx';
import { useStore } from './store-context.tsx';

/** The rows that a rule of today would refuse; `null` while asking. Throws, for the recovery around it, where they cannot be had. */
export function useToBePutRight(): readonly RowToPutRight[] | null {
  return useAnswer(putRightQuestion(useStore()));
}

/** How many they are, for a mark beside something else: 0 while that is not known. */
export function useCountToPutRight(): number {
  const [asked] = useAsked([quietQuestion(useStore())]);
  return asked?.answer?.length ?? 0;
}

/** Those of one table, by id; none while that is not known. */
export function useIdsToPutRight(table: string): readonly string[] {
  const [asked] = useAsked([quietQuestion(useStore())]);
  const rows = asked?.answer ?? null;
  return useMemo(() => (rows ?? []).flatMap((row) => (row.table === table ? [row.id] : [])), [rows, table]);
}

function putRightQuestion(store: RegisterClient): Question<readonly RowToPutRight[]> {
  return loadQuestion('to be put right', null, () => store.toBePutRight());
}

/**
 * Asked again only while there is something, or where very much moved at once: what is right stays right under any command, and
 * a mark that nearly always stays away is not worth a look through the whole register after each of them.
 */
function quietQuestion(store: RegisterClient): Question<readonly RowToPutRight[]> {
  const question = quietly(loadQuestion('to be put right, quietly', null, () => store.toBePutRight()));
  return { ...question, touchedBy: (moved, answer) => answer?.length !== 0 || moved.ids.length === 0 };
}
