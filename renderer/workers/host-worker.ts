import { expose, transfer } from 'comlink';
import type { PortAnswer, PortCall } from '../../contract/port.ts';
import { buffersIn } from './buffers-in.ts';

// What is long goes from here to main and back: copying a register of tens of megabytes takes a tenth of a second of whoever does it.

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (failed: Error) => void };
const waiting = new Map<number, Waiting>();
let host: MessagePort | null = null;
let last = 0;

const service = {
  /** To be called first. */
  connect(port: MessagePort): void {
    host = port;
    port.addEventListener('message', ({ data }: MessageEvent<PortAnswer>) => {
      const { resolve, reject } = waiting.get(data.call) ?? {};
      waiting.delete(data.call);
      if ('failed' in data) reject?.(new Error(data.failed));
      else resolve?.(data.answer);
    });
    port.start();
  },
  async call(channel: string, args: unknown): Promise<unknown> {
    const call = (last += 1);
    const answer = await new Promise<unknown>((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no target
      host?.postMessage({ call, channel, args } satisfies PortCall);
    });
    return transfer(answer, buffersIn(answer));
  },
};
export type HostService = typeof service;

expose(service);
