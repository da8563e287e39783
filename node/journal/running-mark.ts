import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export type RunningMark = {
  /** Whether the run before took its mark away. */
  readonly endedCleanly: boolean;
  readonly begin: () => void;
  readonly end: () => void;
};

/**
 * A file that is there while a host runs: one that is found at the start is that of a run which was killed, or whose window
 * could not say that all was kept. A mark that cannot be written leaves the next start without knowledge, and stops nothing.
 */
export function runningMark(file: string): RunningMark {
  const endedCleanly = !existsSync(file);
  return {
    endedCleanly,
    begin: () =>
      tried(() => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        const handle = openSync(file, 'w', 0o600);
        try {
          writeSync(handle, `${process.pid}\n`);
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
      }),
    end: () => tried(() => rmSync(file, { force: true })),
  };
}

function tried(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}
