import { describe, expect, it } from 'vitest';
import { memoryReader, type MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { foundBy } from '../../../engine/rows/query.ts';
import { furtherRiskQueries, riskProfile, riskQueries } from '../../../domain/risks/profile.ts';
import { createdMemory } from '../../support/memory.ts';

async function profileOf(register: MemoryRegister, id: string, day = '2025-12-31') {
  const { found, ask } = foundBy(memoryReader(register));
  await ask(riskQueries(id));
  await ask(furtherRiskQueries(found, id));
  return riskProfile(found, id, day);
}

async function failedDeployment() {
  const made = await createdMemory();
  const risk = await made.done('risks.create', {
    fields: { title: '배포 실패', category: 'operational', eventTypeId: 'event.6', identifiedOn: '2025-07-01' },
  });
  return { ...made, riskId: risk.id };
}

describe('a risk with everything that hangs on it', () => {
  it('shows each control beside the cause or consequence that it acts on, and the others beside the whole risk', async () => {
    const { register, done, riskId } = await failedDeployment();
    const cause = await done('causes.create', { fields: { riskId, text: '수동 단계', rank: 1 } });
    const consequence = await done('consequences.create', { fields: { riskId, text: '결제 중단', rank: 1 } });
    const [first, second, third] = [
      await done('controls.create', { fields: { title: '배포 승인', kind: 'preventive' } }),
      await done('controls.create', { fields: { title: '자동 되돌리기', kind: 'corrective' } }),
      await done('controls.create', { fields: { title: '배포 감시', kind: 'detective' } }),
    ];
    await done('riskControls.create', { fields: { riskId, controlId: third.id } });
    await done('riskControls.create', { fields: { riskId, controlId: second.id, consequenceId: consequence.id } });
    await done('riskControls.create', { fields: { riskId, controlId: first.id, causeId: cause.id } });
    const profile = await profileOf(register, riskId);
    expect(profile?.causes.map((one) => [one.part.text, one.controls.map(({ control }) => control.code)])).toEqual([
      ['수동 단계', ['C-1']],
    ]);
    expect(profile?.consequences.map((one) => [one.part.text, one.controls.map(({ control }) => control.code)])).toEqual([
      ['결제 중단', ['C-2']],
    ]);
    expect(profile?.controls.map(({ control }) => control.code)).toEqual(['C-3']);
  });

  it('stands where its latest assessment valid on the day puts it, and keeps the earlier ones in the timeline', async () => {
    const { register, done, riskId } = await failedDeployment();
    const assess = (validOn: string, likelihood: number, impact: number) =>
      done('assessments.create', { fields: { riskId, kind: 'residual', likelihood, impact, matrixId: 'matrix-1', validOn } });
    await assess('2025-07-01', 4, 5);
    await assess('2025-10-01', 2, 3);
    await assess('2026-02-01', 1, 1);
    const profile = await profileOf(register, riskId, '2025-12-31');
    // matrix-1: likelihood 4, impact 5 -> 5; likelihood 2, impact 3 -> 2; likelihood 1, impact 1 -> 1
    expect(profile?.positions.residual).toMatchObject({ rating: 2, assessment: { validOn: '2025-10-01' } });
    expect(profile?.positions.inherent).toBeNull();
    expect(profile?.timeline.map((one) => [one.assessment.validOn, one.rating])).toEqual([
      ['2026-02-01', 1],
      ['2025-10-01', 2],
      ['2025-07-01', 5],
    ]);
  });

  it('is seen from both ends of a link between risks', async () => {
    const { register, done, riskId } = await failedDeployment();
    const press = await done('risks.create', { fields: { title: '언론 보도', category: 'reputation', identifiedOn: '2025-07-02' } });
    await done('links.create', {
      fields: {
        fromTable: 'risks',
        fromId: riskId,
        relation: 'triggers',
        toTable: 'risks',
        toId: press.id,
        decidedAt: '2025-07-02T00:00:00.000Z',
      },
    });
    const [here, there] = [await profileOf(register, riskId), await profileOf(register, press.id)];
    expect(here?.links).toMatchObject([{ outward: true, other: { table: 'risks', row: { code: 'R-2' } } }]);
    expect(there?.links).toMatchObject([{ outward: false, other: { table: 'risks', row: { code: 'R-1' } } }]);
  });

  it('that does not exist has no profile', async () => {
    const { register } = await createdMemory();
    expect(await profileOf(register, 'nothing')).toBeNull();
  });
});
