import type { Rules } from '../../engine/kind/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** Levels lie on the scales of the matrix that the assessment names. */
export const assessmentRules: Rules = rulesFor('assessments', {
  check(assessment, found) {
    const matrix = found.get('matrices', assessment.matrixId);
    if (matrix === null) return [];
    const most = { likelihood: matrix.cells.length, impact: matrix.cells[0]?.length ?? 0 };
    return (['likelihood', 'impact'] as const)
      .filter((axis) => assessment[axis] > most[axis])
      .map((axis) =>
        problem(
          'assessment.levelOutsideScale',
          { table: 'assessments', id: assessment.id, field: axis },
          { value: assessment[axis], max: most[axis] },
        ),
      );
  },
});
