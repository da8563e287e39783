import type { Counts } from '../../engine/links/linked-count.ts';
import { causalRelations, decidedRelations } from './relations.ts';

// Which links count for a number of records: the words for each column's meaning say the same (`words/locales/…/columns`).

/** What is decided to belong together, whichever way it is said. */
export const decided: Counts = (relation) => decidedRelations.some((decidedRelation) => decidedRelation === relation);

/** What a release did: an incident that led to a release, as to a fix, says nothing of harm. */
export const harmDone: Counts = (relation, outward) => outward && isCausal(relation);
export const harmSuffered: Counts = (relation, outward) => !outward && isCausal(relation);

function isCausal(relation: string): boolean {
  return causalRelations.some((causalRelation) => causalRelation === relation);
}
