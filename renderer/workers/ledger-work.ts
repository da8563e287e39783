import { transfer, wrap, type Remote } from 'comlink';
import type { Result } from '../../engine/values/result.ts';
import type { RegisterClient } from '../../contract/store.ts';
import { settled } from './settled.ts';
import type { LedgerService } from './ledger-worker.ts';

/** Runs one piece of work on the register's file in a worker of its own. `signal` stops it: the answer is then `null`. */
export async function ledgerWork<T>(
  store: Pick<RegisterClient, 'exportFile'>,
  signal: AbortSignal,
  work: (service: Remote<LedgerService>, file: Uint8Array) => Promise<Result<T>>,
): Promise<Result<T> | null> {
  const file = await store.exportFile();
  if (signal.aborted) return null;
  if (!file.ok) return file;
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-ledger' });
  const { bytes } = file.value;
  try {
    const answer = work(wrap<LedgerService>(worker), transfer(bytes, [bytes.buffer as ArrayBuffer]));
    return await settled(worker, signal, answer);
  } finally {
    worker.terminate();
  }
}
