import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { Result } from '../../engine/values/result.ts';
import type { CommandProgress, PackingProgress, RegisterClient, VerifyingProgress } from '../../contract/store.ts';
import { settled } from './settled.ts';
import type { LedgerProgress, LedgerService } from './ledger-worker.ts';

/** How far work on the register's file is: that is packed and verified first; a closing is written last. */
export type FileWorkProgress =
  | PackingProgress
  | VerifyingProgress
  | ({ readonly doing: 'making' | 'writing' | 'closing' } & CommandProgress);
export type FileWorkWatch = { readonly tell: (progress: FileWorkProgress) => void; readonly signal: AbortSignal };

type Work<T> = (service: Remote<LedgerService>, file: Uint8Array, tell: (progress: LedgerProgress) => void) => Promise<Result<T>>;

/** Runs one piece of work on the register's file in a worker of its own. `signal` stops it: the answer is then `null`. */
export async function ledgerWork<T>(
  store: Pick<RegisterClient, 'exportFile'>,
  { tell, signal }: FileWorkWatch,
  work: Work<T>,
): Promise<Result<T> | null> {
  const file = await store.exportFile({ tell, signal });
  if (signal.aborted) return null;
  if (!file.ok) return file;
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-ledger' });
  const { bytes, head } = file.value;
  const told = proxy((progress: LedgerProgress) => {
    if (!signal.aborted) tell(progress.doing === 'verifying' ? { ...progress, of: head.seq } : progress);
  });
  try {
    return await settled(worker, signal, work(wrap<LedgerService>(worker), transfer(bytes, [bytes.buffer as ArrayBuffer]), told));
  } finally {
    worker.terminate();
  }
}
