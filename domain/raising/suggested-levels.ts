import { leastImpact, yearlyEnd } from '../scoring/scale-meanings.ts';
import { exceeds } from '../statistics/poisson.ts';
import type { Matrix } from '../scoring/kinds.ts';
import type { RaiseSource } from './source.ts';

type Levels = { readonly likelihood: number; readonly impact: number };

/** A level that is proposed, and why; `level` is `null` where nothing says one: the assessor chooses. */
export type SuggestedLevels = {
  readonly likelihood: { readonly level: number | null; readonly why: 'asItWas' | 'oneUp' | 'unknown' };
  readonly impact: { readonly level: number | null; readonly why: 'asItWas' | 'severity' | 'tolerance' | 'unknown' };
};

/**
 * What a residual position comes to after one more event; a proposal, which a person confirms or changes. No levels are averaged:
 * - likelihood stays as it was, or goes one level up, never more, where the events of the last year are more than its level
 *   explains: the exact 90 % interval of their rate lies above the band of the level. Once a year does not contradict
 *   "once in one to three years"; four times do.
 * - impact stays as it was, or rises to what the severity of this event, or its being felt for longer than the service tolerates,
 *   comes to at least by the scale. It never falls.
 * `was` is `null` where the risk has no residual position by this matrix: then likelihood is not proposed.
 */
export function suggestedLevels(
  was: Levels | null,
  matrix: Pick<Matrix, 'likelihoodScaleId' | 'impactScaleId' | 'cells'>,
  events: number,
  { severity, felt, service }: Pick<RaiseSource, 'severity' | 'felt' | 'service'>,
): SuggestedLevels {
  const most = { likelihood: matrix.cells.length, impact: matrix.cells[0]?.length ?? 0 };
  const least = leastImpact(matrix.impactScaleId);
  const bySeverity = severity === null ? 0 : (least?.[severity] ?? 0);
  const tolerated = service?.toleratedMinutes ?? null;
  const byTolerance = felt !== null && tolerated !== null && felt.minutes > tolerated ? (least?.beyondTolerance ?? 0) : 0;
  const impact = Math.min(most.impact, Math.max(was?.impact ?? 0, bySeverity, byTolerance));
  const rises = impact > (was?.impact ?? 0);
  const why = rises ? (bySeverity >= byTolerance ? 'severity' : 'tolerance') : was === null ? 'unknown' : 'asItWas';
  return { likelihood: likelihoodOf(was, matrix.likelihoodScaleId, most.likelihood, events), impact: { level: impact || null, why } };
}

function likelihoodOf(was: Levels | null, scaleId: string, most: number, events: number): SuggestedLevels['likelihood'] {
  if (was === null) return { level: null, why: 'unknown' };
  const end = yearlyEnd(scaleId, was.likelihood);
  const isMore = end !== null && was.likelihood < most && exceeds(events, end);
  return isMore ? { level: was.likelihood + 1, why: 'oneUp' } : { level: was.likelihood, why: 'asItWas' };
}
