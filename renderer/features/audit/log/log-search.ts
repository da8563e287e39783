import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../../contract/log.ts';
import type { RegisterClient } from '../../../../contract/store.ts';
import type { LogFilter } from '../../../../domain/audit/log-filter.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { problemOfCall } from '../../../ui/recovery/problem-of-call.ts';
import { useStore } from '../../../ui/register/store-context.tsx';
import { entryNumbers, type EntryNumbers } from './entry-numbers.ts';

/** How far a search of the ledger is. `next` is where it goes on: `null` once all of it was gone through. */
type Reached = {
  readonly spans: readonly Span[];
  readonly next: number | null;
  readonly head: number;
  readonly isStopped: boolean;
  readonly problem: Problem | null;
};
const nowhere: Reached = { spans: [], next: 0, head: 0, isStopped: false, problem: null };

export type LogSearch = {
  readonly found: EntryNumbers;
  /** Whether the first stretch is still to come. */
  readonly isNew: boolean;
  /** The share of the ledger that was gone through, from 0 to 1; `null` once it is all of it. */
  readonly share: number | null;
  /** Below this number nothing was looked at yet, since the search was stopped there; else `null`. */
  readonly stoppedAt: number | null;
  readonly problem: Problem | null;
  readonly stop: () => void;
  readonly goOn: () => void;
};

/** Which entries a filter finds: looked for stretch by stretch from the head, and above it again after each commit. `null`: nothing is asked. */
export function useLogSearch(filter: LogFilter | null): LogSearch {
  const store = useStore();
  const key = JSON.stringify(filter);
  const [reached, setReached] = useState<Reached>(nowhere);
  const running = useRef<Running | null>(null);
  useEffect(() => {
    setReached(nowhere);
    if (key === 'null') return undefined;
    const search = (running.current = runSearch(store, JSON.parse(key) as LogFilter, setReached));
    const leave = store.onMoved(search.again);
    return () => {
      leave();
      search.end();
    };
  }, [store, key]);
  const found = useMemo(() => entryNumbers(reached.spans), [reached.spans]);
  const stop = useCallback(() => running.current?.stop(), []);
  const goOn = useCallback(() => running.current?.goOn(), []);
  const { head, next, isStopped, problem } = reached;
  const share = next === null || head === 0 ? null : (head - next + 1) / head;
  return { found, isNew: head === 0 && problem === null, share, stoppedAt: isStopped ? next : null, problem, stop, goOn };
}

type Running = { readonly stop: () => void; readonly goOn: () => void; readonly again: () => void; readonly end: () => void };

function runSearch(store: RegisterClient, filter: LogFilter, tell: (reached: Reached) => void): Running {
  let state = nowhere;
  let isBusy = false;
  let isOwed = false;
  const over = new AbortController();
  const { signal } = over;

  function reach(next: Reached): void {
    state = next;
    if (!signal.aborted) tell(next);
  }

  /** Back from where the search is to the beginning, then what was written meanwhile. */
  async function run(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      while (!signal.aborted && !state.isStopped && state.next !== null) {
        const { spans, next, head } = await store.findEntries(filter, state.head === 0 ? null : state.next, 0);
        // A register has an entry at least; one more makes the share of what was gone through well defined.
        reach({ ...state, spans: [...state.spans, ...spans], next, head: Math.max(state.head, head, 1), problem: null });
      }
      while (!signal.aborted && isOwed) {
        isOwed = false;
        await newer();
      }
    } catch (error) {
      reach({ ...state, problem: problemOfCall(error) });
    }
    isBusy = false;
  }

  async function newer(): Promise<void> {
    const newest: Span[] = [];
    let below: number | null = null;
    let known = state.head;
    do {
      const found = await store.findEntries(filter, below, state.head);
      newest.push(...found.spans);
      known = Math.max(known, found.head);
      below = found.next;
    } while (below !== null && !signal.aborted);
    reach({ ...state, spans: [...newest, ...state.spans], head: known });
  }

  void run();
  return {
    stop: () => reach({ ...state, isStopped: true }),
    goOn() {
      reach({ ...state, isStopped: false, problem: null });
      void run();
    },
    again() {
      isOwed = true;
      void run();
    },
    end: () => over.abort(),
  };
}
