import type { Link } from '../links/kind.ts';
import { causalRelations } from '../links/relations.ts';
import { causalLinks } from './causal-links.ts';

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

/** What is said of releases and incidents, as `causalLinks` has it. */
export function releaseIncidents(links: readonly Link[], counts: (incidentId: string) => boolean): ReleaseIncident[] {
  return causalLinks(links, counts).flatMap(({ table, id, incidentId, says, link }) =>
    table === 'releases' && says !== 'ledTo' ? [{ releaseId: id, incidentId, outcome: says, link }] : [],
  );
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
