import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/**
 * The active row follows the record that is open, and the focus comes back to the list when that is closed, unless it went elsewhere.
 * `index`: where the open record stands, `null` where none is open or it is not in the list.
 */
export function useFollowOpen(
  index: number | null,
  isOpen: boolean,
  list: RefObject<HTMLElement | null>,
  show: (index: number) => void,
): void {
  const follow = useEffectEvent(show);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (index !== null) follow(index);
  }, [index]);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && lost) list.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, list]);
}
