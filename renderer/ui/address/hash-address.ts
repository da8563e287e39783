import { useSyncExternalStore } from 'react';
import type { BaseLocationHook, BaseSearchHook } from 'wouter';

// Place and state of a list both live behind the `#`: `#/risks/abc?q=outage&sort=-residual`. The document never changes,
// so that the desktop window and the browser server serve one page.

/** The address inside the app that is shown now: `/risks/abc?q=outage`. */
export function addressNow(): string {
  const after = location.hash.replace(/^#/, '');
  return after.startsWith('/') ? after : `/${after}`;
}

const pathNow = () => addressNow().split('?')[0] ?? '/';
const searchNow = () => addressNow().split('?')[1] ?? '';

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}

/** Goes to a page inside the app: `/risks/abc?q=outage`. */
export function goTo(address: string, options: { readonly replace?: boolean } = {}): void {
  history[options.replace ? 'replaceState' : 'pushState'](null, '', `#${address}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export const useHashAddress: BaseLocationHook & { hrefs?: (href: string) => string } = () => [useSyncExternalStore(listen, pathNow), goTo];
useHashAddress.hrefs = (href) => `#${href}`;

export const useHashSearch: BaseSearchHook = () => useSyncExternalStore(listen, searchNow);

/** The state of an address that asks the page of quarters to offer its formats at once. */
export const exportAsked = 'export';

/** Goes to the quarter that is open, else to the usual one, and asks for its formats. */
export function askExport(): void {
  const path = pathNow();
  goTo(`${/^\/quarters(\/|$)/.test(path) ? path : '/quarters'}?${exportAsked}`);
}
