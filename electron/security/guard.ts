import { app, shell, type Session, type WebContents } from 'electron';
import { outsideAddress } from '../../node/security/outside-address.ts';
import { mayNavigate, mayRequest, mayShowInFrame, mayUse } from './decisions.ts';

/** Opens an address in the user's own program if it may be opened; answers whether it was. */
export async function openOutside(text: string): Promise<boolean> {
  const address = outsideAddress(text);
  if (address === null) return false;
  await shell.openExternal(address);
  return true;
}

/** What holds for every window, frame and view that ever comes to be. Called before the first of them. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    // Peer connections are no requests: the filter of the session never sees their packets.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event, address) => {
      if (mayNavigate(address)) return;
      event.preventDefault();
      void openOutside(address);
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !mayShowInFrame(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** What holds for everything that a session asks for. */
export function guardSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)));
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, isDevelopment) }));
  session.on('will-download', (event) => event.preventDefault());
}
