import { problem, type Problem } from '../../../engine/values/problem.ts';
import { StoreError } from '../../../store/registers/store-problem.ts';

/** Why a call to the store or to the machine failed instead of answering. */
export function problemOfCall(error: unknown): Problem {
  if (error instanceof StoreError) return error.problem;
  return problem('unexpected', undefined, { value: error instanceof Error ? error.message : String(error) });
}
