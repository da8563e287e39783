import { segmentLimits } from '../../engine/ledger/segments.ts';
import { sightOf, type Sight } from '../../engine/ledger/sight.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import { isBeyondAnySegment } from './beyond-any-segment.ts';
import type { Course } from './reading.ts';

/** What was seen of a segment, and whether it has the size and the checksum that the zip says. */
export type Seen = { readonly sight: Sight; readonly sound: boolean };

/** So many segments are looked at ahead of the one that is read, and are in memory then. */
const ahead = 3;
/** What is larger than any segment but that of a single line is not held several times over. */
const mostBytes = 2 * segmentLimits.bytes;

/**
 * What is seen of each segment in turn, those that come next looked at in a thread beside where the host lends one. `none` for
 * what cannot be unpacked, `beyond` for what holds more than a segment can.
 */
export function sightsOf(members: readonly ZipMember[], course: Course) {
  const beside = course.lookAhead(members.reduce((sum, { packedSize }) => sum + packedSize, 0));
  const asked: (Promise<Sight | null> | undefined)[] = [];

  function askAhead(index: number): void {
    if (beside === null) return;
    for (let at = Math.max(index, asked.length); at < Math.min(members.length, index + ahead); at += 1) {
      const { packed } = members[at] as ZipMember;
      asked[at] = packed.size > mostBytes ? undefined : beside.look(packed);
    }
  }

  return {
    async at(index: number): Promise<Seen | 'none' | 'beyond'> {
      askAhead(index);
      const member = members[index] as ZipMember;
      const sight = await asked[index];
      asked[index] = undefined;
      if (sight !== null && sight !== undefined) {
        await course.pass(member);
        return { sight, sound: true };
      }
      const unpacked = await course.unpack(member);
      if (unpacked === null) return 'none';
      // What follows cannot be trusted either, and may be as long as it likes: it is not read.
      if (isBeyondAnySegment(unpacked.bytes)) return 'beyond';
      return { sight: await course.take(sightOf(unpacked.bytes)), sound: unpacked.sound };
    },
    end: () => beside?.end(),
  };
}
