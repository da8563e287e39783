import { parentPort } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { lookAt } from '../documents/register-file/look-at.ts';
import { buffersOf } from '../documents/register-file/look-ahead.ts';
import { lendCrc32 } from '../documents/zip/crc32.ts';
import type { Packed } from '../documents/zip/packed.ts';
import { lendSha256 } from '../engine/values/sha256.ts';
import { inflateRaw } from '../node/native/inflate-raw.ts';
import { nativeSha256 } from '../node/native/sha256.ts';

// The thread beside the program's own that looks at the segments which are read next, in order.

lendSha256(nativeSha256);
lendCrc32(crc32);
parentPort?.on('message', (packed: Packed) => {
  void lookAt(packed, inflateRaw).then((sight) => parentPort?.postMessage(sight, sight === null ? [] : buffersOf(sight)));
});
