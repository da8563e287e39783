import { registerClient } from '../../../store/client/register-client.ts';
import { startRegisterWorker } from '../../../renderer/workers/start-register-client.ts';
import type { RegisterClient } from '../../../contract/store.ts';

/** A client whose worker can be taken away: each one that is started then fails at once, until `endTrouble`. */
export function clientWithTrouble(): { readonly client: RegisterClient; readonly breakDown: () => void; readonly endTrouble: () => void } {
  let worker: Worker | null = null;
  let broken = false;
  const client = registerClient(() => (worker = broken ? new Worker('/no-such-worker.js', { type: 'module' }) : startRegisterWorker()));
  return {
    client,
    breakDown() {
      broken = true;
      worker?.terminate();
      worker?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    },
    endTrouble() {
      broken = false;
    },
  };
}
