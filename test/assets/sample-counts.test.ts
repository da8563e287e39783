import { positionOn } from '../../domain/assessments/position-on.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../assets/sample/sample-register.ts';
import { categories } from '../../domain/risks/category.ts';
import { movementOf } from '../../domain/risks/movement.ts';
import { isReviewOverdue } from '../../domain/reviews/due.ts';
import { snapshotOn } from '../../domain/risks/position.ts';
import { defaultMatrix } from '../../domain/scoring/defaults.ts';
import { ratingOf } from '../../domain/scoring/kinds.ts';

const register = await sampleRegister('ko');
const today = '2025-10-20';
const risks = rowsOf(register, 'risks');
const open = risks.filter((risk) => risk.status !== 'closed');
const controls = rowsOf(register, 'controls');
const uses = rowsOf(register, 'riskControls');
const assessments = rowsOf(register, 'assessments');

function count<T>(rows: readonly T[], key: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}
function residualOn(riskId: string, day: string) {
  const position = positionOn(
    assessments.filter((assessment) => assessment.riskId === riskId),
    'residual',
    day,
  );
  return position === null ? null : ratingOf(defaultMatrix, position.likelihood, position.impact);
}
function titled(part: string) {
  const found = risks.find((risk) => risk.title.includes(part));
  if (found === undefined) throw new Error(part);
  return found;
}

describe('the risks of the sample', () => {
  it('are forty: twenty operational, six credit, five liquidity, five reputation and four market', () => {
    expect(count(risks, (risk) => risk.category)).toEqual({ operational: 20, credit: 6, liquidity: 5, reputation: 5, market: 4 });
  });

  it('show every Basel event type, system failures and execution most of all', () => {
    const types = count(
      risks.filter((risk) => risk.category === 'operational'),
      (risk) => String(risk.eventTypeId).slice(0, 'event.N'.length),
    );
    expect(types).toEqual({ 'event.1': 2, 'event.2': 3, 'event.3': 1, 'event.4': 2, 'event.5': 1, 'event.6': 5, 'event.7': 6 });
  });

  it('each have one to three causes and consequences, an owner, a unit, a response and two assessments with their reasons', () => {
    const causes = count(rowsOf(register, 'causes'), (cause) => cause.riskId);
    const consequences = count(rowsOf(register, 'consequences'), (one) => one.riskId);
    for (const risk of risks) {
      expect([1, 2, 3]).toContain(causes[risk.id]);
      expect([1, 2, 3]).toContain(consequences[risk.id]);
      expect([risk.ownerId, risk.unitId, risk.response].includes(null)).toBe(false);
      for (const kind of ['inherent', 'residual']) {
        const own = assessments.filter((assessment) => assessment.riskId === risk.id && assessment.kind === kind);
        expect(own.length).toBeGreaterThan(0);
        expect(own.every((one) => one.rationale !== '')).toBe(true);
      }
    }
  });

  it('lie low at the end of the third quarter, with a tail of which two are very high', () => {
    const ratings = count(open, (risk) => String(residualOn(risk.id, '2025-09-30')));
    // Counted by hand from the residual levels of the sources and the cells of the default matrix.
    expect(ratings).toEqual({ '1': 6, '2': 18, '3': 8, '4': 5, '5': 2 });
    const outside = open.filter((risk) => residualOn(risk.id, today) === 5).map((risk) => risk.title);
    expect(outside.sort()).toEqual(['가맹점 선정산 미회수', '명절 정산 자금 부족']);
  });

  it('never stand higher after controls than before', () => {
    for (const risk of risks) {
      const inherent = assessments.find((assessment) => assessment.riskId === risk.id && assessment.kind === 'inherent');
      const before = inherent ? (ratingOf(defaultMatrix, inherent.likelihood, inherent.impact) ?? 0) : 0;
      expect(residualOn(risk.id, today)).toBeLessThanOrEqual(before);
    }
  });

  it('have three reviews overdue on the day that the sample calls today', () => {
    const overdue = open.filter((risk) => isReviewOverdue(risk, [], today));
    expect(overdue.map((risk) => risk.title).sort()).toEqual(['가맹점 심사 서류 누락', '외주 운영업체의 업무 중단', '운용 펀드 평가손']);
  });

  it('have one accepted risk, whose rationale names the day on which the acceptance ends', () => {
    const accepted = risks.filter((risk) => risk.response === 'accept');
    expect(accepted.map((risk) => risk.title)).toEqual(['단일 클라우드 리전 의존']);
    const latest = positionOn(
      assessments.filter((assessment) => assessment.riskId === accepted[0]?.id),
      'residual',
      today,
    );
    expect(latest?.rationale).toContain('2026년 3월 31일');
  });

  it('moved over the past two quarters: one up, one down, one new, one closed', () => {
    const compared = open.filter((risk) => residualOn(risk.id, '2025-03-31') !== null);
    const moved = (direction: 1 | -1) =>
      compared
        .filter((risk) => Math.sign(Number(residualOn(risk.id, '2025-09-30')) - Number(residualOn(risk.id, '2025-03-31'))) === direction)
        .map((risk) => risk.title);
    expect(moved(1)).toEqual(['정산 배치 이중 실행']);
    expect(moved(-1)).toEqual(['배포 실패로 인한 결제 중단']);
    expect(risks.filter((risk) => risk.identifiedOn > '2025-03-31').map((risk) => risk.title)).toEqual([
      '불안 심리에 따른 조기정산 요청 쇄도',
    ]);
    expect(risks.filter((risk) => risk.status === 'closed').map((risk) => [risk.title, risk.closedOn])).toEqual([
      ['구형 단말 중계 설비 노후', '2025-06-30'],
    ]);
  });

  it('move in the quarters that the story tells, as the product itself compares them', () => {
    const snapshot = (risk: (typeof risks)[number], day: string) =>
      snapshotOn(
        { risk, assessments: assessments.filter((assessment) => assessment.riskId === risk.id), closures: [], reclassifications: [] },
        day,
        'Asia/Seoul',
        () => defaultMatrix,
      );
    const moves = (from: string, to: string) => count(risks, (risk) => movementOf(snapshot(risk, from), snapshot(risk, to)) ?? 'neither');
    expect(moves('2025-03-31', '2025-06-30')).toEqual({ same: 38, closed: 1, neither: 1 });
    expect(moves('2025-06-30', '2025-09-30')).toEqual({ same: 36, up: 1, down: 1, new: 1, neither: 1 });
  });

  it('give a reason in the ledger for each of these four', () => {
    const noted = (table: string, id: (id: string) => boolean, from: string) =>
      register.entries.some(
        ({ header, changes }) =>
          header.at >= from && header.note !== null && changes.some((change) => change.table === table && id(change.id)),
      );
    for (const [title, from] of [
      ['이중 실행', '2025-08-20'],
      ['배포 실패', '2025-09-24'],
    ] as const) {
      const own = new Set(
        assessments
          .filter((assessment) => assessment.riskId === titled(title).id && assessment.validOn >= from)
          .map((assessment) => assessment.id),
      );
      expect(own.size).toBe(1);
      expect(noted('assessments', (id) => own.has(id), from)).toBe(true);
    }
    expect(noted('risks', (id) => id === titled('조기정산').id, '2025-07-01')).toBe(true);
    expect(noted('risks', (id) => id === titled('구형 단말').id, '2025-06-01')).toBe(true);
  });
});

