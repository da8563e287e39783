import { useCallback } from 'react';
import { useUndoing, type Done } from '../../state/undoing.ts';
import { offer } from '../notices/notices.tsx';
import { useWords } from '../words/words-context.tsx';
import { useInvertEntry } from './undo.ts';

/**
 * Says that something was taken away, with the way back at hand. The line goes when that entry is undone in another way, or
 * belongs to a register that is no longer open.
 */
export function useNotifyRemoved(): (one: Done, words: string) => void {
  const say = useWords();
  const invertEntry = useInvertEntry();
  return useCallback(
    (one, words) => {
      const stillDone = () => useUndoing.getState().done.some(({ seq }) => seq === one.seq);
      const close = offer(words, {
        label: say('shell:undo'),
        run: () => {
          if (stillDone()) void invertEntry('done', one);
        },
      });
      const stop = useUndoing.subscribe(() => {
        if (stillDone()) return;
        stop();
        close();
      });
    },
    [say, invertEntry],
  );
}
