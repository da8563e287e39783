import { tableOf, type Replay } from '../engine/ledger/replay.ts';
import { recordsNamed, type NamedRecord } from '../engine/rows/records-named.ts';
import { problem, type Problem, type ProblemLocation } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';

/**
 * The one record that a person names by its code (R-12, r-12 where no other has that) or by its id. `record.unknown` where
 * there is none, `record.ambiguous` with those that it may be where there are several.
 */
export function findRecord(replay: Replay, tables: readonly string[], named: string, at?: ProblemLocation): Result<NamedRecord> {
  return onlyOne(
    recordsNamed((table) => tableOf(replay, table), tables, named),
    named,
    at,
  );
}

/** The only record among those that fit what was said. */
export function onlyOne<R extends NamedRecord>(fitting: readonly R[], named: string, at?: ProblemLocation): Result<R> {
  const [first] = fitting;
  if (first === undefined) return fail(problem('record.unknown', at, { value: named }));
  return fitting.length === 1 ? ok(first) : fail(severalFit(fitting, named, at));
}

/** Names each record in a way that leads to it alone: an id is never given twice within a table. */
export function severalFit(fitting: readonly NamedRecord[], named: string, at?: ProblemLocation): Problem {
  const candidates = fitting.map(({ table, id, code }) => `${table} ${code} (${id})`).join(', ');
  return problem('record.ambiguous', at, { value: named, candidates });
}
