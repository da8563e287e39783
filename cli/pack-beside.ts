import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { pack, type Packed } from '../documents/zip/packed.ts';
import type { PackParts, ZipFile, ZipPart } from '../documents/zip/write-zip.ts';

/** So many bytes are packed sooner than a thread has started. */
const fewBytes = 1024 ** 2;

/** A part that is packed as on every host. */
export type PartToPack = { readonly as: 'portable'; readonly bytes: Uint8Array };

/**
 * Packs the parts of a document: the large ones in a thread that runs `script`, while the next are made, and those that it has no time for
 * here. The bytes are those of `pack`, wherever it runs. `null`: all here. Rejects where the thread fails.
 */
export function packBeside(script: string | null): PackParts {
  return async (parts) => {
    const packed: ZipFile[] = [];
    const waiting: ZipPart[] = [];
    const here = ({ name, bytes }: ZipPart) => packed.push({ name, packed: pack(bytes) });
    const beside = packingThread(script, (file) => packed.push(file));
    try {
      for (const part of parts) {
        if (script === null || part.bytes.length < fewBytes) {
          here(part);
          continue;
        }
        waiting.push(part);
        await beside.heard();
        if (!beside.isBusy()) beside.send(waiting.shift() as ZipPart);
        // Of what is made no more than one part waits: its text is large.
        else if (waiting.length > 1) here(waiting.shift() as ZipPart);
      }
      for (const part of waiting) here(part);
      await beside.settled();
      return packed;
    } finally {
      await beside.end();
    }
  };
}

/** A thread that packs one part at a time, started by the first. */
function packingThread(script: string | null, take: (file: ZipFile) => void) {
  let worker: Worker | null = null;
  let busy: Promise<void> | null = null;
  let failed: { readonly error: unknown } | null = null;
  const settled = async () => {
    await busy;
    if (failed !== null) throw failed.error;
  };
  return {
    isBusy: () => busy !== null,
    send({ name, bytes }: ZipPart): void {
      const thread = (worker ??= new Worker(script as string));
      busy = answered(thread, bytes)
        .then((packed) => take({ name, packed }))
        .catch((error: unknown) => (failed = { error }))
        .then(() => void (busy = null));
    },
    /** Lets an answer come in that is there. */
    async heard(): Promise<void> {
      await turn();
      if (failed !== null) throw failed.error;
    },
    settled,
    async end(): Promise<void> {
      await worker?.terminate();
    },
  };
}

function answered(thread: Worker, bytes: Uint8Array): Promise<Packed> {
  return new Promise((resolve, reject) => {
    const exited = (code: number) => reject(new Error(`the thread that packs ended with ${code}`));
    thread.once('message', (packed: Packed) => {
      thread.off('error', reject).off('exit', exited);
      resolve(packed);
    });
    thread.once('error', reject).once('exit', exited);
    thread.postMessage({ as: 'portable', bytes } satisfies PartToPack, [bytes.buffer as ArrayBuffer]);
  });
}
