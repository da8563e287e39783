import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { packPiece, type Packer } from '../documents/register-file/write-register-file.ts';
import { partOf } from '../documents/zip/joined.ts';
import { packedAs } from '../documents/zip/packed.ts';

const deflated = promisify(deflateRaw);

/** Packs in a third of the time that the usual level takes, into a twenty-fifth more. */
const level = 5;
/** A piece of so few bytes is packed sooner than it has gone to another thread and come back. */
const fewBytes = 16 * 1024;
/** Once so many bytes wait to be packed, no more are made. */
const manyWaiting = 4 * 1024 ** 2;

/** Packs pieces by zlib, in the threads that Node keeps for such work: several at a time, and beside what makes them. */
export function nativePacker(): Packer {
  const owed = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let waiting = 0;

  async function settledTo(most: number): Promise<void> {
    while (owed.size > 0 && waiting > most) await Promise.race(owed);
    if (failures.length > 0) throw failures[0];
  }

  return {
    async add(piece) {
      const { bytes } = piece;
      if (bytes.length < fewBytes) return packPiece(piece);
      // A part goes on in what comes behind it: it ends at a byte, and is not the last.
      const finishFlush = piece.as === 'whole' ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
      waiting += bytes.length;
      const packing = deflated(bytes, { level, finishFlush })
        .then((packed) => {
          if (piece.as === 'whole') piece.take(packedAs(bytes, packed));
          else piece.take(partOf(bytes, packed));
        })
        .catch((error: unknown) => void failures.push(error))
        .finally(() => {
          waiting -= bytes.length;
          owed.delete(packing);
        });
      owed.add(packing);
      return settledTo(manyWaiting);
    },
    settled: () => settledTo(-1),
    end: async () => void (await Promise.all(owed)),
  };
}
