import type { Assessment, AssessmentKind } from '../assessments/kind.ts';
import { positionOn } from '../assessments/position-on.ts';
import { highFrom } from '../scoring/high-from.ts';
import { ratingOfAssessment, type Matrix } from '../scoring/kinds.ts';
import type { Day } from '../../engine/values/time.ts';
import type { Risk } from './kind.ts';

/** Where a risk stands by one kind of assessment. `rating` is `null` only where its matrix has no such cell. */
export type Position = { readonly assessment: KeptAssessment; readonly rating: number | null };
export type KeptAssessment = Assessment & { readonly revision: number };
export type Positions = Readonly<Record<AssessmentKind, Position | null>>;
/** A risk on one day: whether it was open, and where it stood. */
export type RiskSnapshot = Positions & { readonly open: boolean };

/** A risk is open from the day it was identified to before the day it was closed. Archived risks are never open. */
export function isOpenOn(risk: Pick<Risk, 'identifiedOn' | 'closedOn' | 'archivedAt'>, day: Day): boolean {
  return risk.archivedAt === null && risk.identifiedOn <= day && (risk.closedOn === null || day < risk.closedOn);
}

/** The inherent, residual and target positions of a risk that hold on a day. */
export function positionsOn(assessments: readonly KeptAssessment[], day: Day, matrixById: (id: string) => Matrix | null): Positions {
  const at = (kind: AssessmentKind): Position | null => {
    const assessment = positionOn(assessments, kind, day);
    return assessment === null ? null : { assessment, rating: ratingOfAssessment(assessment, matrixById) };
  };
  return { inherent: at('inherent'), residual: at('residual'), target: at('target') };
}

/** A risk as it stood on a day, by its assessments. */
export function snapshotOn(
  risk: Pick<Risk, 'identifiedOn' | 'closedOn' | 'archivedAt'>,
  assessments: readonly KeptAssessment[],
  day: Day,
  matrixById: (id: string) => Matrix | null,
): RiskSnapshot {
  return { open: isOpenOn(risk, day), ...positionsOn(assessments, day, matrixById) };
}

/** Whether a position is rated high by the matrix that it was assessed with. */
export function isHigh({ assessment, rating }: Position, matrixById: (id: string) => Matrix | null): boolean {
  const matrix = matrixById(assessment.matrixId);
  return matrix !== null && rating !== null && rating >= highFrom(matrix);
}

/** Whether the review that was due has not happened by the end of a day. */
export function isReviewOverdue(risk: Pick<Risk, 'nextReviewOn'>, day: Day): boolean {
  return risk.nextReviewOn !== null && risk.nextReviewOn < day;
}
