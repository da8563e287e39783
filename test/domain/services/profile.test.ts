import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import { serviceProfile, serviceQueries } from '../../../domain/services/profile.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';
import { realIncidents } from '../delivery/real-rows.ts';

const seoul = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;

async function codeHost() {
  const made = await createdMemory(Date.UTC(2025, 11, 1));
  const service = await made.done('services.create', { fields: { name: 'code-host' } });
  const profile = async (until = '2026-01-01T00:00:00.000Z') => {
    const { found, ask } = queryRunner(memoryReader(made.register));
    await ask(serviceQueries(service.id));
    return serviceProfile(found, service.id, seoul, until);
  };
  const record = ({ title, kind, severity, startedAt, restoredAt }: ReturnType<typeof realIncidents>[number]) =>
    made.done('incidents.create', { fields: { title, kind, severity, startedAt, restoredAt, serviceId: service.id } });
  return { ...made, serviceId: service.id, profile, record };
}

describe('what happened to a service', () => {
  it('is shown the latest first, without what was archived', async () => {
    const { done, serviceId, profile } = await codeHost();
    const day = (number: number) => `2025-07-0${number}T00:00:00.000Z`;
    for (const at of [2, 3, 1]) {
      await done('incidents.create', { fields: { title: `${at}`, serviceId, startedAt: day(at) } });
      await done('releases.create', { fields: { version: `${at}`, serviceId, releasedAt: day(at) } });
    }
    await done(
      'incidents.archive',
      await done('incidents.create', { fields: { title: '4', serviceId, startedAt: day(4) } }).then(({ id }) => ({ id })),
    );
    const shown = await profile();
    expect(shown?.incidents.map(({ title }) => title)).toEqual(['3', '2', '1']);
    expect(shown?.releases.map(({ version }) => version)).toEqual(['3', '2', '1']);
  });
});

describe('a service with what happened to it', () => {
  it('counts incidents, planned work and the median time to restore by quarter as they were counted outside the product', async () => {
    const { profile, record } = await codeHost();
    const year = realIncidents().filter(({ startedAt }) => startedAt >= '2025-03-25' && startedAt < '2025-10-05');
    for (const incident of year) await record(incident);
    const of = new Map((await profile())?.quarters.map(({ quarter, figures }) => [quarter.id, figures]));
    // Counts of the public incidents in Asia/Seoul: Q2 54, 69.5 minutes, 6 planned; Q3 46, 40.5 minutes, none planned.
    expect(of.get('2025-Q2')).toMatchObject({ incidents: 54, medianRestoreMinutes: 69.5, plannedWork: 6 });
    expect(of.get('2025-Q3')).toMatchObject({ incidents: 46, medianRestoreMinutes: 40.5, plannedWork: 0 });
  });

  it('shows the latest quarter first and a quarter without events between others', async () => {
    const { done, serviceId, profile } = await codeHost();
    await done('releases.create', { fields: { serviceId, version: '1', releasedAt: '2025-01-10T00:00:00.000Z' } });
    await done('incidents.create', { fields: { serviceId, title: '중단', startedAt: '2025-09-01T00:00:00.000Z' } });
    const quarters = (await profile())?.quarters.map(({ quarter, figures }) => [quarter.id, figures.incidents, figures.releases]);
    expect(quarters).toEqual([
      ['2025-Q3', 1, 0],
      ['2025-Q2', 0, 0],
      ['2025-Q1', 0, 1],
    ]);
  });

  it('counts an incident of a year to come nowhere before its time; planned work is shown and not counted before', async () => {
    const { done, register, serviceId, profile } = await codeHost();
    const { id } = await done('incidents.create', { fields: { serviceId, title: '중단', startedAt: '2025-09-01T00:00:00.000Z' } });
    await done('incidents.create', { fields: { serviceId, title: '점검', kind: 'maintenance', startedAt: '2026-02-01T00:00:00.000Z' } });
    // As a build before this rule may have left it.
    putEdit(register, 'incidents', id, { startedAt: '2031-07-02T01:00:00.000Z' });
    const before = await profile();
    expect([before?.incidents.map(({ title }) => title), before?.quarters]).toEqual([['점검'], []]);
    const then = await profile('2031-07-03T00:00:00.000Z');
    expect(then?.incidents.map(({ title }) => title)).toEqual(['중단', '점검']);
    const counted = then?.quarters.filter(({ figures }) => figures.incidents + figures.plannedWork > 0);
    expect(counted?.map(({ quarter, figures }) => [quarter.id, figures.incidents, figures.plannedWork])).toEqual([
      ['2031-Q3', 1, 0],
      ['2026-Q1', 0, 1],
    ]);
  });

  it('tells of the quarter in progress up to now: what is not over is open, not restored', async () => {
    const { done, serviceId, profile } = await codeHost();
    const times = { startedAt: '2025-11-01T00:00:00.000Z', downtimeStart: '2025-11-01T00:00:00.000Z' };
    const { id } = await done('incidents.create', { fields: { serviceId, title: '중단', ...times } });
    const span = { incidentId: id, state: 'degraded', startedAt: '2025-11-01T00:10:00.000Z', endedAt: '2025-11-01T00:30:00.000Z' };
    expect((await profile())?.quarters[0]?.figures.felt).toMatchObject({ n: 0, open: 1 });
    await done('serviceSpans.create', { fields: span });
    expect((await profile())?.quarters[0]?.figures).toMatchObject({ felt: { n: 1, open: 0, values: [20] }, notRestored: 1 });
  });

  it('says of each quarter how often what the service tolerates was kept', async () => {
    const { done, serviceId, profile } = await codeHost();
    await done('services.edit', { id: serviceId, fields: { toleratedMinutes: 60 } });
    const outage = (day: string, downtimeEnd: string | null) => {
      const startedAt = `${day}T00:00:00.000Z`;
      const downtime = downtimeEnd === null ? {} : { downtimeStart: startedAt, downtimeEnd: `${day}T${downtimeEnd}:00.000Z` };
      return done('incidents.create', { fields: { serviceId, title: '중단', startedAt, ...downtime } });
    };
    await outage('2025-08-01', '01:00');
    await outage('2025-08-02', '02:09');
    await outage('2025-08-03', null);
    const quarter = (await profile())?.quarters.find(({ quarter }) => quarter.id === '2025-Q3');
    // 60 of 60 minutes is kept, 129 is over by 69, and of the third nothing is known.
    expect(quarter?.tolerance).toMatchObject({ tolerated: 60, kept: 1, known: 2, open: 0, unknown: 1, longestOver: { by: 69 } });
  });

  it('leaves archived records out', async () => {
    const { done, serviceId, profile } = await codeHost();
    const incident = await done('incidents.create', { fields: { serviceId, title: '중단', startedAt: '2025-09-01T00:00:00.000Z' } });
    await done('incidents.archive', { id: incident.id });
    expect(await profile()).toMatchObject({ incidents: [], releases: [], quarters: [] });
  });
});
