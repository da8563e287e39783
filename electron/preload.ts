import { contextBridge, ipcRenderer } from 'electron';
import type { Arguments, Channel, Desktop, EventName, EventValue } from '../contract/host.ts';
import type { portRequest } from '../contract/port.ts';

// A preload script is one file: it takes types alone from the contract. The compiler refuses these lists when the contract has a
// channel or an event that they lack, or lacks one that they have.
const channels = {
  'files.open': true,
  'files.read': true,
  'files.save': true,
  'files.saveAs': true,
  'git.choose': true,
  'git.history': true,
  'git.cancel': true,
  'report.show': true,
  'pdf.print': true,
  'backups.list': true,
  'backups.write': true,
  'backups.read': true,
  'backups.remove': true,
  'journal.known': true,
  'journal.append': true,
  'journal.read': true,
  'journal.forget': true,
  'drafts.hold': true,
  'drafts.held': true,
  'shell.open': true,
  'app.info': true,
  'app.setLanguage': true,
  'app.rememberRegister': true,
  'app.flushed': true,
} satisfies Record<Channel, true>;
const eventNames = { 'menu.command': true, 'file.opened': true, 'git.progress': true, 'app.flush': true } satisfies Record<EventName, true>;
const requested = 'plimsoll-port' satisfies typeof portRequest;

/** What a preload script shares with its page. */
type Shared = {
  readonly data: unknown;
  readonly source: unknown;
  readonly origin: string;
  readonly ports: Parameters<typeof ipcRenderer.postMessage>[2];
};
declare const window: {
  readonly origin: string;
  addEventListener(type: 'message', listener: (event: Shared) => void): void;
};

type Listener = (value: unknown) => void;
const listeners = new Map<string, Set<Listener>>();
/** What was told before the page listened: a file by which the app was started arrives before React does. */
const unheard = new Map<string, unknown[]>();

for (const event of Object.keys(eventNames)) {
  ipcRenderer.on(event, (_event, value: unknown) => {
    const heard = listeners.get(event);
    if (heard?.size) for (const listener of heard) listener(value);
    // No register is open: there is nothing to keep, and the window need not wait.
    else if (event === 'app.flush') void ipcRenderer.invoke('app.flushed', {});
    else unheard.set(event, [...(unheard.get(event) ?? []), value]);
  });
}

const desktop = {
  call: <C extends Channel>(channel: C, args: Arguments<C>) =>
    Object.hasOwn(channels, channel) ? ipcRenderer.invoke(channel, args) : Promise.reject(new Error('no such channel')),
  on: <E extends EventName>(event: E, listener: (value: EventValue<E>) => void) => {
    if (!Object.hasOwn(eventNames, event)) throw new Error('no such event');
    const heard = listeners.get(event) ?? new Set<Listener>();
    listeners.set(event, heard);
    const added = listener as Listener;
    heard.add(added);
    for (const value of unheard.get(event) ?? []) added(value);
    unheard.delete(event);
    return () => {
      heard.delete(added);
    };
  },
} satisfies Desktop;

contextBridge.exposeInMainWorld('desktop', desktop);

// No port passes through the bridge: the page posts it to its own window, which preload shares. Main looks at who sends it.
window.addEventListener('message', ({ data, source, origin, ports }) => {
  if (data === requested && source === window && origin === window.origin) ipcRenderer.postMessage(requested, null, ports);
});
