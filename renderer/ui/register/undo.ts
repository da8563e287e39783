import { useCallback } from 'react';
import { flushUnsent, whileSending } from '../../state/saving.ts';
import { giveUpLast, rememberRedone, rememberUndone, useUndoing, type Done } from '../../state/undoing.ts';
import { tell } from '../notices/notices.tsx';
import { actionName } from '../../../words/names.ts';
import { useProblemText } from '../words/problem-words.ts';
import { useWords } from '../words/words-context.tsx';
import { useStore } from './store-context.tsx';

export type Undo = {
  /** What would be undone, in words; `null` where there is nothing. */
  readonly undoes: string | null;
  readonly redoes: string | null;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

/** Undo and redo of what this session did. Both append an entry; nothing is taken out of the ledger. */
export function useUndo(): Undo {
  const store = useStore();
  const say = useWords();
  const problemText = useProblemText();
  const { done, undone } = useUndoing();

  const inWords = useCallback((one: Done) => [one.subject, actionName(say, one.action)].filter((part) => part !== '').join(' · '), [say]);
  const turn = useCallback(
    async (which: 'done' | 'undone') => {
      await flushUnsent();
      const last = useUndoing.getState()[which].at(-1);
      if (!last) return;
      const command = {
        commandId: crypto.randomUUID(),
        action: 'register.undo',
        input: { seq: last.seq },
        seen: [],
        note: null,
        attributedTo: null,
      };
      const outcome = await whileSending(() => store.send(command));
      if (!outcome.ok) {
        tell(outcome.problems.map(problemText).join('\n'), 'problem');
        // An answer that never came may still be had; a refusal stays one.
        if (outcome.problems.every(({ code }) => !code.startsWith('store.'))) giveUpLast(which);
        return;
      }
      const { seq } = outcome.value.head;
      if (which === 'done') rememberUndone(seq);
      else rememberRedone(seq);
      const what = inWords(last);
      tell(which === 'done' ? say('shell:undone', { what }) : say('shell:redone', { what }));
    },
    [store, say, problemText, inWords],
  );

  const [lastDone, lastUndone] = [done.at(-1), undone.at(-1)];
  return {
    undoes: lastDone ? inWords(lastDone) : null,
    redoes: lastUndone ? inWords(lastUndone) : null,
    undo: () => turn('done'),
    redo: () => turn('undone'),
  };
}
