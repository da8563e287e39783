import { problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';

/** The answer of a worker, whatever becomes of it; `null` once `signal` stops it. */
export function settled<T>(worker: Worker, signal: AbortSignal, answer: Promise<Result<T> | null>): Promise<Result<T> | null> {
  return new Promise((settle) => {
    signal.addEventListener('abort', () => settle(null));
    worker.addEventListener('error', (event) => settle(broken(event.message)), { signal });
    answer.then(settle, (error: unknown) => settle(broken(String(error))));
  });
}

function broken<T>(value: string): Result<T> {
  return fail(problem('unexpected', undefined, { value }));
}
