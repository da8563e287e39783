import type { ComparedRisk } from './compared-risks.ts';
import { sameRating } from './rating-run.ts';

/** Open risks whose controls lower no rating: `same` are those of `of` whose residual rating is the inherent one. */
export type SameAfterControls = { readonly same: readonly ComparedRisk[]; readonly of: readonly ComparedRisk[] };

/** Among the risks that have controls and both ratings by one matrix; the others cannot tell what their controls do. */
export function sameAfterControls(open: readonly ComparedRisk[]): SameAfterControls {
  const of = open.filter(({ now: { inherent, residual }, controls }) => {
    const isRated = inherent !== null && residual !== null && inherent.rating !== null && residual.rating !== null;
    return isRated && controls.length > 0 && inherent.assessment.matrixId === residual.assessment.matrixId;
  });
  return {
    of,
    same: of.filter(({ now: { inherent, residual } }) => inherent !== null && residual !== null && sameRating(inherent, residual)),
  };
}
