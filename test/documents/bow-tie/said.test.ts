import { describe, expect, it } from 'vitest';
import { riskAlone } from '../../support/bow-tie.ts';

/** A cause with two controls, of which one failed, one with none; a consequence; a control on the whole risk; a release and an incident. */
async function failedDeployment() {
  const made = await riskAlone({ event: '되돌릴 수 없는 배포' });
  const { part, control, tie, test, done, link, riskId } = made;
  const hand = await part('causes', '수동 단계', 1);
  await part('causes', '과부하', 2);
  const halt = await part('consequences', '결제 중단', 1);
  const [approve, gate, back] = [
    await control('배포 승인', 'preventive', { key: true }),
    await control('자동 검사', 'preventive'),
    await control('되돌리기', 'corrective'),
  ];
  await tie(approve.id, { causeId: hand.id });
  await tie(gate.id, { causeId: hand.id });
  await tie(back.id, { consequenceId: halt.id });
  await tie((await control('감시', 'detective')).id);
  await test(approve.id, '2025-11-03', 'ineffective');
  await test(gate.id, '2025-06-01', 'effective', { validUntil: '2025-11-30' });
  await test(back.id, '2025-11-03', 'partly');
  await done('assessments.create', {
    fields: { riskId, kind: 'residual', likelihood: 4, impact: 5, matrixId: 'matrix-1', validOn: '2025-07-01' },
  });
  const service = await done('services.create', { fields: { name: '결제승인' } });
  const release = await done('releases.create', {
    fields: { serviceId: service.id, version: '2.1', releasedAt: '2025-09-01T00:00:00.000Z' },
  });
  const incident = await done('incidents.create', {
    fields: { serviceId: service.id, title: '결제 멈춤', startedAt: '2025-09-01T01:30:00.000Z' },
  });
  await link(['releases', release.id], 'caused', ['risks', riskId]);
  await link(['risks', riskId], 'suspected', ['incidents', incident.id]);
  return made;
}

describe('a bow-tie in words', () => {
  it('says of each thing what it is, where it stands and how its controls were tested', async () => {
    const { drawing } = await failedDeployment();
    const shown = await drawing('en');
    expect(shown.summary).toBe(
      'Bow-tie of R-1, 배포 실패: 2 causes, 1 consequence, 4 controls, 1 ineffective, 1 untested, 1 test no longer valid, 1 partly effective',
    );
    expect(shown.causes.map(({ name }) => name)).toEqual([
      'Cause 1 of 2: 수동 단계; 2 controls, 1 ineffective, 1 test no longer valid',
      'Cause 2 of 2: 과부하; no control',
    ]);
    expect(shown.causes[0]?.barriers.map(({ name }) => name)).toEqual([
      'Preventive key control C-1: 배포 승인; Ineffective, 3\u00a0Nov\u00a02025; acts on: 수동 단계',
      'Preventive control C-2: 자동 검사; Test expired 30\u00a0Nov\u00a02025; acts on: 수동 단계',
    ]);
    expect(shown.after.map(({ name }) => name)).toEqual(['Detective control C-4: 감시; Untested; acts on: Whole risk']);
    expect(shown.event.name).toMatch(/^Event: 되돌릴 수 없는 배포; residual rating 5 \S.*; 2 causes, 1 consequence, 4 controls/);
    expect(shown.happenings.map(({ head, title, at, isOpen }) => [head, title, at, isOpen])).toEqual([
      ['Caused by', 'V-1 결제승인 2.1', '1\u00a0Sep\u00a02025,\u00a009:00', false],
      ['Suspected', 'I-1 결제 멈춤', '1\u00a0Sep\u00a02025,\u00a010:30', true],
    ]);
    expect(shown.happenings[0]?.name).toBe('Risk R-1 (배포 실패) arose from release V-1 (결제승인 2.1). 1\u00a0Sep\u00a02025,\u00a009:00.');
  });

  it('says it in Korean', async () => {
    const { drawing } = await failedDeployment();
    const shown = await drawing('ko');
    expect(shown.causes.map(({ name }) => name)).toEqual([
      '원인 2개 중 1번째: 수동 단계, 통제 2개, 비효과적 1개, 테스트 효력 없음 1개',
      '원인 2개 중 2번째: 과부하, 통제 없음',
    ]);
    expect(shown.consequences[0]?.barriers[0]).toMatchObject({ head: 'C-3\u00a0· 교정', said: '부분 효과적, 2025.\u00a011.\u00a03.' });
  });

  it('says what is missing and where to add it', async () => {
    const shown = await (await riskAlone()).drawing('en');
    const section = '“Cause, event, consequence” on the page of this risk.';
    expect(shown.causes).toMatchObject([{ text: `No cause yet. Add one under ${section}`, target: null, barriers: [] }]);
    expect(shown.consequences).toMatchObject([{ text: `No consequence yet. Add one under ${section}`, target: null }]);
    expect(shown.event.residual).toEqual({ step: null, rating: '–', label: 'Not assessed' });
  });
});
