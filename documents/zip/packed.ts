import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { zipLimits, type ZipLimits } from './limits.ts';

/** One file as a zip carries it. `method` 8 is deflate, 0 stored; `crc` and `size` are of the unpacked bytes. */
export type Packed = { readonly method: 0 | 8; readonly bytes: Uint8Array; readonly crc: number; readonly size: number };

/** One level, one size of hash table: the same bytes are packed into the same bytes. */
export const packing = { level: 6, mem: 4 } as const;

/** Packs bytes always in the same way. */
export function pack(bytes: Uint8Array): Packed {
  return packedAs(bytes, deflateSync(bytes, packing));
}

/**
 * Bytes that were deflated, by whomever. What would shrink beyond the ratio that readers accept is stored as it is, so that
 * nothing is written that cannot be read again.
 */
export function packedAs(bytes: Uint8Array, deflated: Uint8Array): Packed {
  const store = deflated.length >= bytes.length || isTooDense(bytes.length, deflated.length);
  return { method: store ? 0 : 8, bytes: store ? bytes : deflated, crc: crc32(bytes), size: bytes.length };
}

/** Whether a file shrinks more than real records do. Small files cannot do harm and may. */
export function isTooDense(size: number, packedSize: number, limits: ZipLimits = zipLimits): boolean {
  return size > limits.smallFile && size > packedSize * limits.ratio;
}
