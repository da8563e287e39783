import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import type { Result } from '../../../engine/values/result.ts';
import { useDelayed } from '../../ui/page/delayed.ts';
import { patience } from '../../ui/progress/under-way.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { useMoved } from '../../ui/register/moved.ts';
import { useStore } from '../../ui/register/store-context.tsx';
import type { FileWorkProgress, FileWorkWatch } from '../../workers/ledger-work.ts';
import type { RegisterClient } from '../../../contract/store.ts';

/** Milliseconds in which several commits make one answer. */
const settling = 600;

/** What is made from the whole register, as long as it is looked at. */
export type Made<T> = {
  /** The last that was made, also while another is. */
  readonly value: T | null;
  readonly isMaking: boolean;
  /** It takes longer than what is done before one looks. */
  readonly isLong: boolean;
  readonly progress: FileWorkProgress | null;
  /** A person ended it: it is made again when that is asked for, or another is. */
  readonly isEnded: boolean;
  readonly problems: readonly Problem[];
  readonly again: () => void;
  readonly end: () => void;
};

/** Makes something of the register, anew when `key` is another or the register moves on. */
export function useMade<T>(key: string, make: (store: RegisterClient, watch: FileWorkWatch) => Promise<Result<T> | null>): Made<T> {
  const store = useStore();
  const [value, setValue] = useState<T | null>(null);
  const [isMaking, setMaking] = useState(true);
  const [progress, setProgress] = useState<FileWorkProgress | null>(null);
  const [isEnded, setEnded] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [generation, setGeneration] = useState({ count: 0, moved: false });
  const isLong = useDelayed(isMaking, patience);
  const running = useRef<AbortController | null>(null);
  const work = useEffectEvent((watch: FileWorkWatch) => make(store, watch));
  const next = (moved: boolean) => setGeneration(({ count }) => ({ count: count + 1, moved }));
  // Who ended it does not want it again with the next entry.
  useMoved(null, () => !isEnded && next(true));
  useEffect(() => {
    const stop = (running.current = new AbortController());
    const { signal } = stop;
    setEnded(false);
    setMaking(true);
    const timer = setTimeout(() => void carryOut(), generation.moved ? settling : 0);
    async function carryOut() {
      try {
        const made = await work({ signal, tell: setProgress });
        if (made === null || signal.aborted) return;
        if (made.ok) setValue(() => made.value);
        setProblems(made.ok ? [] : made.problems);
      } catch (error) {
        if (signal.aborted) return;
        setProblems([problemOfCall(error)]);
      }
      setMaking(false);
    }
    return () => {
      clearTimeout(timer);
      stop.abort();
      setProgress(null);
    };
  }, [key, store, generation]);
  const end = () => {
    running.current?.abort();
    setMaking(false);
    setEnded(true);
    setProgress(null);
  };
  return { value, isMaking, isLong, progress, isEnded, problems, again: () => next(false), end };
}
