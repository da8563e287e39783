import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fail, type Result } from '../../../engine/values/result.ts';
import { startImportWork, type ImportWork } from '../../workers/import-work.ts';
import type { RowProgress } from '../../workers/import-worker.ts';
import type { ImportStep, StepAt } from './import-step.ts';

/** Where an import is, and the worker that reads its file. */
export type ImportFlow = {
  readonly step: ImportStep;
  readonly problems: readonly Problem[];
  /** What is shown: an answer of the worker meets what was done meanwhile. */
  readonly now: () => ImportStep;
  readonly setStep: (next: ImportStep) => void;
  /** What takes long to draw is drawn in slices, between which the page answers. */
  readonly setDrawn: (next: ImportStep) => void;
  readonly setProblems: (found: readonly Problem[]) => void;
  readonly refuse: (found: readonly Problem[], back?: ImportStep) => void;
  /** Begins anew with a worker of its own. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly running: () => ImportWork | null;
  /** Asks the worker; `null` where another question was asked meanwhile. */
  readonly asked: <T>(ask: (running: ImportWork) => Promise<Result<T>>) => Promise<Result<T> | null>;
  /** Waits as long as somebody may still choose on, and tells then whether nothing was chosen meanwhile. */
  readonly isLast: () => Promise<boolean>;
  /** The worker guesses something anew, told what it guesses already: `guessed` waits for it. */
  readonly guess: (next: (before: Promise<unknown>) => Promise<unknown>) => void;
  readonly guessed: () => Promise<unknown>;
  readonly telling: (doing: StepAt<'working'>['doing']) => (progress: RowProgress) => void;
  /** Takes what `send` writes: it can be ended, and is not by leaving the page. */
  readonly taking: <T>(send: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Ends what is under way; what is being written answers by itself what became of it. */
  readonly cancel: () => void;
};

/** Milliseconds within which somebody who chooses on does so. */
const choosing = 250;

export function useImportFlow(): ImportFlow {
  const [step, setShown] = useState<ImportStep>({ at: 'choose' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const now = useRef(step);
  const work = useRef<ImportWork | null>(null);
  /** Questions are counted: only the latest is answered. */
  const latest = useRef(0);
  const guessing = useRef<Promise<unknown>>(Promise.resolve());
  const choices = useRef(0);
  const taken = useRef<AbortController | null>(null);
  const setStep = (next: ImportStep) => {
    now.current = next;
    setShown(next);
  };
  const stop = useCallback(() => {
    latest.current += 1;
    work.current?.stop();
    work.current = null;
  }, []);
  // What is being taken is taken, also where nobody looks any more.
  useEffect(
    () => () => {
      if (taken.current === null) stop();
    },
    [stop],
  );

  return {
    step,
    problems,
    now: () => now.current,
    setStep,
    setDrawn(next) {
      now.current = next;
      startTransition(() => setShown(next));
    },
    setProblems,
    refuse(found, back = { at: 'choose' }) {
      setProblems(found);
      setStep(back);
    },
    start() {
      stop();
      work.current = startImportWork();
    },
    stop,
    running: () => work.current,
    async asked(ask) {
      const running = work.current;
      if (running === null) return null;
      const question = (latest.current += 1);
      const answer = await settled(ask(running));
      return question === latest.current ? answer : null;
    },
    isLast() {
      const choice = (choices.current += 1);
      return new Promise((resolve) => setTimeout(() => resolve(choice === choices.current), choosing));
    },
    guess(next) {
      guessing.current = next(guessing.current);
    },
    guessed: () => guessing.current,
    telling: (doing) => (progress) => {
      if (now.current.at === 'working') setStep({ ...now.current, doing, progress });
    },
    async taking(send) {
      const { signal } = (taken.current = new AbortController());
      const sent = await send(signal);
      taken.current = null;
      return sent;
    },
    cancel() {
      if (taken.current !== null) return taken.current.abort();
      const back = now.current.at === 'working' ? now.current.back : undefined;
      latest.current += 1;
      if (back === undefined) stop();
      else void work.current?.leave();
      setProblems([problem('command.cancelled')]);
      return setStep(back ?? { at: 'choose' });
    },
  };
}

/** A worker that fails on a bug must not leave the page waiting. */
export async function settled<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked;
  } catch (thrown) {
    return fail(problem('unexpected', undefined, { value: thrown instanceof Error ? thrown.message : String(thrown) }));
  }
}
