import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { problemOfCall } from './problem-of-call.ts';

/** Something that is had once, and again when asked: what it last was, and why it could not be had. */
export type Attempt<T> = { readonly value: T | null; readonly problem: Problem | null; readonly again: () => Promise<void> };

/** Does `work` at once, and whenever it is another function. What it gave before stays while it is done again. */
export function useAttempt<T>(work: () => Promise<T>): Attempt<T> {
  const [had, setHad] = useState<Omit<Attempt<T>, 'again'>>({ value: null, problem: null });
  const attempts = useRef(0);
  const again = useCallback(async () => {
    const attempt = (attempts.current += 1);
    const next = await work().then(
      (value) => ({ value, problem: null }),
      (error: unknown) => ({ value: null, problem: problemOfCall(error) }),
    );
    if (attempt === attempts.current) setHad((was) => ({ value: next.value ?? was.value, problem: next.problem }));
  }, [work]);
  useEffect(() => void again(), [again]);
  return { ...had, again };
}
