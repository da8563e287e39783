import type { Seen } from '../../engine/commands/prepare.ts';
import type { New, Stored } from '../rows.ts';
import type { AssessmentKind } from '../assessments/kind.ts';
import type { Matrix } from '../scoring/kinds.ts';
import type { Day } from '../../engine/values/time.ts';

/** A position as a person states it. */
export type StatedPosition = {
  readonly riskId: string;
  readonly kind: AssessmentKind;
  readonly likelihood: number;
  readonly impact: number;
  readonly validOn: Day;
  readonly rationale: string;
  readonly assessorId: string | null;
};

/** The version by which new assessments are made: the latest. */
export function matrixInUse<M extends Matrix>(matrices: readonly M[]): M | null {
  return matrices.reduce<M | null>((latest, matrix) => (latest === null || matrix.version > latest.version ? matrix : latest), null);
}

/** The assessment of the same kind and day that a stated position would correct. */
export function correctedBy(
  assessments: readonly Stored<'assessments'>[],
  kind: AssessmentKind,
  validOn: Day,
): Stored<'assessments'> | null {
  const sameDay = assessments.filter((assessment) => assessment.kind === kind && assessment.validOn === validOn);
  return sameDay.reduce<Stored<'assessments'> | null>((last, one) => (last === null || one.revision > last.revision ? one : last), null);
}

/**
 * What saving a position does: it corrects the assessment of the same kind that holds from the same day, else it is a new
 * assessment, and the earlier ones stay in the timeline.
 */
export function assessCommand(
  stated: StatedPosition,
  matrixId: string,
  assessments: readonly Stored<'assessments'>[],
): { readonly corrects: string | null; readonly fields: Omit<New<'assessments'>, 'riskId'>; readonly seen: readonly Seen[] } {
  const corrected = correctedBy(assessments, stated.kind, stated.validOn);
  const { riskId: _, ...rest } = stated;
  const fields = { ...rest, matrixId };
  if (corrected === null) return { corrects: null, fields, seen: [] };
  const { likelihood, impact, rationale, assessorId } = corrected;
  return {
    corrects: corrected.id,
    fields,
    seen: [{ table: 'assessments', id: corrected.id, fields: { likelihood, impact, rationale, assessorId } }],
  };
}
