import { Worker } from 'node:worker_threads';
import type { Packer, Piece } from '../documents/register-file/write-register-file.ts';
import { packNatively, type ToPack } from './native-pack.ts';

/** So many bytes are packed sooner than a thread has started. */
const fewBytes = 2 * 1024 ** 2;
/** Once so many bytes wait for the thread, no more are made. */
const manyWaiting = 4 * 1024 ** 2;

/** What a thread packs lies outside of its heap, and is given back when that is swept: often, where it is small. */
const maxYoungGenerationSizeMb = 1;

type Thread = { readonly worker: Worker; readonly owed: { readonly piece: Piece; readonly size: number }[] };

/**
 * Packs pieces by zlib: few here, many in one thread beside this one, which runs `script` and packs faster than pieces are made. Here
 * it would be zlib's memory that has the engine look through the whole heap again and again. `null`: all here.
 */
export function nativePacker(script: string | null): Packer {
  let thread: Thread | null = null;
  const failures: unknown[] = [];
  let [packedHere, waiting] = [0, 0];
  let answered: () => void = () => undefined;

  function start(path: string): Thread {
    const started: Thread = { worker: new Worker(path, { resourceLimits: { maxYoungGenerationSizeMb } }), owed: [] };
    started.worker.on('message', (packed) => {
      const owed = started.owed.shift();
      waiting -= owed?.size ?? 0;
      // It is what the piece was to be packed as.
      owed?.piece.take(packed as never);
      answered();
    });
    started.worker.on('error', (error) => {
      failures.push(error);
      answered();
    });
    return started;
  }

  async function waitedDown(most: number): Promise<void> {
    const isLong = () => failures.length === 0 && waiting > most;
    while (isLong()) await new Promise<void>((resolve) => (answered = resolve));
    if (failures.length > 0) throw failures[0];
  }

  return {
    async add(piece) {
      const size = piece.bytes.length;
      if (script === null || packedHere < fewBytes) {
        packedHere += size;
        // It is what the piece was to be packed as.
        return piece.take(packNatively(piece) as never) as void;
      }
      thread ??= start(script);
      thread.owed.push({ piece, size });
      waiting += size;
      thread.worker.postMessage({ as: piece.as, bytes: piece.bytes } satisfies ToPack, [piece.bytes.buffer as ArrayBuffer]);
      return waitedDown(manyWaiting);
    },
    settled: () => waitedDown(0),
    async end() {
      await thread?.worker.terminate();
    },
  };
}
