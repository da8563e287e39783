import { movementOf, type Movement } from '../../domain/risks/movement.ts';
import { isOpenOn, isReviewOverdue, positionsOn, type KeptAssessment, type Position, type Positions } from '../../domain/risks/position.ts';
import type { Matrix } from '../../domain/scoring/scale.ts';
import { byCode } from '../../engine/values/code.ts';
import type { Day } from '../../engine/values/time.ts';
import type { Language } from '../../domain/settings/settings.ts';
import type { Stored } from '../../domain/index.ts';
import type { KnownRegister } from './known-register.ts';
import type { ControlName, Level, RiskLine } from './model.ts';

/** A risk as the report tells of it, and whether it was open at valid-at and at the end of the quarter compared with. */
export type RiskStanding = { readonly line: RiskLine; readonly open: boolean; readonly wasOpen: boolean };

/** From this rating on a risk counts as high: the two highest of a matrix with four ratings or more, else the highest. */
export function highFrom(matrix: Pick<Matrix, 'ratings'>): number {
  const most = Math.max(...matrix.ratings.map((one) => one.rating));
  return matrix.ratings.length >= 4 ? most - 1 : most;
}

/** Every risk of the register, the gravest residual first. */
export function riskStandings(register: KnownRegister, day: Day, compareDay: Day | null, language: Language): RiskStanding[] {
  const assessments = groupBy(register.rows('assessments'), (one) => one.riskId);
  const controls = controlsByRisk(register);
  const matrixById = (id: string) => register.get('matrices', id);
  const standings = register.rows('risks').map((risk) => {
    const rows = assessments.get(risk.id) ?? [];
    const now = positionsOn(rows, day, matrixById);
    const then = compareDay === null ? null : positionsOn(rows, compareDay, matrixById);
    const open = isOpenOn(risk, day);
    const wasOpen = compareDay !== null && isOpenOn(risk, compareDay);
    const movement = then === null ? null : movementOf({ open: wasOpen, residual: then.residual }, { open, residual: now.residual });
    const line = riskLine(risk, now, wasOpen ? then : null, movement, controls.get(risk.id) ?? [], day, register, language);
    return { line, open, wasOpen };
  });
  return standings.sort((a, b) => byGravity(a.line, b.line));
}

/** The gravest first: residual rating, impact, likelihood, then the code. Levels are compared, never multiplied. */
export function byGravity(a: RiskLine, b: RiskLine): number {
  const of = (line: RiskLine) => [line.residual?.rating ?? 0, line.residual?.impact ?? 0, line.residual?.likelihood ?? 0];
  const [left, right] = [of(a), of(b)];
  for (const at of [0, 1, 2]) {
    const difference = (right[at] as number) - (left[at] as number);
    if (difference !== 0) return difference;
  }
  return byCode(a.code, b.code);
}

function riskLine(
  risk: Stored<'risks'>,
  now: Positions,
  then: Positions | null,
  movement: Movement | null,
  controls: readonly ControlName[],
  day: Day,
  register: KnownRegister,
  language: Language,
): RiskLine {
  const level = (position: Position | null) => (position === null ? null : levelOf(position, register, language));
  const kind = register.get('taxonomy', risk.eventTypeId ?? risk.subtypeId) ?? null;
  return {
    id: risk.id,
    code: risk.code,
    title: risk.title,
    category: risk.category,
    kind: kind?.label[language] ?? null,
    owner: register.person(risk.ownerId),
    unit: register.get('units', risk.unitId)?.name ?? null,
    status: risk.status,
    response: risk.response,
    identifiedOn: risk.identifiedOn,
    closedOn: risk.closedOn,
    nextReviewOn: risk.nextReviewOn,
    reviewOverdue: isReviewOverdue(risk, day),
    inherent: level(now.inherent),
    residual: level(now.residual),
    target: level(now.target),
    previous: level(then?.residual ?? null),
    movement,
    controls,
  };
}

function levelOf(
  { assessment, rating }: { assessment: KeptAssessment; rating: number | null },
  register: KnownRegister,
  language: Language,
): Level {
  const matrix = register.get('matrices', assessment.matrixId);
  return {
    likelihood: assessment.likelihood,
    impact: assessment.impact,
    rating,
    label: matrix?.ratings.find((one) => one.rating === rating)?.label[language] ?? null,
    high: matrix !== null && rating !== null && rating >= highFrom(matrix),
    matrixId: assessment.matrixId,
    validOn: assessment.validOn,
    rationale: assessment.rationale,
    recorded: register.recorded(assessment.revision),
  };
}

/** The controls at work on each risk, each once, in order of code. */
function controlsByRisk(register: KnownRegister): Map<string, ControlName[]> {
  const byRisk = new Map<string, ControlName[]>();
  for (const { riskId, controlId } of register.rows('riskControls')) {
    const control = register.get('controls', controlId);
    if (control === null || control.archivedAt !== null) continue;
    const known = byRisk.get(riskId) ?? [];
    if (!known.some((one) => one.id === control.id)) {
      known.push({ id: control.id, code: control.code, title: control.title, key: control.key });
    }
    byRisk.set(riskId, known);
  }
  for (const known of byRisk.values()) known.sort((a, b) => byCode(a.code, b.code));
  return byRisk;
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
