let hadFocus = false;
addEventListener('focusin', () => (hadFocus = true), { once: true });

/**
 * What had the focus is gone, and nothing else took it; the page as a whole has it only in the place of something. A page that was
 * only just loaded has lost none.
 */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return hadFocus && (activeElement === null || activeElement === document.body || activeElement.id === 'content');
}
