import { describe, expect, it } from 'vitest';
import { barriersOf, type Path } from '../../../domain/bow-tie/bow-tie.ts';
import { riskAlone } from '../../support/bow-tie.ts';
import { putEdit } from '../../support/memory.ts';

const said = (paths: readonly Path[]) =>
  paths.map(({ part, barriers }) => [part.text, barriers.map(({ control, state }) => `${control.code} ${state}`)]);

describe('the bow-tie of a risk', () => {
  it('sets each control across the path of its cause or consequence, and those on the whole risk on the side of their kind', async () => {
    const { part, control, tie, bowTie } = await riskAlone();
    const [hand, load] = [await part('causes', '수동 단계', 1), await part('causes', '과부하', 2)];
    const halt = await part('consequences', '결제 중단', 1);
    const [approve, watch, back, gate, alarm, plan] = [
      await control('승인', 'preventive'),
      await control('감시', 'detective'),
      await control('되돌리기', 'corrective'),
      await control('문', 'preventive'),
      await control('경보', 'detective'),
      await control('복구 계획', 'corrective'),
    ];
    await tie(watch.id, { causeId: hand.id });
    await tie(approve.id, { causeId: hand.id });
    await tie(back.id, { consequenceId: halt.id });
    for (const { id } of [gate, alarm, plan]) await tie(id);
    const shown = await bowTie();
    expect(said(shown.causes)).toEqual([
      ['수동 단계', ['C-1 untested', 'C-2 untested']],
      ['과부하', []],
    ]);
    expect(said(shown.consequences)).toEqual([['결제 중단', ['C-3 untested']]]);
    expect(shown.before.map((barrier) => barrier.control.code)).toEqual(['C-4']);
    expect(shown.after.map((barrier) => barrier.control.code)).toEqual(['C-5', 'C-6']);
    expect(barriersOf(shown).map((barrier) => barrier.control.code)).toEqual(['C-1', 'C-2', 'C-4', 'C-5', 'C-6', 'C-3']);
    expect(load.id).not.toBe(hand.id);
  });

  it('takes the event as it is written, else the title of the risk', async () => {
    const { riskId, done, bowTie } = await riskAlone();
    expect((await bowTie()).event).toBe('배포 실패');
    await done('risks.edit', { id: riskId, fields: { event: '배포가 되돌려지지 않는다' } });
    expect((await bowTie()).event).toBe('배포가 되돌려지지 않는다');
  });

  it('tells what works, works partly and failed from what was never tested and what was tested too long ago', async () => {
    const { control, tie, test, bowTie } = await riskAlone();
    const held = ['effective', 'partly', 'ineffective', 'effective', null];
    for (const [at, conclusion] of held.entries()) {
      const { id } = await control(`통제 ${at}`, 'preventive');
      await tie(id);
      // The fourth counted until November.
      if (conclusion !== null) await test(id, '2025-08-01', conclusion, { validUntil: at === 3 ? '2025-11-30' : '2026-07-31' });
    }
    const states = async (day: string) => (await bowTie(day)).before.map(({ state }) => state);
    expect(await states('2025-12-31')).toEqual(['effective', 'partly', 'failed', 'lapsed', 'untested']);
    expect(await states('2025-11-30')).toEqual(['effective', 'partly', 'failed', 'effective', 'untested']);
    expect(await states('2025-07-31')).toEqual(['untested', 'untested', 'untested', 'untested', 'untested']);
  });

  it('takes the test of an automated control as ended by the next deployment to its service', async () => {
    const { control, tie, test, done, bowTie } = await riskAlone();
    const service = await done('services.create', { fields: { name: '결제' } });
    const { id } = await control('자동 검사', 'preventive', { automated: true, serviceIds: [service.id] });
    await tie(id);
    await test(id, '2025-08-01', 'effective');
    await done('deployments.create', {
      fields: { serviceId: service.id, version: '2.1', startedAt: '2025-09-01T03:00:00.000Z', environment: 'production', outcome: 'ok' },
    });
    const [barrier] = (await bowTie()).before;
    expect(barrier?.state).toBe('lapsed');
    expect(barrier?.ended).toMatchObject({ on: '2025-09-01', deployment: { version: '2.1' } });
    expect((await bowTie('2025-08-31')).before[0]?.state).toBe('effective');
  });

  it('leaves out archived controls', async () => {
    const { register, control, tie, bowTie } = await riskAlone();
    const [kept, gone] = [await control('남은 통제', 'preventive'), await control('옛 통제', 'preventive')];
    await tie(kept.id);
    await tie(gone.id);
    putEdit(register, 'controls', gone.id, { archivedAt: '2025-12-02T00:00:00.000Z' });
    expect((await bowTie()).before.map((barrier) => barrier.control.code)).toEqual(['C-1']);
  });

  it('has under the event what led to it, what it materialised as and what is suspected, not what was ruled out', async () => {
    const { riskId, done, link, bowTie } = await riskAlone();
    const service = await done('services.create', { fields: { name: '결제' } });
    const release = (version: string, releasedAt: string) =>
      done('releases.create', { fields: { serviceId: service.id, version, releasedAt } });
    const incident = (title: string, startedAt: string) =>
      done('incidents.create', { fields: { serviceId: service.id, title, startedAt } });
    const [late, early] = [await release('2.1', '2025-09-01T00:00:00.000Z'), await release('2.0', '2025-08-01T00:00:00.000Z')];
    const [halt, doubt, other] = [
      await incident('중단', '2025-09-02T00:00:00.000Z'),
      await incident('느림', '2025-07-15T00:00:00.000Z'),
      await incident('무관', '2025-07-16T00:00:00.000Z'),
    ];
    const risk = ['risks', riskId] as const;
    await link(risk, 'materialisedAs', ['incidents', halt.id]);
    await link(['releases', late.id], 'caused', risk);
    await link(['releases', early.id], 'contributed', risk);
    await link(risk, 'suspected', ['incidents', doubt.id]);
    await link(risk, 'ruledOut', ['incidents', other.id]);
    const { happenings } = await bowTie();
    expect(happenings.map(({ link: { relation }, other: { row } }) => [relation, row.code])).toEqual([
      ['contributed', 'V-2'],
      ['caused', 'V-1'],
      ['materialisedAs', 'I-1'],
      ['suspected', 'I-2'],
    ]);
  });
});
