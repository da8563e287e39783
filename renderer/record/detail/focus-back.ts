import { useEffect, useRef, type RefObject } from 'react';

/**
 * When a form closes, the focus returns to the button that opened it: the one within the answered element that carries
 * `data-opens` with the form's name. A focus that already went elsewhere is left there. `open` names the form that is open.
 */
export function useFocusBack<E extends HTMLElement>(open: string | null): RefObject<E | null> {
  const whole = useRef<E>(null);
  const was = useRef(open);
  useEffect(() => {
    const closed = was.current;
    was.current = open;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (closed !== null && open === null && lost) whole.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus();
  }, [open]);
  return whole;
}

let hadFocus = false;
addEventListener('focusin', () => (hadFocus = true), { once: true });

/** What had the focus is gone, and nothing else took it. A page that was only just loaded has lost none. */
export function isFocusLost(): boolean {
  return hadFocus && (document.activeElement === null || document.activeElement === document.body);
}
