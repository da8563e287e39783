import { useCallback } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { problemSentence } from '../../../words/problem-text.ts';
import { useWords } from '../words/words-context.tsx';

/** Says why something could not be read. The store's own sentences speak of a change that was not written. */
export function useWhyUnread(): (problem: Problem) => string {
  const say = useWords();
  return useCallback(
    (problem: Problem) => {
      const { code, args } = problem;
      if (code === 'store.failed') return say('recovery:failed', { reason: args?.['reason'] ?? '' });
      if (code === 'store.noAnswer') return say('recovery:noAnswer');
      if (code === 'record.missing' || code === 'command.needsRegister') return say('recovery:gone');
      return problemSentence(problem, say);
    },
    [say],
  );
}
