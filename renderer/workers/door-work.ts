import { transfer } from 'comlink';
import type { DoorSession } from '../platform/door-session.ts';
import type { Exchanged } from '../platform/sealed-exchange.ts';
import { buffersIn } from './buffers-in.ts';
import { carrier } from './carrier.ts';
import type { DoorService } from './door-worker.ts';

/** Carries out calls of the browser server in a worker. The bytes of a call are handed on: they are gone from here. */
export function doorWork(): (mine: DoorSession, channel: string, args: unknown) => Promise<Exchanged> {
  const ask = carrier<DoorService>(
    () => new Worker(new URL('./door-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-door' }),
  );
  return (mine, channel, args) => ask<Exchanged>((service) => service.exchange(mine, channel, transfer(args, buffersIn(args))));
}
