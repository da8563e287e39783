import { problem, type Problem } from '../../engine/values/problem.ts';
import { isCounted } from '../delivery/figures.ts';
import type { Stored } from '../rows.ts';
import type { Failing } from './failing.ts';
import type { SourceRef } from './source.ts';

/**
 * Why no risk may be raised from a record: it is archived, it is planned work, which counts as no incident, or a deployment that is
 * neither known nor suspected to have failed.
 */
export function refusalOf(
  at: SourceRef,
  { code, archivedAt }: { readonly code: string; readonly archivedAt: string | null },
  incident: Stored<'incidents'> | null,
  failing: Failing | null,
): Problem | null {
  if (archivedAt !== null) return problem('record.archived', at, { code });
  if (incident !== null && !isCounted(incident)) return problem('raise.plannedWork', at, { code });
  if (failing !== null && failing.ending !== 'failed' && failing.ending !== 'undecided') return problem('raise.notFailed', at, { code });
  return null;
}
