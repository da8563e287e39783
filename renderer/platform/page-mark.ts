/** Marks of pages that are shown. A page that ended in order took its own away. */
const prefix = 'plimsoll.shown.';

let marked: Promise<boolean> | null = null;

/**
 * Marks this page as shown, once, and answers whether a page before it ended without taking its mark away: its browser was
 * killed, or crashed. Pages that are still shown hold a lock of the same name.
 */
export function markShown(): Promise<boolean> {
  marked ??= mark();
  return marked;
}

async function mark(): Promise<boolean> {
  const mine = `${prefix}${crypto.randomUUID()}`;
  const marks = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
  const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  const left = marks.filter((mark) => !held.has(mark));
  for (const mark of left) localStorage.removeItem(mark);
  void navigator.locks.request(mine, () => new Promise<never>(() => undefined));
  localStorage.setItem(mine, '');
  addEventListener('pagehide', () => localStorage.removeItem(mine));
  // A page that is taken out of the browser's cache is shown again.
  addEventListener('pageshow', () => localStorage.setItem(mine, ''));
  return left.length > 0;
}