describe('the controls of the sample', () => {
  it('are thirty, of every kind, each with an owner and at work on some risk', () => {
    expect(count(controls, (control) => control.kind)).toEqual({ preventive: 18, detective: 6, corrective: 6 });
    expect(controls.every((control) => control.ownerId !== null && uses.some((use) => use.controlId === control.id))).toBe(true);
  });

  it('have one key control under six risks, and one risk has none', () => {
    const under = controls.map((control) => new Set(uses.filter((use) => use.controlId === control.id).map((use) => use.riskId)).size);
    expect(Math.max(...under)).toBe(6);
    const widest = controls.filter((_, index) => under[index] === 6);
    expect(widest.map((control) => [control.title, control.key])).toEqual([['정산금 일일 대사', true]]);
    const bare = risks.filter((risk) => !uses.some((use) => use.riskId === risk.id));
    expect(bare.map((risk) => risk.title)).toEqual(['불안 심리에 따른 조기정산 요청 쇄도']);
  });

  it('say of one that its test failed and of three that they are untested', () => {
    expect(controls.filter((control) => control.description.includes('시험 결과는 미흡'))).toHaveLength(1);
    expect(controls.filter((control) => control.description.includes('아직 시험하지 않았'))).toHaveLength(3);
  });
});

it('all five categories have an owner who is a person of the register', () => {
  const people = new Set(rowsOf(register, 'people').map((person) => person.id));
  for (const category of categories) {
    expect(risks.filter((risk) => risk.category === category).every((risk) => people.has(String(risk.ownerId)))).toBe(true);
  }
});
