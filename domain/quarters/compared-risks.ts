import { byCode } from '../../engine/values/code.ts';
import type { Day } from '../../engine/values/time.ts';
import { isWithdrawn } from '../risks/lifetime.ts';
import { movementOf, type Movement } from '../risks/movement.ts';
import { isReviewOverdue, reviewDueOn } from '../reviews/due.ts';
import { snapshotOn, type Position, type RiskHistory, type RiskSnapshot } from '../risks/position.ts';
import type { Rows, Stored } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import type { Quarter } from './quarter.ts';
import { residualHistory } from './residual-history.ts';
import { worstWithin } from './worst-within.ts';

/** A risk on the day that a report speaks of, beside the same risk on an earlier day. */
export type ComparedRisk = {
  readonly risk: Stored<'risks'>;
  readonly now: RiskSnapshot;
  /** Its residual positions up to that day, in the order in which they took effect. */
  readonly history: readonly Position[];
  /** The worst of those within the quarter. */
  readonly worst: Position | null;
  /** `null` where nothing is compared. */
  readonly before: RiskSnapshot | null;
  /** `null` where nothing is compared, of a risk that was open on neither day, and of one that was withdrawn or undone since. */
  readonly movement: Movement | null;
  /** The review for which it waited on the day, and whether that was late. */
  readonly reviewDueOn: Day | null;
  readonly reviewOverdue: boolean;
  /** The controls at work on it, each once, in order of code. */
  readonly controls: readonly Stored<'controls'>[];
};

/**
 * Every risk of the register, open or not, on the last day of a quarter, the gravest residual first. `earlier` is the day compared
 * with, and the rows by which it is known: a risk that they do not have had not been identified, and one that only they have is
 * among the others, open on no later day.
 */
export function comparedRisks(rows: Rows, quarter: Pick<Quarter, 'firstDay' | 'lastDay'>, earlier: Earlier | null): ComparedRisk[] {
  return gravestFirst(eachComparedRisk(rows, quarter, earlier));
}

type Earlier = { readonly rows: Rows; readonly day: Day };

/** The same one by one and in no order, for whoever looks at each of very many and keeps few. */
export function* eachComparedRisk(
  rows: Rows,
  quarter: Pick<Quarter, 'firstDay' | 'lastDay'>,
  earlier: Earlier | null,
): Generator<ComparedRisk, void> {
  const day = quarter.lastDay;
  const timeZone = timeZoneOf(rows);
  const matrixById = (id: string) => rows.get('matrices', id);
  const gone = earlier === null ? [] : earlier.rows.all('risks').filter(({ id }) => rows.get('risks', id) === null);
  for (const risk of gone) {
    const before = earlier === null ? null : earlierSnapshot(risk, earlier, timeZone);
    const nothing = { history: [], worst: null, movement: null, reviewDueOn: null, reviewOverdue: false, controls: [] };
    yield { risk, now: notThere(risk), before, ...nothing };
  }
  for (const risk of rows.all('risks')) {
    const past = historyOf(risk, rows);
    const reviews = rows.by('reviews', 'riskId', risk.id);
    const history = residualHistory(past.assessments, day, matrixById);
    const now = snapshotOn(past, day, timeZone, matrixById);
    const before = earlier === null ? null : earlierSnapshot(risk, earlier, timeZone);
    yield {
      risk,
      now,
      history,
      worst: worstWithin(past, history, quarter, timeZone),
      before,
      // One that was recorded in error never moved: the quarter before is restated.
      movement: before === null || isWithdrawn(risk) ? null : movementOf(before, now),
      reviewDueOn: reviewDueOn(risk, reviews, day),
      reviewOverdue: now.open && isReviewOverdue(risk, reviews, day),
      controls: controlsOf(risk.id, rows),
    };
  }
}

function earlierSnapshot(risk: Stored<'risks'>, { rows, day }: Earlier, timeZone: string): RiskSnapshot {
  const known = rows.get('risks', risk.id);
  if (known === null) return notThere(risk);
  return snapshotOn(historyOf(known, rows), day, timeZone, (id) => rows.get('matrices', id));
}

function notThere({ category }: Stored<'risks'>): RiskSnapshot {
  return { identified: false, open: false, category, inherent: null, residual: null, target: null };
}

/** Everything that the rows tell of how a risk stood on any day. */
export function historyOf(risk: Stored<'risks'>, rows: Rows): RiskHistory {
  return {
    risk,
    assessments: rows.by('assessments', 'riskId', risk.id),
    closures: rows.by('closures', 'riskId', risk.id),
    reclassifications: rows.by('reclassifications', 'riskId', risk.id),
  };
}

export function openRisks(risks: readonly ComparedRisk[]): ComparedRisk[] {
  return risks.filter(({ now }) => now.open);
}

/** The gravest first: residual rating, impact, likelihood, then the code. Levels are compared, never multiplied. */
export function gravestFirst(risks: Iterable<ComparedRisk>): ComparedRisk[] {
  return [...risks]
    .map((compared) => ({ compared, gravity: gravityOf(compared.now.residual) }))
    .sort((a, b) => {
      const first = a.gravity.findIndex((level, index) => level !== b.gravity[index]);
      return first === -1
        ? byCode(a.compared.risk.code, b.compared.risk.code)
        : (b.gravity[first] as number) - (a.gravity[first] as number);
    })
    .map(({ compared }) => compared);
}

function gravityOf(position: Position | null): readonly number[] {
  return [position?.rating ?? 0, position?.assessment.impact ?? 0, position?.assessment.likelihood ?? 0];
}

function controlsOf(riskId: string, rows: Rows): Stored<'controls'>[] {
  const controls = new Map<string, Stored<'controls'>>();
  for (const { controlId } of rows.by('riskControls', 'riskId', riskId)) {
    const control = rows.get('controls', controlId);
    if (control !== null && control.archivedAt === null) controls.set(control.id, control);
  }
  return [...controls.values()].sort((a, b) => byCode(a.code, b.code));
}
