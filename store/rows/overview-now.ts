import { comparedQuarter } from '../../domain/overview/compared-quarter.ts';
import { overviewOf, type Overview, type OverviewAsked } from '../../domain/overview/overview.ts';
import type { Rows, Stored } from '../../domain/rows.ts';
import { problem } from '../../engine/values/problem.ts';
import { inSteps } from '../../engine/values/steps.ts';
import { settingsOf } from '../lists/register-lists.ts';
import { StoreError } from '../registers/store-problem.ts';
import type { Replica } from './replica.ts';
import { replicaRows } from './replica-reader.ts';

/** Milliseconds of counting between two pauses, in which the worker answers whoever waits for it. */
const stretch = 12;

/**
 * The overview of a register as it stands, counted a stretch at a time. What moves meanwhile may be counted as it was or as it is: the page
 * is told of every commit and asks again. `knownAt` answers the rows by which a closed quarter is known.
 */
export async function overviewNow(
  replica: Replica,
  asked: OverviewAsked,
  knownAt: (closing: Stored<'closings'>) => Promise<Rows>,
): Promise<Overview> {
  const settings = settingsOf(replica);
  if (settings === null) throw new StoreError(problem('command.needsRegister'));
  const rows = replicaRows(replica);
  const compared = comparedQuarter(rows, settings, asked.today, asked.since);
  const earlier = compared.closing === null ? rows : await knownAt(compared.closing);
  let until = performance.now() + stretch;
  return inSteps(overviewOf(rows, compared, earlier, asked), () => {
    if (performance.now() < until) return undefined;
    return new Promise<void>((resume) =>
      setTimeout(() => {
        until = performance.now() + stretch;
        resume();
      }),
    );
  });
}
