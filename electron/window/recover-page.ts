import type { BrowserWindow } from 'electron';

/** A page that is gone again within this time, in milliseconds, would only go on and on: then a person has to decide. */
const tooSoon = 10_000;

/** Loads the page again when its process was lost: what was saved is in the store, what was typed is in the drafts. */
export function recoverPage(window: BrowserWindow, onHopeless: (reason: string) => void): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    const hopeless = now - last < tooSoon;
    last = now;
    if (hopeless) onHopeless(reason);
    // Not in the middle of its end: Chromium still takes the old process down.
    else setImmediate(() => window.isDestroyed() || window.webContents.reload());
  });
}
