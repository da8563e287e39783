import type { Link } from '../links/kind.ts';
import { causalRelations } from '../links/relations.ts';

/** What is known of harm that a release did: a decided link to an incident, only a suspicion, one that was ruled out, or no link. */
export type ReleaseOutcome = 'caused' | 'contributed' | 'suspected' | 'ruledOut' | 'unlinked';

const weight: readonly ReleaseOutcome[] = ['caused', 'contributed', 'suspected', 'ruledOut', 'unlinked'];

/** A release beside an incident, whichever end the link was drawn from. */
export type ReleaseIncident = {
  readonly releaseId: string;
  readonly incidentId: string;
  readonly outcome: ReleaseOutcome;
  readonly link: Link;
};

/**
 * Links between releases and incidents that speak of a cause. `caused` and `contributed` count only from the release to the
 * incident: the other way round they say that the incident led to the release. Plain relatedness says nothing about a cause.
 * Nothing is said through an incident that does not count itself: one that was archived, or planned work.
 */
export function releaseIncidents(links: readonly Link[], counts: (incidentId: string) => boolean): ReleaseIncident[] {
  return links.flatMap((link) => {
    const forward = link.fromTable === 'releases' && link.toTable === 'incidents';
    const back = link.fromTable === 'incidents' && link.toTable === 'releases';
    if (!forward && !back) return [];
    const { relation } = link;
    const symmetric = relation === 'suspected' || relation === 'ruledOut';
    if (!symmetric && !(forward && (relation === 'caused' || relation === 'contributed'))) return [];
    const [releaseId, incidentId] = forward ? [link.fromId, link.toId] : [link.toId, link.fromId];
    return counts(incidentId) ? [{ releaseId, incidentId, outcome: relation, link }] : [];
  });
}

/** Whether it was decided that a release harmed: a suspicion was not. */
export function isDecidedHarm(outcome: string): boolean {
  return causalRelations.some((causal) => causal === outcome);
}

/** The gravest statement about each release. A suspicion stays undecided: it is counted apart and never as a cause. */
export function outcomesOf(releaseIds: readonly string[], harm: readonly ReleaseIncident[]): ReadonlyMap<string, ReleaseOutcome> {
  const outcomes = new Map<string, ReleaseOutcome>(releaseIds.map((id) => [id, 'unlinked']));
  for (const { releaseId, outcome } of harm) {
    const known = outcomes.get(releaseId);
    if (known !== undefined && weight.indexOf(outcome) < weight.indexOf(known)) outcomes.set(releaseId, outcome);
  }
  return outcomes;
}
