import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { CommandProgress } from '../../contract/store.ts';
import type { Result } from '../../engine/values/result.ts';
import type { ListService } from './list-worker.ts';
import { settled } from './settled.ts';

export type Tell = (progress: CommandProgress) => void;
type Watch = { readonly tell: Tell; readonly signal: AbortSignal };
type Work<T> = (service: Remote<ListService>, port: MessagePort, tell: Tell) => Promise<Result<T>>;

/** Has a worker of its own gather and write a list; `null` once `signal` stops it. The register is asked at `reader`. */
export async function listWork<T>(reader: MessagePort, { tell, signal }: Watch, work: Work<T>): Promise<Result<T> | null> {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-list' });
  try {
    return await settled(worker, signal, work(wrap<ListService>(worker), transfer(reader, [reader]), proxy(tell)));
  } finally {
    worker.terminate();
  }
}
