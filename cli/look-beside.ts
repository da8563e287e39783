import { Worker } from 'node:worker_threads';
import { fewBytes, lookAheadIn, type LookThread, type LookTold } from '../documents/register-file/look-ahead.ts';
import type { LookAhead } from '../documents/register-file/reading.ts';
import type { Sight } from '../engine/ledger/sight.ts';

/** Looks ahead of a reading in one thread beside this one, which runs `script`, where there is much to read. */
export function lookBeside(script: string): (packedSize: number) => LookAhead | null {
  return (packedSize) => (packedSize < fewBytes ? null : lookAheadIn((told) => begin(script, told)));
}

/** What it holds at a time is three segments: more room would only be filled before it is swept. */
const maxYoungGenerationSizeMb = 4;

function begin(script: string, { answered, failed }: LookTold): LookThread {
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb } });
  worker.on('message', (sight: Sight | null) => answered(sight));
  worker.on('error', failed);
  worker.on('exit', failed);
  return {
    ask: (packed) => worker.postMessage(packed, [packed.bytes.buffer as ArrayBuffer]),
    end: () => void worker.terminate(),
  };
}
