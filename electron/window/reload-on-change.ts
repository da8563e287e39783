import { watch } from 'node:fs';
import type { BrowserWindow } from 'electron';

/** In development the build watches the sources; when it has written a new page, the window shows it. */
export function reloadOnChange(window: BrowserWindow, root: string): void {
  if (!process.env['PLIMSOLL_DEV']) return;
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(root, { recursive: process.platform !== 'linux' }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => !window.isDestroyed() && window.webContents.reload(), 300);
  });
  window.on('closed', () => watcher.close());
}
