import { problem, type Problem } from '../../engine/values/problem.ts';
import { isCounted } from '../delivery/figures.ts';
import type { LinkEnd } from '../links/ends.ts';
import { causalRelations } from '../links/relations.ts';
import type { Stored } from '../rows.ts';
import type { SourceRef } from './source.ts';

/**
 * Why no risk may be raised from a record: it is archived, it is planned work, which counts as no incident, or a deployment that
 * is not known to have failed.
 */
export function refusalOf(
  at: SourceRef,
  row: { readonly code: string; readonly archivedAt: string | null },
  incident: Stored<'incidents'> | null,
  deployment: Stored<'deployments'> | null,
  links: readonly LinkEnd[],
): Problem | null {
  const { code } = row;
  if (row.archivedAt !== null) return problem('record.archived', at, { code });
  if (incident !== null && !isCounted(incident)) return problem('raise.plannedWork', at, { code });
  if (deployment !== null && !isFailed(deployment, links) && !isSuspected(deployment, links)) {
    return problem('raise.notFailed', at, { code });
  }
  return null;
}

/**
 * Whether a deployment to production failed: it was rolled back, fixed forward or needed an intervention, or it was decided to
 * have caused an incident that counts, or contributed to it. One that was given up met no users.
 */
export function isFailed(deployment: Stored<'deployments'>, links: readonly LinkEnd[]): boolean {
  const { outcome, intervention } = deployment;
  if (!isMet(deployment)) return false;
  if (outcome === 'rolledBack' || outcome === 'fixedForward' || intervention !== null) return true;
  return links.some((end) => end.outward && causalRelations.some((causal) => causal === end.link.relation) && isOfCounted(end));
}

function isSuspected(deployment: Stored<'deployments'>, links: readonly LinkEnd[]): boolean {
  return isMet(deployment) && links.some((end) => end.link.relation === 'suspected' && isOfCounted(end));
}

function isMet({ environment, outcome }: Stored<'deployments'>): boolean {
  return environment === 'production' && outcome !== 'aborted';
}

function isOfCounted({ other }: LinkEnd): boolean {
  return other.table === 'incidents' && isCounted(other.row);
}
