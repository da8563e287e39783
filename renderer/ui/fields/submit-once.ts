import { useLayoutEffect, useRef, type SyntheticEvent } from 'react';
import { everythingMade } from '../../state/saving.ts';

/**
 * Acts once, however often it is asked to until that is answered. What is still being made for a field is waited for: who saves right after
 * naming a new person saves that person too.
 */
export function useOnce(act: () => Promise<unknown>): () => Promise<void> {
  const acting = useRef(false);
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return async () => {
    if (acting.current) return;
    acting.current = true;
    try {
      await everythingMade();
      await latest.current();
    } finally {
      acting.current = false;
    }
  };
}

/**
 * What a form does when it is sent: once, as `useOnce` says. Then, where it is still there, the first field that is wrong has the
 * focus, ready to be corrected.
 */
export function useSubmitOnce(act: () => Promise<unknown>): (event: SyntheticEvent<HTMLFormElement>) => void {
  const once = useOnce(act);
  return (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    // Once the answer is drawn.
    void once().finally(() =>
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus()),
    );
  };
}
