import { byCodePoint } from '../../engine/values/json.ts';
import type { Day } from '../../engine/values/time.ts';

type Dated = { readonly id: string; readonly kind: string; readonly validOn: Day; readonly revision: number };

/**
 * The assessment of a kind that holds on a day: the latest `validOn` not after it; of two on one day the one recorded
 * later (`revision` is the seq that last changed it). `null` where none holds yet.
 */
export function positionOn<A extends Dated>(assessments: readonly A[], kind: A['kind'], day: Day): A | null {
  let latest: A | null = null;
  for (const one of assessments) {
    if (one.kind !== kind || one.validOn > day) continue;
    if (latest === null || isLater(one, latest)) latest = one;
  }
  return latest;
}

function isLater<A extends Dated>(a: A, b: A): boolean {
  return (byCodePoint(a.validOn, b.validOn) || a.revision - b.revision || byCodePoint(a.id, b.id)) > 0;
}
