import { useCallback } from 'react';
import type { Committed } from '../../../engine/commands/memory-register.ts';
import type { Seen } from '../../../engine/commands/prepare.ts';
import { useCaseOf } from '../../../domain/commands.ts';
import type { Json } from '../../../engine/values/json.ts';
import type { Result } from '../../../engine/values/result.ts';
import { whileSending } from '../../state/saving.ts';
import { rememberDone } from '../../state/undoing.ts';
import { tell } from '../notices/notices.tsx';
import { useProblemText } from '../words/problem-words.ts';
import { useStore } from './store-context.tsx';
import { useTellGone } from './tell-gone.ts';
import { useDoneWords } from './undo.ts';

export type CommandOptions = {
  /** What was on screen of each record: the command fails only where one of these fields is no longer so. */
  readonly seen?: readonly Seen[];
  /** Why: kept with the entry. */
  readonly note?: string | null;
  /** Whose statement is entered, where that is someone else. */
  readonly attributedTo?: string | null;
  /** What the command is about, for the words of undo: a code or a title. */
  readonly subject?: string;
  /** Says what went away, where the words of the action do not: what archives or removes is told in any case. */
  readonly wentAway?: string;
  /** The caller shows the problems itself; without it they are told at the edge of the window. */
  readonly showsProblems?: boolean;
};

export type SendCommand = (action: string, input: Json, options?: CommandOptions) => Promise<Result<Committed>>;

/** Sends commands: written durably before they answer, counted as saved only then, and remembered for undo. */
export function useCommand(): SendCommand {
  const store = useStore();
  const problemText = useProblemText();
  const tellGone = useTellGone();
  const doneWords = useDoneWords();
  return useCallback(
    async (action, input, { seen = [], note = null, attributedTo = null, subject = '', wentAway, showsProblems = false } = {}) => {
      const command = { commandId: crypto.randomUUID(), action, input, seen, note, attributedTo };
      const outcome = await whileSending(() => store.send(command));
      if (outcome.ok) {
        if (!outcome.value.changed || !useCaseOf(action)?.undoable) return outcome;
        const done = { seq: outcome.value.head.seq, action, subject };
        rememberDone(done);
        if (wentAway !== undefined) tellGone(done, wentAway);
        else if (/\.(archive|remove)$/.test(action)) tellGone(done, doneWords(done));
      } else if (!showsProblems) {
        tell(outcome.problems.map(problemText).join('\n'), 'problem');
      }
      return outcome;
    },
    [store, problemText, tellGone, doneWords],
  );
}

/** The id that a command answered with. */
export function idIn(committed: Committed): string {
  const { answer } = committed;
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : '';
}
