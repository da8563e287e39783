import { constants, deflateRawSync } from 'node:zlib';
import type { Piece } from '../documents/register-file/write-register-file.ts';
import { partOf, type PackedPart } from '../documents/zip/joined.ts';
import { packedAs, type Packed } from '../documents/zip/packed.ts';

/** Packs in a third of the time that the usual level takes, into a twenty-fifth more. */
const level = 5;

/** What of a piece is packed, and as what. */
export type ToPack = Pick<Piece, 'as' | 'bytes'>;

/** Packs a piece by zlib. */
export function packNatively({ as, bytes }: ToPack): Packed | PackedPart {
  if (as === 'whole') return packedAs(bytes, deflateRawSync(bytes, { level }));
  // A part goes on in what comes behind it: it ends at a byte, and is not the last.
  return partOf(bytes, deflateRawSync(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH }));
}
