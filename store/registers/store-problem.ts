import { problem, type Problem } from '../../engine/values/problem.ts';

/** A call that has no `Result` to answer with fails with this. */
export class StoreError extends Error {
  readonly problem: Problem;
  constructor(what: Problem) {
    super(what.code);
    this.name = 'StoreError';
    this.problem = what;
  }
}

/** What went wrong in the database, as a problem: nothing of the transaction was written. */
export function problemOf(error: unknown): Problem {
  if (error instanceof StoreError) return error.problem;
  for (let cause = error; cause instanceof Error || isDomError(cause); cause = innerOf(cause)) {
    if (cause.name === 'QuotaExceededError' || mentionsNoRoom(cause)) return problem('store.full');
    if (cause.name === 'VersionError') return problem('store.newerSchema');
  }
  return problem('store.failed', undefined, { reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
}

/**
 * A transaction that ran out of room when it was committed is an AbortError that only mentions it. Where the disk itself is
 * full, Chromium closes the database and quotes its own error.
 */
function mentionsNoRoom(cause: object): boolean {
  return 'message' in cause && typeof cause.message === 'string' && /QuotaExceededError|NO_SPACE|disk full|full disk/.test(cause.message);
}

function isDomError(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function innerOf(error: object): unknown {
  return 'inner' in error ? error.inner : 'cause' in error ? error.cause : null;
}
