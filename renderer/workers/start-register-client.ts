import { registerClient } from '../../store/client/register-client.ts';
import type { Patience } from '../../store/client/worker-link.ts';
import type { RegisterClient } from '../../contract/store.ts';

/** Starts the register worker and answers the page's side of it. */
export function startRegisterClient(patience?: Patience): RegisterClient {
  return registerClient(startRegisterWorker, patience);
}

export function startRegisterWorker(): Worker {
  return new Worker(new URL('./register-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-register' });
}
