import { actionsOpenOn } from '../../domain/actions/open-on.ts';
import { controlStrength } from '../../domain/control-tests/control-strength.ts';
import { weakestOf, type Strength } from '../../domain/control-tests/strength.ts';
import type { ComparedRisk } from '../../domain/quarters/compared-risks.ts';
import type { KnownRegister } from '../../domain/quarters/known-register.ts';
import { ratingRun } from '../../domain/quarters/rating-run.ts';
import { peakOf } from '../../domain/quarters/worst-within.ts';
import type { Category } from '../../domain/risks/category.ts';
import type { RiskResponse, RiskStatus } from '../../domain/risks/kind.ts';
import type { Movement } from '../../domain/risks/movement.ts';
import { isHigh, type Position } from '../../domain/risks/position.ts';
import type { Stored } from '../../domain/rows.ts';
import { timeZoneOf } from '../../domain/settings/time-zone.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { Day } from '../../engine/values/time.ts';
import type { Names, Recorded } from './names.ts';

export type Level = {
  readonly likelihood: number;
  readonly impact: number;
  readonly rating: number | null;
  readonly label: string | null;
  /** One of the two highest ratings of its matrix. */
  readonly high: boolean;
  readonly matrixId: string;
  readonly validOn: Day;
  readonly rationale: string;
  readonly recorded: Recorded | null;
};

/** Since when a risk has stood at its residual rating: who brought it there and why, and when that was said again. */
export type RatedSince = {
  readonly on: Day;
  readonly why: string | null;
  readonly recorded: Recorded | null;
  readonly reaffirmedOn: readonly Day[];
};

export type ControlName = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly key: boolean;
  /** The last test that had been held by the day, and what may be relied on because of it. */
  readonly test: ControlTest | null;
  readonly strength: Strength;
};

type ControlTest = Pick<Stored<'controlTests'>, 'heldOn' | 'validUntil' | 'conclusion' | 'population' | 'sample' | 'exceptions'> & {
  /** The day on which a deployment ended its validity. Absent where none did by the day. */
  readonly endedOn?: Day;
};

/** Something to be done, with the day that was first agreed and the one that holds now. */
export type ActionLine = {
  readonly code: string;
  readonly title: string;
  readonly owner: string | null;
  readonly originalDueOn: Day;
  readonly dueOn: Day;
  /** It was due before the day. */
  readonly overdue: boolean;
};

export type RiskLine = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** On the day that the report speaks of. */
  readonly category: Category;
  /** Sub-type, or event type of an operational risk; `null` where the risk belonged to another category on the day. */
  readonly kind: string | null;
  readonly owner: string | null;
  readonly unit: string | null;
  /** `null` for one that is open on the day and was closed after it: where the work on it stood is not known. */
  readonly status: RiskStatus | null;
  readonly response: RiskResponse | null;
  readonly identifiedOn: Day;
  readonly closedOn: Day | null;
  readonly nextReviewOn: Day | null;
  readonly reviewOverdue: boolean;
  readonly inherent: Level | null;
  readonly residual: Level | null;
  readonly since: RatedSince | null;
  /** The worst residual position within the quarter, from the one with which it came into it. */
  readonly worst: Level | null;
  /** Neither the position at the end nor the one compared with is as bad as the worst. */
  readonly peaked: boolean;
  readonly target: Level | null;
  /** The residual position at the end of the quarter compared with. */
  readonly previous: Level | null;
  readonly movement: Movement | null;
  readonly controls: readonly ControlName[];
  /** The code of the one that can be relied on least. */
  readonly weakestControl: string | null;
  /** What is to be done about it, or about a control on it, and is due first. */
  readonly action: ActionLine | null;
};

/** What a risk is told from: the day, and the words. */
export type Telling = { readonly register: KnownRegister; readonly names: Names; readonly language: Language; readonly validOn: Day };

