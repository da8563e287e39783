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

/** What can be focused after the line (of a table, of a list) in which something stands, else before it, in the same section. */
export function besideLine(element: HTMLElement): HTMLElement | null {
  const line = element.closest('tr, li') ?? element;
  const stops =
    element.closest('section, main')?.querySelectorAll<HTMLElement>('a[href], button:enabled, input:enabled, textarea, select') ?? [];
  const others = [...stops].filter((stop) => stop.tabIndex >= 0 && !line.contains(stop));
  const isAfter = (stop: HTMLElement) => (line.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return others.find(isAfter) ?? others.at(-1) ?? null;
}
