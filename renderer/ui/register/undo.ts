import { useCallback } from 'react';
import { flushUnsent, whileSending } from '../../state/saving.ts';
import { usePastInstant } from '../../state/past-instant.ts';
import { giveUp, rememberRedone, rememberUndone, useUndoing, type Done } from '../../state/undoing.ts';
import type { CommandProgress } from '../../../contract/store.ts';
import { everyEntry } from '../../../domain/audit/log-filter.ts';
import { goTo } from '../address/hash-address.ts';
import { recordAddress } from '../address/record-address.ts';
import { followed } from '../notices/followed.ts';
import { notify, offer } from '../notices/notices.tsx';
import { actionName } from '../../../words/names.ts';
import { useProblemText } from '../words/problem-words.ts';
import { useWords } from '../words/words-context.tsx';
import { useLedgerReader } from './ledger-reader.ts';
import { useStore } from './store-context.tsx';

export type Undo = {
  /** What would be undone, in words; `null` where there is nothing. */
  readonly undoes: string | null;
  readonly redoes: string | null;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

/** What an entry did, and to what: `R-12 · Risk archived`. */
export function useDoneWords(): (one: Done) => string {
  const say = useWords();
  return useCallback((one) => [one.subject, actionName(say, one.action)].filter((part) => part !== '').join(' · '), [say]);
}

/**
 * Inverts one entry of this session, and says which record and field it put back, with the way there. Appends an entry; nothing
 * is taken out of the ledger.
 */
export function useInvertEntry(): (which: 'done' | 'undone', one: Done) => Promise<void> {
  const store = useStore();
  const say = useWords();
  const problemText = useProblemText();
  const inWords = useDoneWords();
  const { read } = useLedgerReader();
  return useCallback(
    async (which, one) => {
      if (usePastInstant.getState().past !== null) return notify(say('problems:store.readOnlyThen'), 'problem');
      const command = {
        commandId: crypto.randomUUID(),
        action: 'register.undo',
        input: { seq: one.seq },
        seen: [],
        note: null,
        attributedTo: null,
      };
      const words = {
        working: (far: CommandProgress | null) =>
          far === null ? say('shell:undoing') : say('shell:undoingOf', { percent: String(Math.floor((100 * far.done) / far.of)) }),
        cancel: say('common:cancel'),
      };
      const outcome = await followed(words, async (watch) => {
        const sent = await whileSending(() => store.send(command, watch));
        // Ended, nothing is written, and it can be undone later.
        return !sent.ok && watch.signal.aborted ? null : sent;
      });
      if (outcome === null) return notify(say('shell:undoCancelled'));
      if (!outcome.ok) {
        notify(outcome.problems.map(problemText).join('\n'), 'problem');
        // An answer that never came may still be had; a refusal stays one.
        if (outcome.problems.every(({ code }) => !code.startsWith('store.'))) giveUp(which, one);
        return;
      }
      const { seq } = outcome.value.head;
      if (which === 'done') rememberUndone(one, seq);
      else rememberRedone(one, seq);
      const told = await read({ ...everyEntry, before: seq + 1, count: 1 }).then(
        ([entry]) => entry ?? null,
        // It is undone all the same.
        () => null,
      );
      const what = told === null ? inWords(one) : [told.row.record, told.row.what].filter((part) => part !== '').join(' · ');
      const subject = told?.changes[0]?.subjects[0];
      const address = subject === undefined ? null : recordAddress(subject);
      const line = which === 'done' ? say('shell:undone', { what }) : say('shell:redone', { what });
      if (address === null) notify(line);
      else offer(line, { label: say('shell:showRecord'), run: () => goTo(address) });
    },
    [store, say, problemText, inWords, read],
  );
}

/** Undo and redo of what this session did, the last of it first. */
export function useUndo(): Undo {
  const invertEntry = useInvertEntry();
  const inWords = useDoneWords();
  const { done, undone } = useUndoing();
  const isPast = usePastInstant(({ past }) => past !== null);
  const invertLast = async (which: 'done' | 'undone') => {
    await flushUnsent();
    const last = useUndoing.getState()[which].at(-1);
    if (last) await invertEntry(which, last);
  };
  const [lastDone, lastUndone] = [done.at(-1), undone.at(-1)];
  return {
    undoes: lastDone && !isPast ? inWords(lastDone) : null,
    redoes: lastUndone && !isPast ? inWords(lastUndone) : null,
    undo: () => invertLast('done'),
    redo: () => invertLast('undone'),
  };
}