/** A risk as the report tells of it. */
export function riskLine(compared: ComparedRisk, telling: Telling): RiskLine {
  const { register, names, language, validOn } = telling;
  const { risk, now, history, worst, before, movement, reviewDueOn, reviewOverdue, controls } = compared;
  const level = (position: Position | null) => (position === null ? null : levelOf(position, register, names, language));
  const controlNames = controls.map((control) => controlName(control, register, validOn));
  // Both are of the category that the risk has now: which it had in another one is not known.
  const termId = now.category === risk.category ? (risk.eventTypeId ?? risk.subtypeId) : null;
  const term = termId === null ? null : register.get('taxonomy', termId);
  return {
    id: risk.id,
    code: risk.code,
    title: risk.title,
    category: now.category,
    kind: term?.label[language] ?? null,
    owner: names.person(risk.ownerId),
    unit: risk.unitId === null ? null : (register.get('units', risk.unitId)?.name ?? null),
    status: now.open && risk.status === 'closed' ? null : risk.status,
    response: risk.response,
    identifiedOn: risk.identifiedOn,
    closedOn: now.open ? null : risk.closedOn,
    nextReviewOn: reviewDueOn,
    reviewOverdue,
    inherent: level(now.inherent),
    residual: level(now.residual),
    since: ratedSince(history, names),
    worst: level(worst),
    peaked: peakOf(compared) !== null,
    target: level(now.target),
    previous: before?.open === true ? level(before.residual) : null,
    movement,
    controls: controlNames,
    weakestControl: weakestOf(controlNames)?.code ?? null,
    action: actionsOf(compared, telling)[0] ?? null,
  };
}

/** What is still to be done about a risk and about the controls on it, first what is due first. */
export function actionsOf({ risk, controls }: ComparedRisk, { register, names, validOn }: Telling): ActionLine[] {
  const about = [risk.id, ...controls.map(({ id }) => id)].flatMap((id) => register.by('actions', 'subjectId', id));
  return actionsOpenOn(about, validOn, timeZoneOf(register)).map(({ code, title, ownerId, originalDueOn, dueOn }) => ({
    code,
    title,
    owner: names.person(ownerId),
    originalDueOn,
    dueOn,
    overdue: dueOn < validOn,
  }));
}

function ratedSince(history: readonly Position[], names: Names): RatedSince | null {
  const run = ratingRun(history);
  if (run === null) return null;
  const { validOn, rationale, revision } = run.made.assessment;
  return {
    on: validOn,
    why: rationale.trim() || null,
    recorded: names.recorded(revision),
    reaffirmedOn: run.reaffirmed.map(({ assessment }) => assessment.validOn),
  };
}

export function controlName(control: Stored<'controls'>, register: KnownRegister, day: Day): ControlName {
  const { id, code, title, key } = control;
  const { last, ended, strength } = controlStrength(register, control, day);
  const test = last === null ? null : { ...testOf(last), ...(ended === null ? {} : { endedOn: ended.on }) };
  return { id, code, title, key, test, strength };
}

function testOf({ heldOn, validUntil, conclusion, population, sample, exceptions }: Stored<'controlTests'>): ControlTest {
  return { heldOn, validUntil, conclusion, population, sample, exceptions };
}

function levelOf(position: Position, register: KnownRegister, names: Names, language: Language): Level {
  const { assessment, rating } = position;
  return {
    likelihood: assessment.likelihood,
    impact: assessment.impact,
    rating,
    label: ratingLabel(position, register, language),
    high: isHigh(position, (id) => register.get('matrices', id)),
    matrixId: assessment.matrixId,
    validOn: assessment.validOn,
    rationale: assessment.rationale,
    recorded: names.recorded(assessment.revision),
  };
}

/** The word for the rating of a position, by the matrix that it was assessed with. */
export function ratingLabel({ assessment, rating }: Position, register: KnownRegister, language: Language): string | null {
  const matrix = register.get('matrices', assessment.matrixId);
  return matrix?.ratings.find((known) => known.rating === rating)?.label[language] ?? null;
}
