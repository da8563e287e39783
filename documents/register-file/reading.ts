import type { Entry } from '../../engine/ledger/entry.ts';
import type { Sight } from '../../engine/ledger/sight.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import { inSteps, type Steps } from '../../engine/values/steps.ts';
import { crc32 } from '../zip/crc32.ts';
import type { Packed } from '../zip/packed.ts';
import type { ZipMember } from '../zip/read-zip.ts';

/** How far a reading has come: so many entries were verified, and of the file's `totalBytes` so many were read. */
export type Progress = { readonly entries: number; readonly bytes: number; readonly totalBytes: number };

/**
 * Called between two steps of a reading, each of a few milliseconds. A promise is waited for, so that the thread is free
 * meanwhile; what it throws ends the reading, of which nothing is left.
 */
export type Pause = (progress: Progress) => Promise<void> | undefined;

/** The host's own inflating. `null` where the bytes are not the whole of what deflate made of `size` bytes, and nothing more. */
export type Inflate = (packed: Packed) => Uint8Array | null | Promise<Uint8Array | null>;

/** A thread beside the one that reads, which looks at the segments that come next. */
export type LookAhead = {
  /** What `lookAt` makes of a segment. `null` also where the thread was refused, or ended by itself: then whoever reads looks alone. */
  look(packed: Packed): Promise<Sight | null>;
  /** Ends the thread, whatever it is at: nothing is asked after that. */
  end(): void;
};

/** What the host lends to a reading. */
export type Reading = {
  /** The row schemas of this build. */
  readonly known?: Schemas;
  readonly pause?: Pause;
  readonly inflate?: Inflate;
  /** Begins a thread for one reading, of a ledger of so many packed bytes; `null` where that is read sooner than a thread is of use. */
  readonly lookAhead?: ((packedSize: number) => LookAhead | null) | undefined;
  /** Given each entry in order, as long as nothing was found to be broken: what it made of them counts only once the file was read. */
  readonly take?: (entry: Entry) => void;
};

/** What was unpacked, and whether it has the size and the checksum that the zip says. */
type Unpacked = { readonly bytes: Uint8Array; readonly sound: boolean };

/** One reading under way. */
export type Course = {
  pause(): Promise<void> | undefined;
  /** Does work in steps, with a pause between two of them. */
  take<T>(steps: Steps<T>): Promise<T>;
  /** Unpacks a member of the file, after a pause. `null` where it cannot be. */
  unpack(member: ZipMember): Promise<Unpacked | null>;
  /** A member that was unpacked beside, after a pause. */
  pass(member: ZipMember): Promise<void>;
  /** The thread that the host lends, if any. */
  lookAhead(packedSize: number): LookAhead | null;
};

export function courseOf({ pause, inflate, lookAhead }: Reading, totalBytes: number, entries: () => number): Course {
  let bytes = 0;
  const paused = () => pause?.({ entries: entries(), bytes, totalBytes });
  async function pass({ packedSize }: ZipMember): Promise<void> {
    await paused();
    bytes += packedSize;
  }
  return {
    pause: paused,
    take: (steps) => inSteps(steps, paused),
    async unpack(member) {
      await pass(member);
      const { packed } = member;
      const inflated = packed.method === 8 ? ((await inflate?.(packed)) ?? null) : null;
      if (inflated !== null && crc32(inflated) === packed.crc) return { bytes: inflated, sound: true };
      // What is broken is told by one reader, the same on every host.
      const read = member.unpackUnchecked();
      return read.ok ? read.value : null;
    },
    pass,
    lookAhead: (packedSize) => lookAhead?.(packedSize) ?? null,
  };
}
