import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { rowsAs } from '../../../domain/rows.ts';
import { matrixInUse } from '../../../domain/risks/assess.ts';
import type { Matrix, Scale } from '../../../domain/scoring/kinds.ts';
import { all, rowsIn } from '../../../engine/rows/query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { StoreError } from '../../../store/registers/store-problem.ts';
import { rowQuestion } from '../register/question-kinds.ts';
import { useAsked } from '../register/questions-context.tsx';

/** A version of the matrix with the scales that it is read by. */
export type Scales = { readonly matrix: Matrix; readonly likelihood: Scale; readonly impact: Scale };

/** How this register scores: the version in use, and every one that an assessment may have been made with. */
export type Scoring = Scales & {
  readonly scalesOf: (matrixId: string) => Scales | null;
  /** The latest version first. */
  readonly versions: readonly Scales[];
};

type Known = { readonly scoring: Scoring | null; readonly problem: Problem | null };

const ScoringContext = createContext<Known | null>(null);

const questions = [rowQuestion(all('matrices')), rowQuestion(all('scales'))];

/** How the register scores, asked for once: a list has a hundred ratings in sight, and each of them has its word from here. */
export function ScoringProvider({ children }: { readonly children: ReactNode }) {
  const asked = useAsked(questions);
  const known = useMemo((): Known => {
    const [matrices, scales] = asked.map(({ answer }) => (answer === null ? null : rowsIn(answer)));
    const problem = asked.find((one) => one.answer === null && one.problem !== null)?.problem ?? null;
    return { scoring: matrices && scales ? scoringOf(rowsAs('matrices', matrices), rowsAs('scales', scales)) : null, problem };
  }, [asked]);
  return <ScoringContext value={known}>{children}</ScoringContext>;
}

/** `null` while asking. Throws, for the recovery around it, where the register cannot answer and never did. */
export function useScoring(): Scoring | null {
  const known = useContext(ScoringContext);
  if (known === null) throw new Error('no register is open');
  if (known.problem !== null) throw new StoreError(known.problem);
  return known.scoring;
}

function scoringOf(matrices: readonly Matrix[], scales: readonly Scale[]): Scoring | null {
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
}
