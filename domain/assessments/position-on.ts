import { byCodePoint } from '../../engine/values/json.ts';
import type { Day } from '../../engine/values/time.ts';

type Dated = { readonly id: string; readonly kind: string; readonly validOn: Day; readonly revision: number };

/**
 * The assessment of a kind that holds on a day: the latest `validOn` not after it; of two on one day the one recorded
 * later (`revision` is the seq that last changed it). `null` where none holds yet.
 */
export function positionOn<A extends Dated>(assessments: readonly A[], kind: A['kind'], day: Day): A | null {
  let latest: A | null = null;
  for (const assessment of assessments) {
    if (assessment.kind !== kind || assessment.validOn > day) continue;
    if (latest === null || isLater(assessment, latest)) latest = assessment;
  }
  return latest;
}

/** The assessments of a kind that held at the end of any day up to one, in that order: of each day the one recorded last. */
export function inEffect<A extends Dated>(assessments: readonly A[], kind: A['kind'], day: Day): A[] {
  const ofDays = new Map<Day, A>();
  for (const assessment of assessments) {
    if (assessment.kind !== kind || assessment.validOn > day) continue;
    const known = ofDays.get(assessment.validOn);
    if (known === undefined || isLater(assessment, known)) ofDays.set(assessment.validOn, assessment);
  }
  return [...ofDays.values()].sort((a, b) => byCodePoint(a.validOn, b.validOn));
}

function isLater<A extends Dated>(a: A, b: A): boolean {
  return (byCodePoint(a.validOn, b.validOn) || a.revision - b.revision || byCodePoint(a.id, b.id)) > 0;
}
