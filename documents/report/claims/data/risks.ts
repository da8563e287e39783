import type { ComparedRisk } from '../../../../domain/quarters/compared-risks.ts';
import { lastTest } from '../../../../domain/control-tests/last-test.ts';
import { historyOf } from '../../../../domain/quarters/compared-risks.ts';
import { controlCoverage, liveControls } from '../../../../domain/quarters/control-coverage.ts';
import { sameAfterControls } from '../../../../domain/quarters/same-after-controls.ts';
import { flowSteps } from '../../../../domain/quarters/flows.ts';
import { isArchivedWhileOpen } from '../../../../domain/risks/lifetime.ts';
import { isHigh, openCategoryOn } from '../../../../domain/risks/position.ts';
import { timeZoneOf } from '../../../../domain/settings/time-zone.ts';
import { addDays, type Day } from '../../../../engine/values/time.ts';
import type { ReportContext } from '../../context.ts';
import type { QuarterReport } from '../../model.ts';
import { controlName, type Level } from '../../risk-line.ts';
import type { Cell, DataRow } from '../question.ts';

/**
 * Every risk of the register on the day of the report, open or not, and those that only the closing of the quarter compared with
 * knew. Levels are those that a page shows of it.
 */
export function riskRows(context: ReportContext): readonly DataRow[] {
  const { register, quarter } = context;
  const days = { eve: addDays(quarter.firstDay, -1), last: quarter.lastDay, timeZone: timeZoneOf(register) };
  return context.risks.map((compared) => riskRow(compared, context, days));
}

type Days = { readonly eve: Day; readonly last: Day; readonly timeZone: string };

function riskRow(compared: ComparedRisk, context: ReportContext, { eve, last, timeZone }: Days): DataRow {
  const { register, matrix, line } = context;
  const { risk, now, before, movement, reviewDueOn, reviewOverdue, controls } = compared;
  const known = register.get('risks', risk.id);
  const history = known && historyOf(known, register);
  const opening = history && openCategoryOn(history, eve, timeZone);
  const closing = history && openCategoryOn(history, last, timeZone);
  const { inherent, residual, target, worst, previous } = line(compared);
  const isOnMap = now.residual?.rating !== null && now.residual?.assessment.matrixId === matrix.id;
  return {
    id: risk.code,
    cells: {
      title: risk.title,
      category: now.category,
      open: now.open,
      assessed: now.residual !== null,
      high: now.residual !== null && isHigh(now.residual, (id) => register.get('matrices', id)),
      rated: residual?.label != null,
      overdue: reviewOverdue,
      hasReviewDay: reviewDueOn !== null,
      hasOwner: risk.ownerId !== null,
      controlled: controls.length > 0,
      ...unmovedCells(compared),
      archived: known !== null && known.archivedAt !== null,
      archivedWhileOpen: known !== null && isArchivedWhileOpen(known, timeZone),
      onMap: isOnMap,
      otherMatrix: now.residual !== null && now.residual.assessment.matrixId !== matrix.id,
      previousCategory: before?.open === true ? before.category : null,
      previouslyOpen: before?.open === true,
      movement,
      categoryAtOpening: opening,
      categoryAtClosing: closing,
      openAtOpening: opening !== null,
      openAtClosing: closing !== null,
      ...levelCells(levelFields.inherent, inherent),
      ...levelCells(levelFields.residual, residual),
      ...levelCells(levelFields.target, target),
      ...levelCells(levelFields.worst, worst),
      ...levelCells(levelFields.previous, previous),
      ...cameFrom(compared, matrix.id),
    },
  };
}

/** Whether its controls tell anything of an open risk, and whether they leave its rating as it is without them. */
function unmovedCells(compared: ComparedRisk): Record<string, Cell> {
  const { of, same } = sameAfterControls([compared]);
  return { controlsTell: of.length > 0, sameAfterControls: same.length > 0 };
}

/** The cell of the map from which a risk came that stands on it; empty of one that stayed, or was not on it. */
function cameFrom({ now, before }: ComparedRisk, matrixId: string): Record<string, Cell> {
  const on = (position: ComparedRisk['now']['residual']) =>
    position?.assessment.matrixId === matrixId && position.rating !== null ? position.assessment : null;
  const [from, to] = [before?.open === true ? on(before.residual) : null, on(now.residual)];
  const moved = from !== null && to !== null && (from.likelihood !== to.likelihood || from.impact !== to.impact);
  return { fromLikelihood: moved ? from.likelihood : null, fromImpact: moved ? from.impact : null };
}

type LevelFields = readonly [likelihood: string, impact: string, rating: string];

/** The fields of each level, named once: there may be very many risks. */
const levelFields = {
  inherent: ['inherentLikelihood', 'inherentImpact', 'inherentRating'],
  residual: ['residualLikelihood', 'residualImpact', 'residualRating'],
  target: ['targetLikelihood', 'targetImpact', 'targetRating'],
  worst: ['worstLikelihood', 'worstImpact', 'worstRating'],
  previous: ['previousLikelihood', 'previousImpact', 'previousRating'],
} as const satisfies Record<string, LevelFields>;

function levelCells([likelihood, impact, rating]: LevelFields, level: Level | null): Record<string, Cell> {
  return { [likelihood]: level?.likelihood ?? null, [impact]: level?.impact ?? null, [rating]: level?.rating ?? null };
}

/** Every step by which a risk came into a category or left it within the quarter; what came and went within it; every move. */
export function flowRows({ flows }: Pick<QuarterReport, 'flows'>): readonly DataRow[] {
  const row = (risk: string, step: string, category: Cell, index: number): DataRow => ({
    id: [risk, step, ...(category === null ? [] : [category]), index].join(' '),
    cells: { risk, category, step },
  });
  return [
    ...flows.categories.flatMap((flow) =>
      flowSteps.flatMap((step) => flow[step].map((code, index) => row(code, step, flow.category, index))),
    ),
    ...flows.beganAndClosed.map((code, index) => row(code, 'beganAndClosed', null, index)),
    ...flows.moves.map(({ code }, index) => row(code, 'move', null, index)),
  ];
}

/** The controls that were not archived, each with its last test. */
export function controlRows({ register, open, validOn, quarter }: ReportContext): readonly DataRow[] {
  const idle = new Set(controlCoverage(register, open).withoutRisk.map(({ id }) => id));
  return liveControls(register).map((control) => {
    const { title, kind } = control;
    const { code, key, strength, test } = controlName(control, register, validOn);
    return {
      id: code,
      cells: {
        title,
        kind,
        key,
        strength,
        atWork: !idle.has(control.id),
        tested: lastTest(register.by('controlTests', 'controlId', control.id), quarter.lastDay) !== null,
        testPopulation: test?.population ?? null,
        testSample: test?.sample ?? null,
        testExceptions: test?.exceptions ?? null,
      },
    };
  });
}

/** Which control acts on which open risk, with the residual rating of the risk where its matrix has such a rating. */
export function riskControlRows({ open, line }: ReportContext): readonly DataRow[] {
  return open.flatMap((compared) => {
    const { residual } = line(compared);
    const rating = residual?.label == null ? null : residual.rating;
    return compared.controls.map(({ code }) => ({
      id: `${compared.risk.code} ${code}`,
      cells: { risk: compared.risk.code, control: code, rating },
    }));
  });
}
