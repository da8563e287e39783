import { transfer, wrap } from 'comlink';
import type { Result } from '../../engine/values/result.ts';
import type { BookService, BookWishes } from './book-worker.ts';
import { settled } from './settled.ts';

/** A whole register as a workbook; `null` once `signal` stops it. The register is asked at `reader`. */
export async function writeBook(wishes: BookWishes, reader: MessagePort, signal: AbortSignal): Promise<Result<Uint8Array> | null> {
  const worker = new Worker(new URL('./book-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-book' });
  try {
    return await settled(worker, signal, wrap<BookService>(worker).write(wishes, transfer(reader, [reader])));
  } finally {
    worker.terminate();
  }
}
