import type { Problem } from '../../engine/values/problem.ts';
import { problemOf } from '../registers/store-problem.ts';
import { beginNewLog } from './new-log.ts';
import { orFull } from './or-full.ts';

/** What the store does after a write that its database refused: nothing more, until a new log was begun. */
export type Trouble = ReturnType<typeof trouble>;

export function trouble(randomBytes: (count: number) => Uint8Array) {
  let current: Problem | null = null;
  let listener: ((what: Problem | null) => void) | null = null;

  function set(what: Problem | null): void {
    current = what;
    listener?.(what);
  }

  /** Begins a new log; answers what still stands in the way. */
  async function putRight(): Promise<Problem | null> {
    try {
      await beginNewLog(randomBytes);
      set(null);
      return null;
    } catch (error) {
      const what = await orFull(problemOf(error));
      set(what);
      return what;
    }
  }

  return {
    listen(next: (what: Problem | null) => void): void {
      listener = next;
    },
    /** A write failed. */
    failed(error: unknown): Problem {
      const what = problemOf(error);
      if (what.code === 'store.full' || what.code === 'store.failed') set(what);
      return what;
    },
    putRight,
    /** To be asked before each write: `null` where the store may be written to. */
    inTheWay: (): Promise<Problem | null> => (current === null ? Promise.resolve(null) : putRight()),
  };
}
