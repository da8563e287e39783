import { buffersOf } from '../../documents/register-file/look-ahead.ts';
import { lookAt } from '../../documents/register-file/look-at.ts';
import type { Packed } from '../../documents/zip/packed.ts';
import { inflate } from './unpack.ts';
import { lendWasmHash } from './wasm-hash.ts';

// The worker beside one that reads a register file: it looks at the segments which are read next, and answers in order.

let last = lendWasmHash();
addEventListener('message', ({ data }: MessageEvent<Packed>) => {
  last = last.then(async () => {
    const sight = await lookAt(data, inflate);
    postMessage(sight, { transfer: sight === null ? [] : buffersOf(sight) });
  });
});
