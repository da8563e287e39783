import type { Steps } from '../../engine/values/steps.ts';
import { addDays, epochOf, instantOf, type Day, type Instant } from '../../engine/values/time.ts';
import { eachComparedRisk, type ComparedRisk } from '../quarters/compared-risks.ts';
import { matrixInUse } from '../risks/assess.ts';
import type { ToldMovement } from '../risks/movement.ts';
import { isHigh } from '../risks/position.ts';
import type { Rows, Stored } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import { mapArrows, type MapArrows } from './arrows.ts';
import type { ComparedQuarter } from './compared-quarter.ts';
import { controlProof } from './control-proof.ts';
import { counted } from './counted.ts';
import type { DaysOver, Figures } from './figures.ts';
import { highWithoutControl } from './high-without-control.ts';
import { incidentsOver } from './incidents-over.ts';
import { isTold, movedRisks, type MovedRisk } from './moved-risks.ts';
import { listOfMoved } from './moved-list.ts';
import { needsOf, type NeedsMe } from './needs-me.ts';
import { listOfOverdueReviews, mostDaysOver, overdueActions } from './overdue.ts';

/** What is asked: of which day, as far as what is known at an instant, and for whom. Rows are those known then. */
export type OverviewAsked = {
  readonly today: Day;
  readonly knownAt: Instant;
  /** The id of the quarter to compare with, where somebody chose one. */
  readonly since: string | null;
  /** The person who operates. */
  readonly actor: string;
};

/** What a committee asks first, as figures that each open the list of exactly what they count. */
export type Overview = {
  readonly today: Day;
  readonly since: { readonly quarter: string; readonly lastDay: Day; readonly version: number | null };
  /** All risks on record, those that are open, and those of these that are rated high. */
  readonly risks: number;
  readonly open: number;
  readonly high: number;
  readonly figures: Figures;
  readonly daysOver: DaysOver;
  /** The first of those that moved. */
  readonly moved: readonly MovedRisk[];
  readonly arrows: MapArrows;
  readonly needs: NeedsMe;
};

/** So many risks are looked at in one step. */
const risksInAStep = 250;
/** So many of those that moved are told one by one. */
const movedTold = 40;

/**
 * The overview of a day beside a quarter, in steps. The figures are those of the report of the same quarters up to that day. `earlier`
 * are the rows by which the quarter compared with is known: those of its closing, else the same.
 */
export function* overviewOf(rows: Rows, { quarter, closing }: ComparedQuarter, earlier: Rows, asked: OverviewAsked): Steps<Overview> {
  const { today, knownAt, actor } = asked;
  const timeZone = timeZoneOf(rows);
  const firstDay = addDays(quarter.lastDay, 1);
  const matrixById = (id: string) => rows.get('matrices', id);
  const moved: ComparedRisk[] = [];
  const shifted: ComparedRisk[] = [];
  const uncontrolled: Stored<'risks'>[] = [];
  const due: { readonly risk: Stored<'risks'>; readonly dueOn: Day }[] = [];
  let [open, high, seen] = [0, 0, 0];
  for (const compared of eachComparedRisk(rows, { firstDay, lastDay: today }, { rows: earlier, day: quarter.lastDay })) {
    const { risk, now, movement, controls, reviewDueOn } = compared;
    if (isTold(compared)) moved.push(compared);
    if (movement === 'up' || movement === 'down' || movement === 'shifted') shifted.push(compared);
    if (now.open) {
      open += 1;
      const isOneOfTheHigh = now.residual !== null && isHigh(now.residual, matrixById);
      if (isOneOfTheHigh) high += 1;
      if (isOneOfTheHigh && controls.length === 0) uncontrolled.push(risk);
      if (reviewDueOn !== null && reviewDueOn <= today) due.push({ risk, dueOn: reviewDueOn });
    }
    seen += 1;
    if (seen % risksInAStep === 0) yield;
  }
  yield;
  const risks = rows.all('risks');
  const late = due.filter(({ dueOn }) => dueOn < today);
  const lateActions = overdueActions(rows, today, timeZone);
  const proof = controlProof(rows, today);
  const movement = (is: ToldMovement) => listOfMoved(is, moved, risks, { firstDay, today });
  const movements: Pick<Figures, ToldMovement> = {
    up: movement('up'),
    down: movement('down'),
    new: movement('new'),
    reopened: movement('reopened'),
    closed: movement('closed'),
  };
  yield;
  const reviewsOverdue = listOfOverdueReviews(late, risks, today);
  yield;
  const withoutControl = highWithoutControl(uncontrolled, rows, today);
  yield;
  const told = movedRisks(moved, rows, movedTold, asked);
  const arrows = mapArrows(shifted, matrixInUse(rows.all('matrices'))?.id ?? null);
  yield;
  const dueRisks = due.map(({ risk }) => risk);
  return {
    today,
    since: { quarter: quarter.id, lastDay: quarter.lastDay, version: closing?.version ?? null },
    risks: risks.length,
    open,
    high,
    figures: {
      ...movements,
      incidentsOver: incidentsOver(rows, { start: quarter.end, end: instantOf(epochOf(knownAt) + 1) }),
      reviewsOverdue,
      actionsOverdue: lateActions.list,
      highWithoutControl: withoutControl,
      testsFailed: counted('controls', proof.failed),
      testsDue: counted('controls', proof.due),
    },
    daysOver: { reviewsOverdue: mostDaysOver(late, today), actionsOverdue: lateActions.mostDays },
    moved: told,
    arrows,
    needs: needsOf(rows, actor, dueRisks, proof, { today, timeZone }),
  };
}
