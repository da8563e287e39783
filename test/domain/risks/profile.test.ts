import { describe, expect, it } from 'vitest';
import { memoryReader, type MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import { riskRelationQueries, riskProfile, riskQueries } from '../../../domain/risks/profile.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';

async function profileOf(register: MemoryRegister, id: string, day = '2025-12-31') {
  const { found, ask } = queryRunner(memoryReader(register));
  await ask(riskQueries(id));
  await ask(riskRelationQueries(found, id));
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
    expect(profile?.causes.map((caus) => [caus.part.text, caus.controls.map(({ control }) => control.code)])).toEqual([
      ['수동 단계', ['C-1']],
    ]);
    expect(
      profile?.consequences.map((consequence) => [consequence.part.text, consequence.controls.map(({ control }) => control.code)]),
    ).toEqual([['결제 중단', ['C-2']]]);
    expect(profile?.controls.map(({ control }) => control.code)).toEqual(['C-3']);
  });

  it('shows a control whose cause went to another risk beside the whole risk, so that it can be let go', async () => {
    const { register, done, riskId } = await failedDeployment();
    const other = await done('risks.create', { fields: { title: '다른 리스크', category: 'market', identifiedOn: '2025-07-01' } });
    const cause = await done('causes.create', { fields: { riskId, text: '수동 단계', rank: 1 } });
    const control = await done('controls.create', { fields: { title: '배포 승인', kind: 'preventive' } });
    await done('riskControls.create', { fields: { riskId, controlId: control.id, causeId: cause.id } });
    putEdit(register, 'causes', cause.id, { riskId: other.id });
    expect((await profileOf(register, riskId))?.controls.map(({ control: { code } }) => code)).toEqual(['C-1']);
    expect((await profileOf(register, other.id))?.controls).toEqual([]);
  });

  it('shows controls by their codes, those of another program too', async () => {
    const { register, done, riskId } = await failedDeployment();
    const codes = ['ops/12', 'fx-7', 'C-10', 'A-100', 'ops/2', 'C-3'];
    const rows = codes.map((code, index) => ({ row: index + 2, fields: { code, title: code, kind: 'preventive' } }));
    await done('register.import', { table: 'controls', source: 'codes.csv', service: null, strict: true, names: {}, rows });
    const { found, ask } = queryRunner(memoryReader(register));
    await ask([{ q: 'all', table: 'controls' }]);
    for (const { id } of found.all('controls')) await done('riskControls.create', { fields: { riskId, controlId: id } });
    const profile = await profileOf(register, riskId);
    expect(profile?.controls.map(({ control }) => control.code)).toEqual(['A-100', 'C-3', 'C-10', 'fx-7', 'ops/2', 'ops/12']);
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
    expect(profile?.timeline.map((entry) => [entry.assessment.validOn, entry.rating])).toEqual([
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

  it('shows causes of one rank, assessments of one day and controls always in the same order', async () => {
    const { register, done, riskId } = await failedDeployment();
    for (const id of ['b', 'a']) await done('causes.create', { id, fields: { riskId, text: id, rank: 1 } });
    await done('causes.create', { id: '0', fields: { riskId, text: 'second', rank: 2 } });
    for (const id of ['z', 'a', 'm']) {
      const fields = { riskId, kind: 'residual', likelihood: 1, impact: 1, matrixId: 'matrix-1', validOn: '2025-07-01', rationale: id };
      await done('assessments.create', { id, fields });
    }
    for (let at = 1; at <= 10; at += 1) await done('controls.create', { id: `c${at}`, fields: { title: `${at}`, kind: 'detective' } });
    for (const id of ['c10', 'c9', 'c1']) await done('riskControls.create', { fields: { riskId, controlId: id } });
    const profile = await profileOf(register, riskId);
    expect(profile?.causes.map(({ part }) => part.id)).toEqual(['a', 'b', '0']);
    expect(profile?.timeline.map(({ assessment }) => assessment.rationale)).toEqual(['m', 'a', 'z']);
    expect(profile?.controls.map(({ control }) => control.code)).toEqual(['C-1', 'C-9', 'C-10']);
  });

  it('does not show a control on a consequence beside the whole risk', async () => {
    const { register, done, riskId } = await failedDeployment();
    await done('consequences.create', { id: 'q', fields: { riskId, text: '중단', rank: 1 } });
    await done('controls.create', { id: 'c', fields: { title: '되돌리기', kind: 'corrective' } });
    await done('riskControls.create', { fields: { riskId, controlId: 'c', consequenceId: 'q' } });
    expect((await profileOf(register, riskId))?.controls).toEqual([]);
  });

  it('shows its links by kind of record, then in the order in which they were decided', async () => {
    const { register, done, riskId } = await failedDeployment();
    await done('services.create', { id: 's', fields: { name: '결제' } });
    const day = (number: number) => `2025-07-0${number}T00:00:00.000Z`;
    for (const at of [1, 2]) {
      await done('incidents.create', { id: `i${at}`, fields: { title: '지연', serviceId: 's', startedAt: day(1) } });
      await done('releases.create', { id: `v${at}`, fields: { serviceId: 's', version: `${at}`, releasedAt: day(1) } });
      await done('risks.create', { id: `r${at}`, fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01' } });
    }
    const link = (id: string, toTable: string, toId: string, decided: number) =>
      done('links.create', {
        id,
        fields: {
          fromTable: 'risks',
          fromId: riskId,
          relation: toTable === 'risks' ? 'triggers' : 'related',
          toTable,
          toId,
          decidedAt: day(decided),
        },
      });
    await link('a', 'releases', 'v1', 1);
    await link('b', 'incidents', 'i2', 3);
    await link('c', 'incidents', 'i1', 2);
    await link('d', 'risks', 'r2', 9);
    await link('e', 'risks', 'r1', 8);
    expect((await profileOf(register, riskId))?.links.map(({ other }) => other.row.code)).toEqual(['R-2', 'R-3', 'I-1', 'I-2', 'V-1']);
  });

  it('that does not exist has no profile', async () => {
    const { register } = await createdMemory();
    expect(await profileOf(register, 'nothing')).toBeNull();
  });
});
