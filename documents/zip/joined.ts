import { Deflate } from 'fflate';
import { concatBytes } from '../../engine/values/sha256.ts';
import { crc32, crc32Joined } from './crc32.ts';
import { zipLimits } from './limits.ts';
import { packing, type Packed } from './packed.ts';

/** Part of a file of a zip, packed by itself: blocks of deflate up to a byte boundary, of which none is the last. */
export type PackedPart = { readonly bytes: Uint8Array; readonly crc: number; readonly size: number };

/** Packs a part always in the same way, as `pack` does a whole. */
export function packPart(bytes: Uint8Array): PackedPart {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate(packing, (piece) => packed.push(piece));
  deflate.push(bytes, false);
  deflate.flush();
  deflate.push(new Uint8Array(), true);
  return partOf(bytes, goingOn(concatBytes(...packed)));
}

/** A part that was deflated, by whomever, up to a byte boundary and without a last block. What shrinks too much, or not at all, is stored in it. */
export function partOf(bytes: Uint8Array, deflated: Uint8Array): PackedPart {
  const store = deflated.length >= bytes.length || bytes.length > deflated.length * zipLimits.ratio;
  return { bytes: store ? concatBytes(...storedBlocks(bytes)) : deflated, crc: crc32(bytes), size: bytes.length };
}

/**
 * A stream of deflate that ends with an empty last block, as one that goes on at a byte boundary: that block becomes an empty
 * stored one that is not the last. (The library's own flush to a byte boundary loses bits in version 0.8.3.)
 */
function goingOn(stream: Uint8Array): Uint8Array {
  let bytes = stream.length - 1;
  while (stream[bytes] === 0) bytes -= 1;
  // An empty block of fixed codes is 1 (the last), 10 (fixed) and seven times 0, from the lowest bit on.
  const fixed = bytes * 8 + 31 - Math.clz32(stream[bytes] ?? 0);
  const last = fixed - 1;
  for (const bit of [last, fixed]) {
    if (((stream[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) throw new Error('a stream without an empty last block');
  }
  const ended = new Uint8Array(Math.ceil((last + 3) / 8) + 4);
  ended.set(stream.subarray(0, Math.min(stream.length, ended.length - 4)));
  for (const bit of [last, fixed]) ended[bit >>> 3] = (ended[bit >>> 3] ?? 0) & ~(1 << (bit & 7));
  ended.set([0, 0, 0xff, 0xff], ended.length - 4);
  return ended;
}

/** Deflate's empty last block, in its shortest form. */
const ending = new Uint8Array([0x03, 0x00]);

/** The file whose parts these are, in order. Nothing is packed anew. */
export function joined(parts: readonly PackedPart[]): Packed {
  let [crc, size] = [0, 0];
  for (const part of parts) {
    crc = crc32Joined(crc, part.crc, part.size);
    size += part.size;
  }
  return { method: 8, bytes: concatBytes(...parts.map(({ bytes }) => bytes), ending), crc, size };
}

/** Bytes as they are, in blocks of deflate (RFC 1951, section 3.2.4) that hold at most 65,535 each. */
function* storedBlocks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 0xffff) {
    const { length } = bytes.subarray(at, at + 0xffff);
    yield new Uint8Array([0, length & 0xff, length >>> 8, ~length & 0xff, (~length >>> 8) & 0xff]);
    yield bytes.subarray(at, at + length);
  }
}
