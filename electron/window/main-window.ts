import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { StoredSettings } from '../../node/host/stored-settings.ts';
import { windowShown } from '../../node/launcher/window-shown.ts';
import { startAddress } from '../security/app-address.ts';
import type { WindowSettings } from './window-settings.ts';
import { boundsToOpen, smallest } from './window-bounds.ts';

/** Shown until the page has drawn itself, so that nobody is blinded by a white window in a dark room. */
const firstColour = { light: '#ffffff', dark: '#14181d' };

/** Opens the one window of the app where it was last, and keeps where it goes. */
export function openMainWindow(settings: StoredSettings<WindowSettings>, isDark: boolean, devTools: boolean): BrowserWindow {
  const kept = settings.get();
  const window = new BrowserWindow({
    ...boundsToOpen(
      kept,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.name,
    backgroundColor: isDark ? firstColour.dark : firstColour.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/electron/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools,
      // Dictionaries come from the network.
      spellcheck: false,
    },
  });
  if (kept.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    // The launcher waits for this line; nobody else does.
    if (process.env['PLIMSOLL_LAUNCHER']) console.log(windowShown);
  });

  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const maximized = window.isMaximized();
    settings.set(maximized ? { maximized } : { maximized, bounds: window.getBounds() });
  };
  let waiting: NodeJS.Timeout | undefined;
  const keepSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 500);
  };
  for (const moved of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(moved as 'resize', keepSoon);
  window.on('close', () => {
    clearTimeout(waiting);
    keep();
  });

  void window.loadURL(startAddress);
  return window;
}
