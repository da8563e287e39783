import { transfer, wrap, type Remote } from 'comlink';
import type { DoorSession } from '../platform/door-session.ts';
import type { Exchanged } from '../platform/sealed-exchange.ts';
import { buffersIn } from './buffers-in.ts';
import type { DoorService } from './door-worker.ts';

/** Carries out calls in a worker of its own, which begins with the first. The bytes of a call are handed on: they are gone from here. */
export function doorWork(): (mine: DoorSession, channel: string, args: unknown) => Promise<Exchanged> {
  let service: Remote<DoorService> | null = null;
  let failed: Promise<never> | null = null;
  return (mine, channel, args) => {
    if (service === null) {
      const worker = new Worker(new URL('./door-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-door' });
      failed = new Promise((_, reject) => {
        worker.addEventListener('error', (event) => {
          service = null;
          worker.terminate();
          reject(new Error(event.message));
        });
      });
      // Nobody may be waiting when it fails.
      failed.catch(() => null);
      service = wrap<DoorService>(worker);
    }
    const answer = service.exchange(mine, channel, transfer(args, buffersIn(args)));
    return failed === null ? answer : Promise.race([answer, failed]);
  };
}
