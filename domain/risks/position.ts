import type { Assessment, AssessmentKind } from '../assessments/kind.ts';
import { positionOn } from '../assessments/position-on.ts';
import { highFrom } from '../scoring/high-from.ts';
import { ratingOfAssessment, type Matrix } from '../scoring/kinds.ts';
import type { Day } from '../../engine/values/time.ts';
import type { Category } from './category.ts';
import type { Risk } from './kind.ts';
import { categoryOn, isOpenOn, type CategoryLeft, type ClosedSpan, type Opening } from './lifetime.ts';

/** Where a risk stands by one kind of assessment. `rating` is `null` only where its matrix has no such cell. */
export type Position = { readonly assessment: StoredAssessment; readonly rating: number | null };
export type StoredAssessment = Assessment & { readonly revision: number };
export type Positions = Readonly<Record<AssessmentKind, Position | null>>;
/** A risk on one day: whether it had been identified and was open, to which category it belonged, and where it stood. */
export type RiskSnapshot = Positions & { readonly identified: boolean; readonly open: boolean; readonly category: Category };

/** The inherent, residual and target positions of a risk that hold on a day. */
export function positionsOn(assessments: readonly StoredAssessment[], day: Day, matrixById: (id: string) => Matrix | null): Positions {
  const at = (kind: AssessmentKind): Position | null => {
    const assessment = positionOn(assessments, kind, day);
    return assessment === null ? null : { assessment, rating: ratingOfAssessment(assessment, matrixById) };
  };
  return { inherent: at('inherent'), residual: at('residual'), target: at('target') };
}

/** A risk with what it left behind: everything that tells how it stood on a day. */
export type RiskHistory = {
  readonly risk: Opening & Pick<Risk, 'category'>;
  readonly assessments: readonly StoredAssessment[];
  readonly closures: readonly ClosedSpan[];
  readonly reclassifications: readonly CategoryLeft[];
};

/** A risk as it stood on a day. */
export function snapshotOn(
  { risk, assessments, closures, reclassifications }: RiskHistory,
  day: Day,
  timeZone: string,
  matrixById: (id: string) => Matrix | null,
): RiskSnapshot {
  return {
    identified: risk.identifiedOn <= day,
    open: isOpenOn(risk, closures, day, timeZone),
    category: categoryOn(risk, reclassifications, day),
    ...positionsOn(assessments, day, matrixById),
  };
}

/** The category under which a risk was open on a day; `null` where it was not. */
export function openCategoryOn(
  { risk, closures, reclassifications }: Omit<RiskHistory, 'assessments'>,
  day: Day,
  timeZone: string,
): Category | null {
  return isOpenOn(risk, closures, day, timeZone) ? categoryOn(risk, reclassifications, day) : null;
}

/** Whether a position is rated high by the matrix that it was assessed with. */
export function isHigh({ assessment, rating }: Position, matrixById: (id: string) => Matrix | null): boolean {
  const matrix = matrixById(assessment.matrixId);
  return matrix !== null && rating !== null && rating >= highFrom(matrix);
}
