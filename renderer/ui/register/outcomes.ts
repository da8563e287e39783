import type { Query, Reader } from '../../../engine/rows/query.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { problemOf } from '../../../store/registers/store-problem.ts';

/** What some work gives, or why it failed. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(problemOf(error));
  }
}

/** Codes by which the register as a whole does not answer: asking one by one would change nothing. */
const ofTheWhole: readonly string[] = ['store.noAnswer', 'store.newerSchema', 'command.needsRegister'];

/** One answer a query. Where they fail together each is asked by itself: a history that is damaged takes no record with it. */
export async function outcomesOf(ask: Reader, queries: readonly Query[]): Promise<readonly Result<unknown>[]> {
  const together = await outcomeOf(() => ask(queries));
  if (together.ok) return together.value.map((answer) => ok(answer));
  const [problem] = together.problems;
  if (queries.length === 1 || (problem !== undefined && ofTheWhole.includes(problem.code))) return queries.map(() => together);
  const alone = await Promise.all(queries.map((query) => outcomesOf(ask, [query])));
  return alone.flat();
}
