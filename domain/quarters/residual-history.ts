import { inEffect } from '../assessments/position-on.ts';
import type { Position, StoredAssessment } from '../risks/position.ts';
import { ratingOfAssessment, type Matrix } from '../scoring/kinds.ts';
import type { Day } from '../../engine/values/time.ts';

/** The residual positions that a risk has had up to a day, in the order in which they took effect. The last holds on that day. */
export function residualHistory(
  assessments: readonly StoredAssessment[],
  day: Day,
  matrixById: (id: string) => Matrix | null,
): readonly Position[] {
  return inEffect(assessments, 'residual', day).map((assessment) => ({ assessment, rating: ratingOfAssessment(assessment, matrixById) }));
}
