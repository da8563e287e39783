import { kinds } from '../index.ts';
import { causalRelations, relations, riskRelations, type Relation } from './relations.ts';

/** The kinds with which a record of a kind may be linked, whichever of the two a link starts at. */
export function linkedWith(own: string): readonly string[] {
  return kinds.linked.filter((other) => relationsEitherWay(own, other).length > 0);
}

/** The relations that may stand from a record of one kind to one of another. */
export function relationsBetween(from: string, to: string): readonly Relation[] {
  const allowed = kinds.relations(from, to);
  return relations.filter((relation) => allowed.includes(relation));
}

/** The relations that may stand between a record of one kind and one of another, whichever of the two they start at. */
export function relationsEitherWay(one: string, other: string): readonly Relation[] {
  const [out, back] = [relationsBetween(one, other), relationsBetween(other, one)];
  return relations.filter((relation) => out.includes(relation) || back.includes(relation));
}

/** Whether it makes a difference which of two records a relation starts at, and either may be: what caused, triggers or aggravates what. */
export function goesEitherWay(one: string, other: string, relation: Relation): boolean {
  const says = [...causalRelations, ...riskRelations].some((directed) => directed === relation);
  return says && relationsBetween(one, other).includes(relation) && relationsBetween(other, one).includes(relation);
}

/** One thing that may be said of two records: how they hang together, and whether the link starts at the one from which it is said. */
export type LinkWay = { readonly relation: Relation; readonly starts: boolean };

/** All that may be said of two records from one of them: where it makes a difference, in both directions. */
export function linkWays(own: string, other: string): readonly LinkWay[] {
  return relationsEitherWay(own, other).flatMap((relation): LinkWay[] => {
    const usual = own === other || startsAt(own, other, relation);
    const way = (starts: boolean): LinkWay => ({ relation, starts });
    return goesEitherWay(own, other, relation) ? [way(usual), way(!usual)] : [way(usual)];
  });
}

/**
 * Whether a new link between two records of different kinds starts at `subject`: where the relation is for one direction only,
 * there; else where more relations start, and at last at the kind that stands later in the list of kinds, as a release does
 * before the incident that it caused.
 */
export function startsAt(subject: string, other: string, relation: Relation | null): boolean {
  const [out, back] = [relationsBetween(subject, other), relationsBetween(other, subject)];
  if (relation !== null && out.includes(relation) !== back.includes(relation)) return out.includes(relation);
  return out.length === back.length ? kinds.linked.indexOf(subject) >= kinds.linked.indexOf(other) : out.length > back.length;
}
