import type { Steps } from '../../engine/values/steps.ts';
import { joined, packPart, type PackedPart } from './joined.ts';
import { pack, packedAs, type Packed } from './packed.ts';

/** So much of a document is packed in a step: some milliseconds of a thread. */
const partSize = 256 * 1024;

/** What shrinks by less than this share in its first part is packed already, as pictures and office documents are: it is stored. */
const leastGain = 1 / 16;

/**
 * Packs a document always in the same way, a large one in parts, unless its first part says that it hardly shrinks. `told` hears after each how many of its bytes are packed.
 */
export function* packDocument(bytes: Uint8Array, told: (packed: number) => void = () => undefined): Steps<Packed> {
  if (bytes.length <= partSize) return pack(bytes);
  const parts: PackedPart[] = [];
  for (let at = 0; at < bytes.length; at += partSize) {
    const part = packPart(bytes.subarray(at, at + partSize));
    if (at === 0 && part.bytes.length > part.size * (1 - leastGain)) return packedAs(bytes, bytes);
    parts.push(part);
    told(Math.min(bytes.length, at + partSize));
    yield;
  }
  return joined(parts);
}
