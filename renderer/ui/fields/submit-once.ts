import { useRef, type SyntheticEvent } from 'react';

/**
 * What a form does when it is sent: once, however often it is sent until that is answered. Then, where it is still there, the first
 * field that is wrong has the focus, ready to be corrected.
 */
export function useSubmitOnce(act: () => Promise<unknown>): (event: SyntheticEvent<HTMLFormElement>) => void {
  const sending = useRef(false);
  return (event) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const form = event.currentTarget;
    void act().finally(() => {
      sending.current = false;
      // Once the answer is drawn.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus());
    });
  };
}
