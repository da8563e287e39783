import { transfer, wrap, type Remote } from 'comlink';
import { problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import type { RegisterClient } from '../../contract/store.ts';
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
    return await new Promise<Result<T> | null>((settle) => {
      signal.addEventListener('abort', () => settle(null));
      worker.addEventListener('error', (event) => settle(broken(event.message)));
      work(wrap<LedgerService>(worker), transfer(bytes, [bytes.buffer as ArrayBuffer])).then(settle, (error: unknown) =>
        settle(broken(String(error))),
      );
    });
  } finally {
    worker.terminate();
  }
}

function broken<T>(value: string): Result<T> {
  return fail(problem('unexpected', undefined, { value }));
}
