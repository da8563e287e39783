import { useMemo } from 'react';
import { matrixInUse } from '../../../domain/risks/assess.ts';
import type { Matrix, Scale } from '../../../domain/scoring/kinds.ts';
import { useRows } from '../register/answers.ts';

/** How this register scores: the matrix in use (its highest version), its two scales, and every earlier matrix. */
export type Scoring = {
  readonly matrix: Matrix;
  readonly likelihood: Scale;
  readonly impact: Scale;
  readonly matrixById: (id: string) => Matrix | null;
};

/** `null` while asking. */
export function useScoring(): Scoring | null {
  const matrices = useRows('matrices');
  const scales = useRows('scales');
  return useMemo(() => {
    if (matrices === null || scales === null) return null;
    const matrix = matrixInUse(matrices);
    const likelihood = scales.find((scale) => scale.id === matrix?.likelihoodScaleId);
    const impact = scales.find((scale) => scale.id === matrix?.impactScaleId);
    if (!matrix || !likelihood || !impact) return null;
    return { matrix, likelihood, impact, matrixById: (id) => matrices.find((matrix) => matrix.id === id) ?? null };
  }, [matrices, scales]);
}
