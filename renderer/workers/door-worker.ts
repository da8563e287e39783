import { expose, transfer } from 'comlink';
import type { DoorSession } from '../platform/door-session.ts';
import { sealedExchange, type Exchanged } from '../platform/sealed-exchange.ts';
import { buffersIn } from './buffers-in.ts';

// What is long is sealed and sent away from the page's thread: of a register of tens of megabytes that takes a tenth of a second.
const service = {
  async exchange(mine: DoorSession, channel: string, args: unknown): Promise<Exchanged> {
    const exchanged = await sealedExchange(mine, channel, args, null);
    return transfer(exchanged, buffersIn(exchanged));
  },
};
export type DoorService = typeof service;

expose(service);
