import { Worker } from 'node:worker_threads';
import { packPiece, type Packer, type Piece } from '../documents/register-file/write-register-file.ts';

/** What a thread is asked for. It answers in order, with what `pack` or `packPart` makes of the bytes. */
export type ToPack = Pick<Piece, 'as' | 'bytes'>;

/** So many bytes are packed sooner than a thread has started. */
const fewBytes = 2 * 1024 ** 2;
/** Once so many bytes wait for each thread, no more are taken. */
const manyWaiting = 2 * 1024 ** 2;

type Thread = { readonly worker: Worker; readonly owed: { readonly piece: Piece; readonly size: number }[]; waiting: number };

/** Packs pieces in `count` threads that run `script`; the first few right here, and all of them where there is one thread only. */
export function packThreads(script: string, count: number): Packer {
  const threads: Thread[] = [];
  let packedHere = 0;
  let failed: { readonly error: unknown } | null = null;
  let answered: () => void = () => undefined;

  function start(): Thread {
    const thread: Thread = { worker: new Worker(script), owed: [], waiting: 0 };
    thread.worker.on('message', (packed) => {
      const owed = thread.owed.shift();
      thread.waiting -= owed?.size ?? 0;
      // It is what the piece was to be packed as.
      owed?.piece.take(packed as never);
      answered();
    });
    thread.worker.on('error', (error) => {
      failed = { error };
      answered();
    });
    threads.push(thread);
    return thread;
  }

  async function until(isEnough: () => boolean): Promise<void> {
    while (failed === null && !isEnough()) await new Promise<void>((resolve) => (answered = resolve));
    if (failed !== null) throw failed.error;
  }

  return {
    async add(piece) {
      const size = piece.bytes.length;
      if (count < 2 || packedHere < fewBytes) {
        packedHere += size;
        return packPiece(piece);
      }
      const thread = threads.length < count ? start() : threads.reduce((least, one) => (one.waiting < least.waiting ? one : least));
      thread.owed.push({ piece, size });
      thread.waiting += size;
      thread.worker.postMessage({ as: piece.as, bytes: piece.bytes } satisfies ToPack, [piece.bytes.buffer as ArrayBuffer]);
      return until(() => threads.length < count || threads.some(({ waiting }) => waiting < manyWaiting));
    },
    settled: () => until(() => threads.every(({ owed }) => owed.length === 0)),
    async end() {
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
