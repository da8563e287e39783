import { parentPort } from 'node:worker_threads';
import { packPart } from '../documents/zip/joined.ts';
import { pack } from '../documents/zip/packed.ts';
import type { ToPack } from './pack-threads.ts';

// One of the threads beside the program's own: packs what it is sent, in order.

parentPort?.on('message', ({ as, bytes }: ToPack) => {
  const packed = as === 'whole' ? pack(bytes) : packPart(bytes);
  parentPort?.postMessage(packed, [packed.bytes.buffer as ArrayBuffer]);
});
