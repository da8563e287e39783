import { problem, type ProblemCode } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';

/** Work that its page knows by an id of its own, and may end. */
export type UnderWay = ReturnType<typeof workUnderWay>;

export function workUnderWay() {
  const controllers = new Map<string, AbortController>();
  return {
    /** Does work until it is done, or ended: then the answer is `cancelled`, whatever the work made of it. */
    async follow<T>(id: string, cancelled: ProblemCode, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
      const controller = new AbortController();
      const { signal } = controller;
      controllers.set(id, controller);
      try {
        const done = await work(signal);
        return done.ok || !signal.aborted ? done : fail(problem(cancelled));
      } catch (error) {
        if (!signal.aborted) throw error;
        return fail(problem(cancelled));
      } finally {
        controllers.delete(id);
      }
    },
    end(id: string): void {
      controllers.get(id)?.abort();
    },
  };
}
