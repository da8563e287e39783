import { inflateSync } from 'fflate';
import type { Packed } from '../../documents/zip/packed.ts';

/** The bytes of a file that this program packed, or that was verified when it came in. */
export function unpack({ method, bytes, size }: Packed): Uint8Array {
  return method === 0 ? bytes : inflateSync(bytes, { out: new Uint8Array(size) });
}
