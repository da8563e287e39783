import type { Desktop } from '../../contract/host.ts';
import { hostWork } from '../workers/host-work.ts';
import { isLongCall } from './long-call.ts';

/** The page in the desktop window: what is long is handed over by a worker, past the page's thread; everything else through preload. */
export function desktopBridge(desktop: Desktop): Desktop {
  const atLength = hostWork();
  return {
    call: (channel, args) => (isLongCall(channel, args) ? atLength(channel, args) : desktop.call(channel, args)),
    on: (event, listener) => desktop.on(event, listener),
  };
}
