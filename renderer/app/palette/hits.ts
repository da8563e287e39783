import { useEffect, useState } from 'react';
import type { Hit } from '../../../engine/lists/list-query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { kindsWithPage } from '../../../words/commands/commands.ts';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useStore } from '../../ui/register/store-context.tsx';

const mostOfAKind = 6;

/** Milliseconds of quiet before the register is asked. */
const typingPause = 80;

export type SearchResult = {
  /** What these were found by; where it is not what is asked for now, the answer is still on its way. */
  readonly words: string;
  readonly hits: readonly Hit[];
  /** Why the records cannot be had; the next letter asks again. */
  readonly problem: Problem | null;
};

const nothing: SearchResult = { words: '', hits: [], problem: null };

/** The records that words find. Until they are there, those that the words before found. */
export function useHits(words: string): SearchResult {
  const store = useStore();
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (words === '') return setFound(nothing);
    let current = true;
    const timer = setTimeout(() => {
      void store.hits(kindsWithPage, words, mostOfAKind).then(
        (hits) => current && setFound({ words, hits, problem: null }),
        (error: unknown) => current && setFound({ words, hits: [], problem: problemOfCall(error) }),
      );
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [store, words]);
  return found;
}
