import type { EventName, EventValue } from '../../contract/host.ts';

/**
 * The events that a page in a browser has: when it goes out of sight it may never come back, so that is the moment to flush.
 * Nobody waits for the answer, so the time given is 0. Menu and system events do not occur.
 */
export function pageEvent<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void {
  if (event !== 'app.flush') return () => {};
  const flush = listener as (value: EventValue<'app.flush'>) => void;
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') flush({ milliseconds: 0 });
  };
  document.addEventListener('visibilitychange', whenHidden);
  return () => document.removeEventListener('visibilitychange', whenHidden);
}

/**
 * Calls `leave` at each moment after which the page may not come back: out of sight, frozen, left, reloaded, closed. It answers
 * whether what was typed is safe; where it is not and `asks`, the browser asks the person before it goes.
 */
export function onPageLeaving(leave: () => boolean, asks: boolean): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const going = () => void leave();
  addEventListener('pagehide', going, { signal });
  document.addEventListener('freeze', going, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && going(), { signal });
  addEventListener(
    'beforeunload',
    (event) => {
      if (!leave() && asks) event.preventDefault();
    },
    { signal },
  );
  return () => stop.abort();
}
