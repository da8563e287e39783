import { useMemo } from 'react';
import { matrixInUse } from '../../../domain/risks/assess.ts';
import type { Matrix, Scale } from '../../../domain/scoring/kinds.ts';
import { useRows } from '../register/answers.ts';

/** A version of the matrix with the scales that it is read by. */
export type Scales = { readonly matrix: Matrix; readonly likelihood: Scale; readonly impact: Scale };

/** How this register scores: the version in use, and every one that an assessment may have been made with. */
export type Scoring = Scales & {
  readonly scalesOf: (matrixId: string) => Scales | null;
  /** The latest version first. */
  readonly versions: readonly Scales[];
};

/** `null` while asking. */
export function useScoring(): Scoring | null {
  const matrices = useRows('matrices');
  const scales = useRows('scales');
  return useMemo(() => {
    if (matrices === null || scales === null) return null;
    const versions = [...matrices]
      .sort((a, b) => b.version - a.version)
      .flatMap((matrix): Scales[] => {
        const likelihood = scales.find((scale) => scale.id === matrix.likelihoodScaleId);
        const impact = scales.find((scale) => scale.id === matrix.impactScaleId);
        return likelihood && impact ? [{ matrix, likelihood, impact }] : [];
      });
    const scalesOf = (matrixId: string) => versions.find(({ matrix }) => matrix.id === matrixId) ?? null;
    const inUse = scalesOf(matrixInUse(matrices)?.id ?? '');
    return inUse && { ...inUse, scalesOf, versions };
  }, [matrices, scales]);
}
