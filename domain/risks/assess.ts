import type { Stored } from '../rows.ts';
import type { AssessmentKind } from '../assessments/kind.ts';
import type { Matrix } from '../scoring/kinds.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
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
  return matrices.reduce<M | null>((latest, one) => (latest === null || one.version > latest.version ? one : latest), null);
}

/** The assessment of the same kind and day that a stated position would correct. */
export function correctedBy(
  assessments: readonly Stored<'assessments'>[],
  kind: AssessmentKind,
  validOn: Day,
): Stored<'assessments'> | null {
  const sameDay = assessments.filter((one) => one.kind === kind && one.validOn === validOn);
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
): { readonly action: string; readonly input: Json; readonly seen: readonly { table: string; id: string; fields: JsonObject }[] } {
  const corrected = correctedBy(assessments, stated.kind, stated.validOn);
  const { riskId, kind, ...given } = stated;
  if (corrected === null) return { action: 'assessments.create', input: { fields: { ...given, riskId, kind, matrixId } }, seen: [] };
  const { likelihood, impact, rationale, assessorId } = corrected;
  return {
    action: 'assessments.edit',
    input: { id: corrected.id, fields: { ...given, matrixId } },
    seen: [{ table: 'assessments', id: corrected.id, fields: { likelihood, impact, rationale, assessorId } }],
  };
}
