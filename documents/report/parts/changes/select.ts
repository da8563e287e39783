import { changedRisks } from '../../../../domain/quarters/changed-risks.ts';
import type { Movement } from '../../../../domain/risks/movement.ts';
import type { Day } from '../../../../engine/values/time.ts';
import type { ReportContext } from '../../context.ts';
import type { Recorded } from '../../names.ts';
import type { RiskLine } from '../../risk-line.ts';

/** A risk that stands otherwise than at the end of the quarter compared with, or stood worse in between; who recorded it, and why. */
export type RiskChange = {
  readonly movement: Movement;
  readonly risk: RiskLine;
  readonly on: Day;
  readonly why: string | null;
  /** When later assessments left it there. */
  readonly reaffirmedOn: readonly Day[];
  readonly recorded: Recorded | null;
};

export function selectChanges(context: ReportContext): readonly RiskChange[] {
  const { register, risks, entries, names, line } = context;
  return changedRisks(risks, register, entries, context).map(({ movement, compared, on, why, reaffirmedOn, seq }) => ({
    movement,
    risk: line(compared),
    on,
    why,
    reaffirmedOn,
    recorded: names.recorded(seq),
  }));
}
