import { checked, newRow, type Checking } from '../../engine/commands/checked.ts';
import type { Context } from '../../engine/commands/use-case.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Steps } from '../../engine/values/steps.ts';
import type { Stored } from '../rows.ts';
import type { HistoryChange } from './history.ts';

/** So many changes are taken in a step. */
const changesInAStep = 200;

export type TakenChanges = {
  readonly changes: readonly Change[];
  readonly counts: { readonly created: number; readonly released: number; readonly unchanged: number };
  readonly notes: readonly Problem[];
};

/** What the changes of a history make, and which of those `there` of the service get their release. `releases`: ids by version. */
export function* takeChanges(
  kinds: Registry,
  serviceId: string,
  said: readonly HistoryChange[],
  there: readonly Stored<'changes'>[],
  releases: ReadonlyMap<string, string | null>,
  checking: Checking,
  { newId, progress }: Pick<Context, 'newId' | 'progress'>,
): Steps<Result<TakenChanges>> {
  const kind = kinds.of('changes');
  const byCommit = new Map(there.map((row) => [row.commit, row]));
  const seen = new Set<string>();
  const made: Change[] = [];
  const released: Change[] = [];
  let [unchanged, ofOther] = [0, 0];
  for (const [at, { version, ...fields }] of said.entries()) {
    if (at % changesInAStep === 0) {
      progress?.(at, said.length);
      yield;
    }
    if (seen.has(fields.commit)) continue;
    seen.add(fields.commit);
    const releaseId = version === null ? null : (releases.get(version) ?? null);
    const row = byCommit.get(fields.commit);
    if (row === undefined) {
      const change = checked(kinds, kind, newRow(kind, newId(), null, { serviceId, releaseId, ...fields }), null, checking);
      if (!change.ok) return change;
      made.push(creation('changes', change.value));
    } else if (row.releaseId === null && releaseId !== null) {
      const change = edit('changes', row, { releaseId });
      if (change !== null) released.push(change);
    } else {
      unchanged += 1;
      if (row.releaseId !== null && row.releaseId !== releaseId) ofOther += 1;
    }
  }
  const gone = there.filter(({ commit }) => !seen.has(commit)).length;
  return ok({
    changes: [...made, ...released],
    counts: { created: made.length, released: released.length, unchanged },
    notes: [
      ...(ofOther > 0 ? [problem('git.releasesMoved', undefined, { count: ofOther })] : []),
      ...(gone > 0 ? [problem('git.changesGone', undefined, { count: gone })] : []),
    ],
  });
}
