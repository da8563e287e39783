import { useCallback } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { problemSentence, problemText } from '../../../words/problem-text.ts';
import { useWords } from './words-context.tsx';

/** Says a problem with the place where it lies, in the language of the interface. */
export function useProblemText(): (problem: Problem) => string {
  const say = useWords();
  return useCallback((problem: Problem) => problemText(problem, say), [say]);
}

/** Says only what is wrong: for beside the field itself. */
export function useProblemSentence(): (problem: Problem) => string {
  const say = useWords();
  return useCallback((problem: Problem) => problemSentence(problem, say), [say]);
}
