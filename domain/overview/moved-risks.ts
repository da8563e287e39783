import type { Day, Instant } from '../../engine/values/time.ts';
import { changedRisks } from '../quarters/changed-risks.ts';
import { gravestFirst, type ComparedRisk } from '../quarters/compared-risks.ts';
import type { Position } from '../risks/position.ts';
import { toldMovements, type ToldMovement } from '../risks/movement.ts';
import type { Rows } from '../rows.ts';

/** A residual rating with the version of the matrix that it was made by; nothing is rated where both are `null`. */
export type RatingBy = { readonly rating: number | null; readonly matrixId: string | null };

/** A risk that moved since the quarter compared with: from where to where, on which day and why. */
export type MovedRisk = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly movement: ToldMovement;
  /** Where it stood at the end of that quarter; `null` where it was not open then. */
  readonly from: RatingBy | null;
  /** Where it stands; `null` where it is not open any more. */
  readonly to: RatingBy | null;
  /** `null` where a closing or its end was taken back, so that no day tells of it. */
  readonly on: Day | null;
  /** The reason of what moved it, of an assessment its rationale; `null` where nobody gave one. */
  readonly why: string | null;
};

/** The day that is looked at, and up to when it is known. */
type Moment = { readonly today: Day; readonly knownAt: Instant };

export function isTold(compared: ComparedRisk): boolean {
  return toldMovements.some((movement) => movement === compared.movement);
}

/** The first `most` of them: those up before those down, new, re-opened and closed; of each the gravest first. */
export function movedRisks(moved: readonly ComparedRisk[], rows: Rows, most: number, { today, knownAt }: Moment): MovedRisk[] {
  const first = toldMovements.flatMap((movement) => gravestFirst(moved.filter((one) => one.movement === movement))).slice(0, most);
  const changes = changedRisks(first, rows, [], { knownAt, validOn: today, restated: null });
  return toldMovements.flatMap((movement) =>
    changes
      .filter((change) => change.movement === movement)
      .map(({ compared: { risk, now, before }, on, why, seq }) => ({
        id: risk.id,
        code: risk.code,
        title: risk.title,
        movement,
        from: before?.open === true ? ratingBy(before.residual) : null,
        to: now.open ? ratingBy(now.residual) : null,
        on: on > today || (movement === 'reopened' && seq === null) ? null : on,
        why,
      })),
  );
}

function ratingBy(position: Position | null): RatingBy {
  return { rating: position?.rating ?? null, matrixId: position?.assessment.matrixId ?? null };
}
