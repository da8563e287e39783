import type { Schemas } from '../../engine/migrations/migration.ts';
import type { Steps } from '../../engine/values/steps.ts';
import { schemas } from '../../domain/migrations/all.ts';

/** How far a reading has come: so many entries were verified, and of the file's `totalBytes` so many were read. */
export type Progress = { readonly entries: number; readonly bytes: number; readonly totalBytes: number };

/**
 * Called between two steps of a reading, each of a few milliseconds. A promise is waited for, so that the thread is free
 * meanwhile; what it throws ends the reading, of which nothing is left.
 */
export type Pause = (progress: Progress) => Promise<void> | undefined;

/** What the host lends to a reading. */
export type Reading = {
  /** The row schemas of this build. */
  readonly known?: Schemas;
  readonly pause?: Pause;
};

/** One reading under way. */
export type Course = {
  readonly known: Schemas;
  /** Counts bytes of the file that were read. */
  read(bytes: number): void;
  pause(): Promise<void> | undefined;
  /** Does work in steps, with a pause between two of them. */
  take<T>(steps: Steps<T>): Promise<T>;
};

export function courseOf({ known = schemas, pause }: Reading, totalBytes: number, entries: () => number): Course {
  let bytes = 0;
  const paused = () => pause?.({ entries: entries(), bytes, totalBytes });
  return {
    known,
    read: (more) => void (bytes += more),
    pause: paused,
    async take(steps) {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        await paused();
      }
    },
  };
}
