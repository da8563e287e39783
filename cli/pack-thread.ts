import { parentPort } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { lendCrc32 } from '../documents/zip/crc32.ts';
import { pack } from '../documents/zip/packed.ts';
import { packNatively, type ToPack } from './native-pack.ts';
import type { PartToPack } from './pack-beside.ts';

// The thread beside the program's own: packs what it is sent, in order.

lendCrc32(crc32);
parentPort?.on('message', (piece: ToPack | PartToPack) => {
  const { bytes, ...packed } = piece.as === 'portable' ? pack(piece.bytes) : packNatively(piece);
  // Where it was not copied from a pool it goes as it is.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  parentPort?.postMessage({ ...packed, bytes: own }, [own.buffer as ArrayBuffer]);
});
