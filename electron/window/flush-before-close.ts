import type { BrowserWindow } from 'electron';
import { notifyPage } from '../calls/notify-page.ts';

/** Milliseconds that the page has to keep drafts and to hand over its backup. A hundred thousand risks take about two seconds. */
const mostToWait = 15_000;

/**
 * Lets the window close only when the page has said that all is kept, or cannot say so any more. Answers what to call when it
 * says so: `onKept` then hears of it, before the window goes.
 */
export function flushBeforeClose(window: BrowserWindow, onKept: () => void): () => void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  let limit: NodeJS.Timeout | undefined;

  const close = (): void => {
    if (state === 'flushed') return;
    state = 'flushed';
    clearTimeout(limit);
    if (!window.isDestroyed()) window.close();
  };

  window.on('close', (event) => {
    if (state === 'flushed' || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return;
    event.preventDefault();
    if (state === 'flushing') return;
    state = 'flushing';
    limit = setTimeout(close, mostToWait);
    notifyPage(window.webContents, 'app.flush', { milliseconds: mostToWait });
  });
  window.webContents.on('render-process-gone', () => {
    if (state === 'flushing') close();
  });
  return () => {
    if (state !== 'flushing') return;
    onKept();
    close();
  };
}
