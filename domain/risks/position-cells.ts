import type { CellValue, ColumnKind, Computed } from '../../engine/kind/column.ts';
import { plain } from '../../engine/kind/columns.ts';
import { positionOn } from '../assessments/position-on.ts';
import { ratingOf } from '../scoring/kinds.ts';
import { worldOf } from '../rows.ts';

type Part = 'likelihood' | 'impact' | 'validOn' | 'rationale';

/** A part of the position of a risk that holds on the day on which the list is read. */
function part(of: 'inherent' | 'residual' | 'target', kind: ColumnKind, name: Part): Computed {
  return {
    kind,
    imported: true,
    parts: [{ kind: 'assessments', field: 'riskId' }],
    shares: ['matrices'],
    read(row, world): CellValue {
      const position = positionOn(worldOf(world).by('assessments', 'riskId', row.id), of, world.asOn);
      return position === null ? null : plain(position[name]);
    },
  };
}

function rating(of: 'inherent' | 'residual' | 'target'): Computed {
  return {
    kind: 'rating',
    parts: [{ kind: 'assessments', field: 'riskId' }],
    shares: ['matrices'],
    ratedBy: (row, world) => positionOn(worldOf(world).by('assessments', 'riskId', row.id), of, world.asOn)?.matrixId ?? null,
    read(row, world) {
      const typed = worldOf(world);
      const position = positionOn(typed.by('assessments', 'riskId', row.id), of, world.asOn);
      const matrix = position === null ? null : typed.get('matrices', position.matrixId);
      return matrix === null || position === null ? null : ratingOf(matrix, position.likelihood, position.impact);
    },
  };
}

/** Where a risk stands by each of the three kinds of assessment, and since when and why. */
export const positionCells = {
  inherent: rating('inherent'),
  inherentLikelihood: part('inherent', 'level', 'likelihood'),
  inherentImpact: part('inherent', 'level', 'impact'),
  inherentValidOn: part('inherent', 'day', 'validOn'),
  inherentRationale: part('inherent', 'text', 'rationale'),
  residual: rating('residual'),
  residualLikelihood: part('residual', 'level', 'likelihood'),
  residualImpact: part('residual', 'level', 'impact'),
  residualValidOn: part('residual', 'day', 'validOn'),
  residualRationale: part('residual', 'text', 'rationale'),
  target: rating('target'),
  targetLikelihood: part('target', 'level', 'likelihood'),
  targetImpact: part('target', 'level', 'impact'),
  targetValidOn: part('target', 'day', 'validOn'),
  targetRationale: part('target', 'text', 'rationale'),
} as const satisfies { readonly [key: string]: Computed };
