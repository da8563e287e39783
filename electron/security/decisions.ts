import { siteOf, startAddress } from './app-address.ts';

/** Permissions that a page gets. Everything else is refused, asked for or only checked. */
export function mayUse(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

/** Whether a request may leave the page: only to the app itself. Tools of the developer exist only in development. */
export function mayRequest(address: string, isDevelopment: boolean): boolean {
  if (siteOf(address) !== null || address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return siteOf(address.slice('blob:'.length)) === 'app';
  return isDevelopment && address.startsWith('devtools:');
}

/** Where the window itself may go: to its own first page, as a reload does. */
export function mayNavigate(address: string): boolean {
  return address.split('#', 1)[0] === startAddress;
}

/** Where a frame inside the page may go: to a report. */
export function mayShowInFrame(address: string): boolean {
  return siteOf(address) === 'report' || address === 'about:blank' || address === 'about:srcdoc';
}

/** Who may call: the page of the app itself, never a frame in it, another window or a report. */
export function mayCall(sender: { readonly address: string; readonly isMainFrame: boolean; readonly isAppWindow: boolean }): boolean {
  return sender.isMainFrame && sender.isAppWindow && siteOf(sender.address) === 'app';
}
