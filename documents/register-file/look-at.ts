import { sightOf, type Sight } from '../../engine/ledger/sight.ts';
import { atOnce } from '../../engine/values/steps.ts';
import { crc32 } from '../zip/crc32.ts';
import type { Packed } from '../zip/packed.ts';
import { isBeyondAnySegment } from './beyond-any-segment.ts';
import type { Inflate } from './reading.ts';

/**
 * Looks at a packed segment, in the thread beside the one that reads. `null` for one that is not as it must be: whoever reads
 * looks at it once more, and says what is broken.
 */
export async function lookAt(packed: Packed, inflate: Inflate): Promise<Sight | null> {
  const bytes = packed.method === 8 ? await inflate(packed) : packed.bytes;
  if (bytes === null || bytes.length !== packed.size || crc32(bytes) !== packed.crc || isBeyondAnySegment(bytes)) return null;
  const sight = atOnce(sightOf(bytes));
  return sight.text === null ? null : sight;
}
