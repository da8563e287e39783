import type { Readable, Writable } from 'node:stream';

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
};

/** Chromium's DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON texts, each ended by a NUL. */
export type BrowserPipe = {
  /** Calls a method; rejects where the browser says no, or is gone. */
  readonly call: (method: string, params?: object, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Resolves when an event comes. Ask before what causes it. */
  readonly event: (method: string) => Promise<void>;
  /** Hears every event of a name, with its parameters and the session that it came from. */
  readonly listen: (method: string, listener: Listener) => void;
  /** Rejects whatever is still waited for. */
  readonly fail: (reason: string) => void;
};

type Listener = (params: Readonly<Record<string, unknown>>, sessionId: string | undefined) => void;
type Waiting = { readonly resolve: (value: Readonly<Record<string, unknown>>) => void; readonly reject: (error: Error) => void };

export function browserPipe(toBrowser: Writable, fromBrowser: Readable): BrowserPipe {
  const calls = new Map<number, Waiting>();
  const events = new Map<string, Waiting[]>();
  const listeners = new Map<string, Listener>();
  let failed: Error | null = null;
  let last = 0;
  let parts: Buffer[] = [];

  function receive(text: string) {
    const message = JSON.parse(text) as Message;
    if (message.id !== undefined) {
      const waiting = calls.get(message.id);
      calls.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result ?? {});
    } else if (message.method !== undefined) {
      listeners.get(message.method)?.(message.params ?? {}, message.sessionId);
      for (const waiting of events.get(message.method) ?? []) waiting.resolve({});
      events.delete(message.method);
    }
  }

  function fail(reason: string) {
    failed ??= new Error(reason);
    for (const waiting of [...calls.values(), ...[...events.values()].flat()]) waiting.reject(failed);
    calls.clear();
    events.clear();
  }

  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, at));
      const text = Buffer.concat(parts).toString('utf8');
      parts = [];
      from = at + 1;
      receive(text);
    }
    parts.push(chunk.subarray(from));
  });
  // A pipe whose browser has ended must not end this process.
  for (const stream of [toBrowser, fromBrowser]) stream.on('error', (error) => fail(error.message));
  fromBrowser.on('close', () => fail('the browser has ended'));

  return {
    call(method, params = {}, sessionId) {
      if (failed !== null) return Promise.reject(failed);
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
      });
    },
    event(method) {
      if (failed !== null) return Promise.reject(failed);
      return new Promise((resolve, reject) => {
        events.set(method, [...(events.get(method) ?? []), { resolve: () => resolve(), reject }]);
      });
    },
    listen: (method, listener) => void listeners.set(method, listener),
    fail,
  };
}
