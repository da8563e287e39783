import type { Answer, Desktop } from '../../contract/host.ts';
import { browserBridge } from './browser-bridge.ts';
import { desktopBridge } from './desktop-bridge.ts';
import { plainPage } from './plain-page.ts';

export type { Backup } from '../../contract/host.ts';

/** The machine below the page: the desktop window, the launcher behind the browser server, or nothing but the browser. */
export type Platform = Desktop;

export type AppInfo = Answer<'app.info'>;

declare global {
  interface Window {
    /** Put there by preload, in the desktop window only. */
    readonly desktop?: Desktop;
  }
}

/** The name of the meta element by which the launcher says that it answers at `/rpc`. */
const bridgeMark = 'plimsoll-door';

let chosen: Platform | null = null;

/** The one platform of this page. Nobody else asks where the page runs. */
export function platform(): Platform {
  chosen ??= window.desktop ? desktopBridge(window.desktop) : isBehindLauncher() ? browserBridge() : plainPage();
  return chosen;
}

const isBehindLauncher = () => document.querySelector(`meta[name="${bridgeMark}"]`) !== null;
