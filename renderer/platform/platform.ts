import type { Answer, Desktop } from '../../contract/host.ts';
import { browserDoor } from './browser-door.ts';
import { plainPage } from './plain-page.ts';

export type { Backup } from '../../contract/host.ts';

/** The machine below the page: the desktop window, the launcher behind the browser door, or nothing but the browser. */
export type Platform = Desktop;

export type AppInfo = Answer<'app.info'>;

declare global {
  interface Window {
    /** Put there by preload, in the desktop window only. */
    readonly desktop?: Desktop;
  }
}

/** The name of the meta element by which the launcher says that it answers at `/rpc`. */
const doorMark = 'plimsoll-door';

let chosen: Platform | null = null;

/** The one platform of this page. Nobody else asks where the page runs. */
export function platform(): Platform {
  chosen ??= window.desktop ?? (document.querySelector(`meta[name="${doorMark}"]`) ? browserDoor() : plainPage());
  return chosen;
}
