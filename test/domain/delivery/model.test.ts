import { describe, expect, it } from 'vitest';
import { deliveryOf, type DeliveryAsked } from '../../../domain/delivery/model.ts';
import { definitionsVersion } from '../../../domain/quarters/definitions.ts';
import { realChanges } from './real-rows.ts';
import { change, deployment, incident, link, release, rowsOf, seoul, service } from './rows.ts';

const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
const q3 = { start: seoul('7-1'), end: seoul('10-1') };
const ask = (tables: Parameters<typeof rowsOf>[0], over: Partial<DeliveryAsked> = {}) =>
  deliveryOf(rowsOf({ services: [service('s')], ...tables }), { period: q3, knownAt: seoul('10-3'), calendar, ...over });

describe('the model of delivery', () => {
  it('says by which definitions it counts, of what span and as known when', () => {
    const { definitionsVersion: version, span, knownAt } = ask({});
    expect([version, span, knownAt]).toEqual([definitionsVersion, q3, seoul('10-3')]);
  });

  it('speaks of a period in progress up to what is known, and of no more than it is valid at', () => {
    const tables = { deployments: [deployment('D1', seoul('7-2')), deployment('D2', seoul('8-1')), deployment('D3', seoul('9-1'))] };
    const delivered = (over: Partial<DeliveryAsked>) => ask(tables, over).services[0]?.perRelease.map(({ id }) => id);
    expect(delivered({})).toEqual(['D1', 'D2', 'D3']);
    expect(delivered({ knownAt: seoul('8-1') })).toEqual(['D1', 'D2']);
    expect(delivered({ validAt: seoul('7-31 23:59') })).toEqual(['D1']);
    // Valid later than known is valid as known.
    expect(delivered({ validAt: seoul('9-30'), knownAt: seoul('8-15') })).toEqual(['D1', 'D2']);
    // Thirty-one days and a millisecond of July until the first instant of August.
    expect(ask(tables, { knownAt: seoul('8-1') }).services[0]?.keys.frequency.value?.days).toBeCloseTo(31, 6);
  });

  it('is of every service that is there, in order of name, and of archived ones that something happened to', () => {
    const services = [
      service('2', { name: 'refunds' }),
      service('1', { name: 'approval' }),
      ...['3', '4'].map((id) => service(id, { archivedAt: seoul('8-1') })),
    ];
    const model = ask({ services, incidents: [incident('I', seoul('7-5'), null, { serviceId: '4' })] });
    expect(model.services.map(({ serviceId }) => serviceId)).toEqual(['4', '1', '2']);
    expect(ask({ services }, { serviceId: '3' }).services.map(({ serviceId }) => serviceId)).toEqual(['3']);
  });

  it('tells undeployed change by count and by lines, or why not', () => {
    const { changes, releases } = realChanges();
    const year = { period: { start: '2025-01-01T00:00:00.000Z', end: '2026-01-01T00:00:00.000Z' }, knownAt: '2026-03-01T00:00:00.000Z' };
    const [model] = ask({ changes, releases }, year).services;
    expect(model?.undeployed.value?.count).toMatchObject({ peak: 204 });
    expect(model?.undeployed.value?.lines.weightUnknown).toBe(0);
    expect(ask({ releases }, year).services[0]?.undeployed).toEqual({ value: null, reason: 'noChanges' });
    expect(ask({ changes, releases }, { knownAt: seoul('6-1') }).services[0]?.undeployed.reason).toBe('notBegun');
  });

  it('has the median size of what carried anything: 27 changes a release in the third quarter of a real product', () => {
    const { changes, releases } = realChanges();
    const utc = { period: { start: '2025-07-01T00:00:00.000Z', end: '2025-10-01T00:00:00.000Z' } };
    expect(ask({ changes, releases }, utc).services[0]?.sizes).toEqual({ n: 9, median: 27, p90: null, longest: 61, values: null });
    const deployments = [deployment('D1', seoul('7-2'), { releaseId: 'a' }), deployment('D2', seoul('7-3'), { releaseId: 'a' })];
    const given = { releases: [release('a', seoul('7-1'))], changes: [change('x', seoul('7-1'), 'a')] };
    expect(ask({ ...given, deployments }).services[0]?.sizes.n).toBe(1);
  });

  it('counts what the first deployment on record is taken to have carried of releases before its own', () => {
    const releases = ['a', 'b', 'c'].map((id, index) => release(id, seoul(`6-${index + 1}`)));
    const changes = ['a', 'b', 'c'].map((id, index) => change(`of-${id}`, seoul(`6-${index + 1}`), id));
    const first = (releaseId: string) => [
      deployment('D0', seoul('6-29'), { outcome: 'aborted' }),
      deployment('D1', seoul('7-1'), { releaseId }),
    ];
    const count = (releaseId: string) => ask({ releases, changes, deployments: first(releaseId) }).services[0]?.carriedFromBeforeRecord;
    expect([count('a'), count('c')]).toEqual([0, 2]);
    expect(ask({ releases, changes }).services[0]?.carriedFromBeforeRecord).toBe(0);
  });

  it('compares incidents with what the service tolerates, and counts them by severity', () => {
    const felt = (id: string, minutes: number) =>
      incident(id, seoul('7-5'), seoul('7-5 3:00'), {
        severity: 'sev2',
        downtimeStart: seoul('7-5'),
        downtimeEnd: seoul(`7-5 0:${minutes}`),
      });
    const [model] = ask({ services: [service('s', { toleratedMinutes: 30 })], incidents: [felt('A', 30), felt('B', 31)] }).services;
    expect(model?.tolerance).toMatchObject({ tolerated: 30, kept: 1, known: 2 });
    expect(model?.figures).toMatchObject({ incidents: 2, incidentsBySeverity: { sev2: 2 } });
  });

  it('judges releases by what is decided of them where there are no deployments', () => {
    const releases = ['a', 'b', 'c'].map((id, index) => release(id, seoul(`7-${index + 1}`), { commits: 3 }));
    const links = [link('releases', 'a', 'contributed', 'incidents', 'I'), link('releases', 'b', 'suspected', 'incidents', 'I')];
    const [model] = ask({ releases, links, incidents: [incident('I', seoul('7-5'), null)] }).services;
    expect(model?.failures.value).toMatchObject({ of: 3, count: 1, undecided: 1, atMost: 2, share: null });
    expect(model?.keys.changeFailRate).toEqual({ value: null, reason: 'noDeployments' });
    expect(model?.perRelease.map(({ outcome, size }) => [outcome, size.changes, size.toldBy])).toEqual([
      ['failed', 3, 'releases'],
      ['undecided', 3, 'releases'],
      ['ok', 3, 'releases'],
    ]);
  });
});
