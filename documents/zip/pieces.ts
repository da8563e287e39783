import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Packed } from './packed.ts';

/** How many packed bytes are inflated at a time: at the format's highest ratio, 1,032, they are 8 MiB. */
const step = 8 * 1024;

/** Says of each piece whether to go on. */
type Take = (bytes: Uint8Array) => boolean;

/**
 * Unpacks a file of a zip piece by piece, so that it is never in memory whole. `stopped`: the taker wanted no more. `broken`:
 * it is not the bytes that the zip says, by their number or their checksum; what was taken until then is to be thrown away.
 */
export function eachPiece({ method, bytes, crc, size }: Packed, take: Take): 'whole' | 'stopped' | 'broken' {
  const so = { far: 0, sum: 0, goesOn: true };
  const unpacked = (piece: Uint8Array) => {
    so.far += piece.length;
    so.sum = crc32(piece, so.sum);
    if (so.far > size) so.goesOn = false;
    else if (so.goesOn) so.goesOn = take(piece);
  };
  const inflate = new Inflate(unpacked);
  for (let at = 0; at < bytes.length && so.goesOn; at += step) {
    const packed = bytes.subarray(at, at + step);
    try {
      if (method === 8) inflate.push(packed, at + step >= bytes.length);
      else unpacked(packed);
    } catch {
      return 'broken';
    }
  }
  if (!so.goesOn) return so.far > size ? 'broken' : 'stopped';
  return so.far === size && so.sum === crc ? 'whole' : 'broken';
}
