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
  const [asked] = useAsked([countQuestion(useStore())]);
  return asked?.answer ?? 0;
}

function putRightQuestion(store: RegisterClient): Question<readonly RowToPutRight[]> {
  return loadQuestion('to be put right', null, () => store.toBePutRight());
}

/**
 * Asked again only while there is something, or where very much moved at once: what is right stays right under any command, and
 * a mark that nearly always stays away is not worth a look through the whole register after each of them.
 */
function countQuestion(store: RegisterClient): Question<number> {
  const question = quietly(loadQuestion('count to be put right', null, async () => (await store.toBePutRight()).length));
  return { ...question, touchedBy: (moved, answer) => answer !== 0 || moved.ids.length === 0 };
}
