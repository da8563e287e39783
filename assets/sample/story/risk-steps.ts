import { defaultMatrix } from '../../../domain/scoring/defaults.ts';
import type { AssessmentKind } from '../../../domain/assessments/kind.ts';
import type { Category } from '../../../domain/risks/category.ts';
import { dayIn, type Day, type Instant } from '../../../engine/values/time.ts';
import { firm } from '../firm.ts';
import { risks } from '../risks/all.ts';
import type { ControlUse, Review, RiskSource, Score } from '../risks/risk-source.ts';
import { seoul, t } from '../text.ts';
import { after, creating, editing, type Step, type Telling } from './step.ts';

/** The workshops of January 2025, at most seven risks a day. */
const workshops: Readonly<Record<Category, readonly Day[]>> = {
  operational: ['2025-01-14', '2025-01-15', '2025-01-16'],
  credit: ['2025-01-20'],
  liquidity: ['2025-01-21'],
  reputation: ['2025-01-22'],
  market: ['2025-01-23'],
};
const risksADay = 7;

/** Every risk as it was first recorded, with its parts, and every later review. */
export function riskSteps(telling: Telling): Step[] {
  const told = new Map<Category, number>();
  return risks.flatMap((risk) => {
    const place = told.get(risk.category) ?? 0;
    told.set(risk.category, place + 1);
    return [...recordingSteps(risk, recordedAt(risk, place), telling), ...reviewSteps(risk, telling)];
  });
}

function recordedAt(risk: RiskSource, place: number): Instant {
  const day = risk.recorded ?? workshops[risk.category][Math.floor(place / risksADay)];
  if (day === undefined) throw new Error(`no workshop for ${risk.key}`);
  return after(seoul(`${day} 10:00`), risk.recorded === undefined ? (place % risksADay) * 1260 : 0);
}

function recordingSteps(risk: RiskSource, start: Instant, telling: Telling): Step[] {
  const { say, id } = telling;
  const riskId = id(`risk:${risk.key}`);
  const parts: Omit<Step, 'at'>[] = [
    ...risk.causes.map((text, index) =>
      part('causes', partId(risk, 'cause', index + 1, telling), { riskId, text: say(text), rank: index + 1 }),
    ),
    ...risk.consequences.map((text, index) =>
      part('consequences', partId(risk, 'consequence', index + 1, telling), { riskId, text: say(text), rank: index + 1 }),
    ),
    ...risk.controls.map((use) => controlPart(risk, use, telling)),
    ...(['inherent', 'residual', 'target'] as const).flatMap((kind) => {
      const score = risk[kind];
      return score === undefined ? [] : [assessment(risk, kind, score, dayIn(start, firm.timeZone), telling)];
    }),
  ];
  const made = creating('risks', riskId, riskFields(risk, telling), { at: start, ...(risk.note ? { note: risk.note } : {}) });
  return [made, ...parts.map((step, index) => ({ ...step, at: after(start, (index + 1) * 70) }))];
}

function riskFields(risk: RiskSource, { say, id }: Telling) {
  return {
    title: say(risk.title),
    event: say(risk.event),
    category: risk.category,
    subtypeId: risk.subtype ?? null,
    eventTypeId: risk.eventType ?? null,
    driverId: risk.driver ?? null,
    ownerId: id(`person:${risk.owner}`),
    unitId: id(`unit:${risk.unit}`),
    serviceIds: (risk.services ?? []).map((key) => id(`service:${key}`)),
    status: risk.status,
    response: risk.response,
    identifiedOn: risk.identified,
    nextReviewOn: risk.reviews?.[0]?.on ?? risk.review,
  };
}

function partId(risk: RiskSource, kind: 'cause' | 'consequence', place: number, { id }: Telling): string {
  return id(`${kind}:${risk.key}:${place}`);
}

function part(table: string, id: string, fields: Parameters<typeof creating>[2]): Omit<Step, 'at'> {
  return { action: `${table}.create`, input: { id, fields } };
}

function controlPart(risk: RiskSource, use: ControlUse, telling: Telling): Omit<Step, 'at'> {
  const { id } = telling;
  return part('riskControls', id(`use:${risk.key}:${use.control}`), {
    riskId: id(`risk:${risk.key}`),
    controlId: id(`control:${use.control}`),
    causeId: 'cause' in use ? partId(risk, 'cause', use.cause, telling) : null,
    consequenceId: 'consequence' in use ? partId(risk, 'consequence', use.consequence, telling) : null,
  });
}

/** The owner assesses, the risk manager enters it. */
function assessment(risk: RiskSource, kind: AssessmentKind, score: Score, validOn: Day, { say, id }: Telling): Omit<Step, 'at'> {
  const [likelihood, impact, why] = score;
  return {
    ...part('assessments', id(`assessment:${risk.key}:${kind}:${validOn}`), {
      riskId: id(`risk:${risk.key}`),
      kind,
      likelihood,
      impact,
      matrixId: defaultMatrix.id,
      validOn,
      rationale: say(why),
      assessorId: id(`person:${risk.owner}`),
    }),
    attributedTo: risk.owner,
  };
}

const reviewed = t('정기 평가 결과입니다.', 'Regular review.');
const nextReview = t('다음 검토일을 정했습니다.', 'Next review set.');

function reviewSteps(risk: RiskSource, telling: Telling): Step[] {
  const reviews: readonly Review[] = risk.reviews ?? [];
  return reviews.flatMap(({ on, residual, note }, index) => {
    const start = after(seoul(`${on} 15:00`), risks.indexOf(risk) * 150);
    const next = reviews[index + 1]?.on ?? risk.review;
    return [
      { ...assessment(risk, 'residual', residual, on, telling), at: start, note: note ?? reviewed },
      editing('risks', telling.id(`risk:${risk.key}`), { nextReviewOn: next }, { at: after(start, 45), note: nextReview }),
    ];
  });
}
