import type { JsonObject } from '../../../engine/values/json.ts';
import { firm } from './firm.ts';

/**
 * A register in which a report of the third quarter of 2025 (Seoul) can mislead a committee in every way that is known, made by
 * commands with a clock. What is recorded in time is recorded on 20 September; what comes late on 6 October. D1 to D15 are the
 * cases of the definitions of a quarter's figures.
 */
export async function misleadingRegister() {
  const memory = await firm();
  const { done, risk, residual, incident } = memory;
  const at = (local: string) => memory.recordNextAt(new Date(`${local}:00+09:00`).toISOString());
  const seoul = (local: string) => new Date(`${local}:00+09:00`).toISOString();
  const refused: string[] = [];
  const attempt = async (action: string, input: JsonObject) => {
    const answer = await memory.run(action, input);
    if (!answer.ok) refused.push(...answer.problems.map(({ code }) => code));
  };
  const { id: lee } = await done('people.create', { fields: { name: '이두리', role: null } });
  await done('services.create', { id: 's', fields: { name: '결제' } });
  // Rated 3 and 5 by the matrix of a new register: (3,3) and (5,4).
  const three = (id: string, on: string, over: JsonObject = {}) => residual(id, 3, 3, on, over);
  const five = (id: string, on: string, over: JsonObject = {}) => residual(id, 5, 4, on, over);
  const release = (version: string, releasedAt: string) =>
    done('releases.create', { id: version, fields: { serviceId: 's', version, releasedAt } });
  const caused = (version: string, incidentId: string, decidedAt: string) =>
    done('links.create', {
      fields: {
        fromTable: 'releases',
        fromId: version,
        relation: 'caused',
        toTable: 'incidents',
        toId: incidentId,
        evidence: '로그',
        deciderId: lee,
        decidedAt,
      },
    });

  at('2025-06-20 10:00');
  for (const id of ['d1', 'd7', 'd8', 'd9', 'd14', 'd14 mistaken']) await risk(id);
  await risk('d6', { status: 'closed', closedOn: '2025-03-01', closingReason: '상품 폐지' });
  for (const id of ['d1', 'd7', 'd14', 'd14 mistaken']) await three(id, '2025-03-01', { rationale: '첫 평가' });
  await five('d9', '2025-03-01');
  await done('risks.edit', { id: 'd8', fields: { nextReviewOn: '2025-09-15' } });

  at('2025-09-26 10:00');
  await five('d1', '2025-07-20', { rationale: '7월 장애 때문에', assessorId: lee });
  await five('d1', '2025-09-25', { rationale: '변동 없음', assessorId: lee });
  await risk('d5', { identifiedOn: '2025-07-05', status: 'closed', closedOn: '2025-09-15', closingReason: '거래 종료' });
  await five('d5', '2025-07-05');
  await done('closures.create', {
    fields: { riskId: 'd6', closedOn: '2025-03-01', reopenedOn: '2025-08-10', reopeningReason: '상품 재출시' },
  });
  await five('d7', '2025-07-20');
  await three('d7', '2025-09-10');
  await incident('d3', { startedAt: seoul('2025-06-30 23:30'), restoredAt: seoul('2025-07-03 23:30') });
  await incident('d10 duplicate', { startedAt: seoul('2025-07-08 09:00'), restoredAt: seoul('2025-07-08 10:00') });
  await incident('d10 planned', { kind: 'maintenance', startedAt: seoul('2025-07-09 02:00'), restoredAt: seoul('2025-07-09 04:00') });
  await incident('d15', { startedAt: seoul('2025-07-08 09:00'), restoredAt: seoul('2025-07-08 10:00') });
  await incident('d11', { startedAt: seoul('2025-09-01 09:00'), restoredAt: seoul('2025-09-01 09:40') });
  await release('A', seoul('2025-07-08 08:00'));
  await caused('A', 'd10 duplicate', seoul('2025-07-10 10:00'));
  await caused('A', 'd10 planned', seoul('2025-07-10 10:00'));
  await done('incidents.archive', { id: 'd10 duplicate' });
  const d12 = { title: 'd12', serviceId: 's', startedAt: seoul('2025-09-02 09:00') };
  await attempt('incidents.create', {
    fields: { ...d12, downtimeStart: seoul('2025-09-02 11:00'), downtimeEnd: seoul('2025-09-02 09:00') },
  });
  await attempt('incidents.create', {
    fields: { ...d12, detectedAt: seoul('2025-09-02 09:30'), acknowledgedAt: seoul('2025-09-02 09:20') },
  });
  await attempt('incidents.create', { fields: { ...d12, detectedAt: seoul('2025-09-02 08:50') } });
  await attempt('incidents.create', { fields: { title: 'd13', serviceId: 's', startedAt: seoul('2031-07-02 10:00') } });
  await done('incidents.create', {
    fields: { title: 'd13 planned', serviceId: 's', kind: 'maintenance', startedAt: seoul('2025-11-01 02:00') },
  });
  await attempt('risks.archive', { id: 'd9' });

  at('2025-09-30 23:40');
  await incident('d4', { startedAt: seoul('2025-09-30 23:30') });
  /** Up to here everything was recorded in time. */
  const inTime = seoul('2025-10-03 00:00');

  at('2025-10-06 10:00');
  await done('incidents.edit', { id: 'd4', fields: { restoredAt: seoul('2025-10-04 09:00') } });
  await done('reviews.create', { fields: { riskId: 'd8', heldOn: '2025-10-06', outcome: 'unchanged', nextDueOn: '2026-04-06' } });
  await done('risks.withdraw', { id: 'd9', withdrawnReason: '두 번 등록' });
  await done('risks.edit', { id: 'd14', fields: { category: 'credit' } });
  await done('risks.reclassify', { id: 'd14 mistaken', category: 'credit', eventTypeId: null, movedOn: null, reason: '' });
  await caused('A', 'd15', seoul('2025-10-06 10:00'));
  return { ...memory, refused, inTime, late: seoul('2025-12-01 00:00') };
}
