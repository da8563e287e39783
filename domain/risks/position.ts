import type { Assessment, AssessmentKind } from '../assessments/kind.ts';
import { positionOn } from '../assessments/position-on.ts';
import { highFrom } from '../scoring/high-from.ts';
import { ratingOfAssessment, type Matrix } from '../scoring/kinds.ts';
import { dayIn, type Day } from '../../engine/values/time.ts';
import type { Risk } from './kind.ts';

/** Where a risk stands by one kind of assessment. `rating` is `null` only where its matrix has no such cell. */
export type Position = { readonly assessment: StoredAssessment; readonly rating: number | null };
export type StoredAssessment = Assessment & { readonly revision: number };
export type Positions = Readonly<Record<AssessmentKind, Position | null>>;
/** A risk on one day: whether it was open, and where it stood. */
export type RiskSnapshot = Positions & { readonly open: boolean };

type Opening = Pick<Risk, 'identifiedOn' | 'closedOn' | 'archivedAt'>;

/** The day on which a risk ended: it was closed, or archived (a day of the time zone) while it was still open; `null` for none. */
export function endedOn(
  { closedOn, archivedAt }: Opening,
  timeZone: string,
): { readonly day: Day; readonly by: 'closing' | 'archiving' } | null {
  const archivedOn = archivedAt === null ? null : dayIn(archivedAt, timeZone);
  if (archivedOn !== null && (closedOn === null || archivedOn < closedOn)) return { day: archivedOn, by: 'archiving' };
  return closedOn === null ? null : { day: closedOn, by: 'closing' };
}

/** A risk is open from the day it was identified to before the day it was closed, or archived, whichever came first. */
export function isOpenOn(risk: Opening, day: Day, timeZone: string): boolean {
  if (risk.identifiedOn > day) return false;
  const ended = endedOn(risk, timeZone);
  return ended === null || day < ended.day;
}

/** The inherent, residual and target positions of a risk that hold on a day. */
export function positionsOn(assessments: readonly StoredAssessment[], day: Day, matrixById: (id: string) => Matrix | null): Positions {
  const at = (kind: AssessmentKind): Position | null => {
    const assessment = positionOn(assessments, kind, day);
    return assessment === null ? null : { assessment, rating: ratingOfAssessment(assessment, matrixById) };
  };
  return { inherent: at('inherent'), residual: at('residual'), target: at('target') };
}

/** A risk as it stood on a day, by its assessments. */
export function snapshotOn(
  risk: Opening,
  assessments: readonly StoredAssessment[],
  day: Day,
  timeZone: string,
  matrixById: (id: string) => Matrix | null,
): RiskSnapshot {
  return { open: isOpenOn(risk, day, timeZone), ...positionsOn(assessments, day, matrixById) };
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
