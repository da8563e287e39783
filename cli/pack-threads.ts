import { Worker } from 'node:worker_threads';
import { packPiece, type Packer, type Piece } from '../documents/register-file/write-register-file.ts';

/** What a thread is asked for. It answers in order, with what `pack` or `packPart` makes of the bytes. */
export type ToPack = Pick<Piece, 'as' | 'bytes'>;

/** So many bytes are packed sooner than a thread has started. */
const fewBytes = 2 * 1024 ** 2;
/** Once so many bytes wait for each thread, no more are given to them. */
const manyWaiting = 2 * 1024 ** 2;

/** What a thread packs lies outside of its heap, and is given back when that is swept: often, where it is small. */
const maxYoungGenerationSizeMb = 1;

type Thread = { readonly worker: Worker; readonly owed: { readonly piece: Piece; readonly size: number }[]; waiting: number };

/**
 * Packs pieces here and in as many threads beside this one, which run `script`. What they have no room for is packed here, so
 * that nothing is made faster than it is packed.
 */
export function packThreads(script: string, beside: number): Packer {
  const threads: Thread[] = [];
  const failures: unknown[] = [];
  let packedHere = 0;
  let answered: () => void = () => undefined;

  function start(): Thread {
    const thread: Thread = { worker: new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb } }), owed: [], waiting: 0 };
    thread.worker.on('message', (packed) => {
      const owed = thread.owed.shift();
      thread.waiting -= owed?.size ?? 0;
      // It is what the piece was to be packed as.
      owed?.piece.take(packed as never);
      answered();
    });
    thread.worker.on('error', (error) => {
      failures.push(error);
      answered();
    });
    threads.push(thread);
    return thread;
  }

  /** A thread that has little to do, if there is one. */
  async function idle(): Promise<Thread | null> {
    if (packedHere < fewBytes) return null;
    if (threads.length < beside) return start();
    // What the threads answered meanwhile comes in.
    if (threads.length > 0) await new Promise((resolve) => setImmediate(resolve));
    return threads.find(({ waiting }) => waiting < manyWaiting) ?? null;
  }

  return {
    async add(piece) {
      const size = piece.bytes.length;
      const thread = await idle();
      if (failures.length > 0) throw failures[0];
      if (thread === null) {
        packedHere += size;
        return packPiece(piece);
      }
      thread.owed.push({ piece, size });
      thread.waiting += size;
      thread.worker.postMessage({ as: piece.as, bytes: piece.bytes } satisfies ToPack, [piece.bytes.buffer as ArrayBuffer]);
    },
    async settled() {
      const isDone = () => threads.every(({ owed }) => owed.length === 0);
      while (failures.length === 0 && !isDone()) await new Promise<void>((resolve) => (answered = resolve));
      if (failures.length > 0) throw failures[0];
    },
    async end() {
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
