import { useEffect, useRef, useState } from 'react';
import type { History } from '../../../domain/history/history.ts';
import type { TakenHistory } from '../../../domain/history/take-history.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail } from '../../../engine/values/result.ts';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useCommand } from '../../ui/register/command.ts';

/** Which history is asked for: of a branch and with tags of a pattern; `''`: as is usual. */
export type Asked = { readonly branch: string; readonly tags: string };

type Far = { readonly done: number; readonly of: number };

export type HistoryStep =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' | 'comparing' | 'taking'; readonly far: Far | null }
  | { readonly at: 'preview'; readonly history: History; readonly service: string; readonly taken: TakenHistory }
  | { readonly at: 'done'; readonly history: History; readonly taken: TakenHistory; readonly changed: boolean };

export type ReadingHistory = {
  readonly step: HistoryStep;
  readonly problems: readonly Problem[];
  /** Lets a person choose a repository, reads it, and finds out what it would do. */
  readonly choose: (asked: Asked) => Promise<void>;
  /** The same history as that of another service. */
  readonly belongTo: (service: string) => Promise<void>;
  /** Begins anew, with another repository or branch. */
  readonly again: () => void;
  /** Writes it, as one entry. */
  readonly take: () => Promise<void>;
  /** Ends what is under way. */
  readonly cancel: () => void;
};

/** The way of a repository into the register: chosen, read, looked at, taken. */
export function useReadingHistory(): ReadingHistory {
  const platform = usePlatform();
  const send = useCommand();
  const [step, setStep] = useState<HistoryStep>({ at: 'choose' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ending = useRef<AbortController | null>(null);
  const isTaking = useRef(false);
  // What is being taken is taken, also where nobody looks any more.
  useEffect(
    () => () => {
      if (!isTaking.current) ending.current?.abort();
    },
    [],
  );

  const begin = () => (ending.current = new AbortController()).signal;
  const refuse = (found: readonly Problem[]) => {
    setProblems(found);
    setStep({ at: 'choose' });
  };
  const watch = (at: 'comparing' | 'taking', signal: AbortSignal) => ({ signal, tell: (far: Far) => setStep({ at, far }) });

  /** Decides as taking would, and writes nothing. */
  async function preview(history: History, service: string, signal: AbortSignal) {
    setStep({ at: 'comparing', far: null });
    const input = { service, history, trial: true };
    const sent = await send('register.takeHistory', input, { showsProblems: true, watch: watch('comparing', signal) });
    return sent.ok ? setStep({ at: 'preview', history, service, taken: sent.value.answer }) : refuse(sent.problems);
  }

  return {
    step,
    problems,
    async choose({ branch, tags }) {
      const chosen = await platform.call('git.choose', {});
      if (!chosen.ok) return refuse(chosen.problems);
      if (chosen.value === null) return undefined;
      setProblems([]);
      setStep({ at: 'reading', far: null });
      const signal = begin();
      const reading = crypto.randomUUID();
      const stopListening = platform.on('git.progress', (far) => {
        if (far.reading === reading) setStep({ at: 'reading', far: { done: far.read, of: far.of } });
      });
      signal.addEventListener('abort', () => void platform.call('git.cancel', { reading }));
      const asked = { folder: chosen.value.folder, branch: branch.trim() || null, tags: tags.trim() || null, reading };
      const read = await platform
        .call('git.history', asked)
        .catch((thrown: unknown) => fail(problem('unexpected', undefined, { value: String(thrown) })));
      stopListening();
      if (!read.ok) return refuse(read.problems);
      return preview(read.value, read.value.source.slice(0, 120), signal);
    },
    async belongTo(service) {
      if (step.at === 'preview') await preview(step.history, service, begin());
    },
    again() {
      setProblems([]);
      setStep({ at: 'choose' });
    },
    async take() {
      if (step.at !== 'preview') return;
      const { history, service } = step;
      setStep({ at: 'taking', far: null });
      isTaking.current = true;
      const sent = await send(
        'register.takeHistory',
        { service, history, trial: false },
        { note: `${history.source}, ${history.branch}`, subject: history.source, showsProblems: true, watch: watch('taking', begin()) },
      );
      isTaking.current = false;
      if (!sent.ok) return refuse(sent.problems);
      return setStep({ at: 'done', history, taken: sent.value.answer, changed: sent.value.changed });
    },
    cancel: () => ending.current?.abort(),
  };
}
