import { describe, expect, it } from 'vitest';
import { incidentRelationQueries, incidentProfile, incidentQueries } from '../../../domain/incidents/profile.ts';
import { inOrderOfTime, timelineWith } from '../../../domain/incidents/timeline.ts';
import { memoryReader, type MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';

async function profileOf(register: MemoryRegister, id: string) {
  const { found, ask } = queryRunner(memoryReader(register));
  await ask(incidentQueries(id));
  await ask(incidentRelationQueries(found, id));
  return incidentProfile(found, id);
}

async function outage(over: Readonly<Record<string, string>> = {}) {
  const made = await createdMemory();
  const service = await made.done('services.create', { fields: { name: '결제' } });
  const incident = await made.done('incidents.create', {
    fields: { title: '결제 중단', serviceId: service.id, startedAt: '2025-07-01T00:00:00.000Z', ...over },
  });
  return { ...made, incidentId: incident.id, serviceId: service.id };
}

describe('an incident with everything that hangs on it', () => {
  it('measures detection from the start, acknowledgement from detection, restoration from the start', async () => {
    // 00:00 started, 00:12 detected, 00:15 acknowledged, 00:20 announced, 01:00 mitigated, 02:10 restored.
    const { register, incidentId } = await outage({
      detectedAt: '2025-07-01T00:12:00.000Z',
      acknowledgedAt: '2025-07-01T00:15:00.000Z',
      announcedAt: '2025-07-01T00:20:00.000Z',
      mitigatedAt: '2025-07-01T01:00:00.000Z',
      restoredAt: '2025-07-01T02:10:00.000Z',
    });
    const profile = await profileOf(register, incidentId);
    const minutes = Object.entries(profile?.times ?? {}).map(([measure, measured]) => [measure, measured.minutes]);
    expect(Object.fromEntries(minutes)).toEqual({ detect: 12, acknowledge: 3, mitigate: 60, restore: 130, announced: 110 });
  });

  it('measures nothing where one of the two times is not known', async () => {
    const { register, incidentId } = await outage({ acknowledgedAt: '2025-07-01T00:15:00.000Z', downtimeEnd: '2025-07-01T02:00:00.000Z' });
    const times = (await profileOf(register, incidentId))?.times ?? {};
    expect(Object.values(times)).toEqual(Array.from({ length: 5 }, () => ({ minutes: null, isReversed: false })));
  });

  it('measures nothing between times that are the wrong way round, and says so', async () => {
    const { register, incidentId } = await outage();
    putEdit(register, 'incidents', incidentId, { detectedAt: '2025-06-30T23:00:00.000Z' });
    expect((await profileOf(register, incidentId))?.times.detect).toEqual({ minutes: null, isReversed: true });
  });

  it('shows the risks and releases that it is linked to, whichever end the link was drawn from', async () => {
    const { register, done, incidentId, serviceId } = await outage();
    const risk = await done('risks.create', { fields: { title: '정산 지연', category: 'liquidity', identifiedOn: '2025-07-01' } });
    const release = await done('releases.create', { fields: { serviceId, version: '2.4.0', releasedAt: '2025-06-30T23:00:00.000Z' } });
    await done('links.create', {
      fields: {
        fromTable: 'incidents',
        fromId: incidentId,
        relation: 'related',
        toTable: 'risks',
        toId: risk.id,
        decidedAt: '2025-07-02T00:00:00.000Z',
      },
    });
    await done('links.create', {
      fields: {
        fromTable: 'releases',
        fromId: release.id,
        relation: 'caused',
        toTable: 'incidents',
        toId: incidentId,
        evidence: '되돌리자 멈췄습니다',
        decidedAt: '2025-07-02T00:00:00.000Z',
      },
    });
    const profile = await profileOf(register, incidentId);
    expect(profile?.service?.name).toBe('결제');
    expect(profile?.links.map(({ other, outward, link }) => [other.row.code, outward, link.relation])).toEqual([
      ['R-1', true, 'related'],
      ['V-1', false, 'caused'],
    ]);
  });

  it('is nothing where there is no such incident', async () => {
    const { register } = await outage();
    expect(await profileOf(register, 'nowhere')).toBeNull();
  });
});

describe('the timeline of an incident', () => {
  const entry = (at: string, text: string) => ({ at: `2025-07-01T${at}:00.000Z`, status: '', text });
  const kept = [entry('02:00', 'restored'), entry('00:00', 'seen'), entry('02:00', 'stood down')];

  it('is read in the order of time and remembers where each entry is kept', () => {
    expect(inOrderOfTime(kept).map((one) => [one.entry.text, one.position])).toEqual([
      ['seen', 1],
      ['restored', 0],
      ['stood down', 2],
    ]);
  });

  it('takes a new entry, changes one and takes one away without touching the others', () => {
    const added = entry('01:00', 'found');
    expect(timelineWith(kept, null, added)).toEqual([...kept, added]);
    expect(timelineWith(kept, 1, added)).toEqual([kept[0], added, kept[2]]);
    expect(timelineWith(kept, 0, null)).toEqual([kept[1], kept[2]]);
  });
});
