import type { Steps } from '../../engine/values/steps.ts';
import { joined, packPart, type PackedPart } from './joined.ts';
import { pack, type Packed } from './packed.ts';

/** So much of a document is packed in a step: some milliseconds of a thread. */
const partSize = 256 * 1024;

/**
 * Packs a document always in the same way, a large one in parts. `told` hears after each how many of its bytes are packed.
 */
export function* packDocument(bytes: Uint8Array, told: (packed: number) => void = () => undefined): Steps<Packed> {
  if (bytes.length <= partSize) return pack(bytes);
  const parts: PackedPart[] = [];
  for (let at = 0; at < bytes.length; at += partSize) {
    parts.push(packPart(bytes.subarray(at, at + partSize)));
    told(Math.min(bytes.length, at + partSize));
    yield;
  }
  return joined(parts);
}
