import { transfer } from 'comlink';
import type { Desktop } from '../../contract/host.ts';
import { portRequest } from '../../contract/port.ts';
import { buffersIn } from './buffers-in.ts';
import { carrier } from './carrier.ts';
import type { HostService } from './host-worker.ts';

/** Carries out calls of the desktop window in a worker that main answers by itself. The bytes of a call are handed on: they are gone from here. */
export function hostWork(): Desktop['call'] {
  const ask = carrier<HostService>(
    () => new Worker(new URL('./host-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-host' }),
    (service) => {
      const { port1, port2 } = new MessageChannel();
      window.postMessage(portRequest, window.origin, [port2]);
      void service.connect(transfer(port1, [port1]));
    },
  );
  // What a channel answers the contract says, and main has held its answer to it.
  return (channel, args) => ask((service) => service.call(channel, transfer(args, buffersIn(args)))) as Promise<never>;
}
