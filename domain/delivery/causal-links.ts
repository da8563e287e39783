import type { Link } from '../links/kind.ts';
import { causalRelations } from '../links/relations.ts';

/** What is said of a release or a deployment beside an incident: what it did, was suspected of, did not do, or that the incident led to it. */
export type Causal = {
  readonly table: 'releases' | 'deployments';
  readonly id: string;
  readonly incidentId: string;
  readonly says: 'caused' | 'contributed' | 'suspected' | 'ruledOut' | 'ledTo';
  readonly link: Link;
};

/**
 * Links between incidents and what was delivered that speak of a cause. `caused` and `contributed` blame what was delivered only
 * where they lead from it to the incident: the other way round they say that the incident led to it, as to a fix. A suspicion and
 * its refusal say the same either way. Plain relatedness says nothing about a cause. Nothing is said through an incident that does not
 * count itself: one that was archived, or planned work.
 */
export function causalLinks(links: readonly Link[], counts: (incidentId: string) => boolean): Causal[] {
  return links.flatMap((link): Causal[] => {
    const { fromTable, toTable, relation } = link;
    const isForward = toTable === 'incidents';
    const [table, id, incidentId] = isForward ? [fromTable, link.fromId, link.toId] : [toTable, link.toId, link.fromId];
    if (!isForward && fromTable !== 'incidents') return [];
    if ((table !== 'releases' && table !== 'deployments') || !counts(incidentId)) return [];
    if (relation === 'suspected' || relation === 'ruledOut') return [{ table, id, incidentId, says: relation, link }];
    const decided = causalRelations.find((causal) => causal === relation);
    return decided === undefined ? [] : [{ table, id, incidentId, says: isForward ? decided : 'ledTo', link }];
  });
}
