import type { Link } from './kind.ts';
import type { Relation } from './relations.ts';

/** What is decided, or suspected, of the cause of an incident: it leans on when and where the incident was. */
const leansOnFacts: readonly Relation[] = ['caused', 'contributed', 'materialisedAs', 'suspected', 'ruledOut'];

/** A record at an end of a link. `factsChangedAt`: of an incident, when its facts were last changed after it was recorded. */
type End = { readonly factsChangedAt?: string | null };

/**
 * Whether facts of an incident were changed since a link of it was decided, so that it was decided on others: it is kept, and to be
 * looked at again. What was decided in the instant of the change was decided on what it made of them.
 */
export function factsChangedSince({ relation, decidedAt }: Pick<Link, 'relation' | 'decidedAt'>, ends: readonly End[]): boolean {
  return leansOnFacts.includes(relation) && ends.some(({ factsChangedAt = null }) => factsChangedAt !== null && decidedAt < factsChangedAt);
}
