import { fewBytes, lookAheadIn } from '../../documents/register-file/look-ahead.ts';
import type { LookAhead } from '../../documents/register-file/reading.ts';
import type { Sight } from '../../engine/ledger/sight.ts';

/** Looks ahead of a reading in a worker beside the one that reads, where there is much to read. */
export function lookBeside(packedSize: number): LookAhead | null {
  if (packedSize < fewBytes) return null;
  return lookAheadIn(({ answered, failed }) => {
    const worker = new Worker(new URL('./look-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-look' });
    worker.addEventListener('message', ({ data }: MessageEvent<Sight | null>) => answered(data));
    worker.addEventListener('error', failed);
    return {
      ask: (packed) => worker.postMessage(packed, [packed.bytes.buffer as ArrayBuffer]),
      end: () => worker.terminate(),
    };
  });
}
