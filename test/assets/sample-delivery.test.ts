import { rowsOf } from '../../domain/register/in-memory.ts';
import { relations } from '../../domain/links/relations.ts';
import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../assets/sample/sample-register.ts';

const register = await sampleRegister('ko');
const risks = rowsOf(register, 'risks');
const incidents = rowsOf(register, 'incidents');
const releases = rowsOf(register, 'releases');
const links = rowsOf(register, 'links');

function count<T>(rows: readonly T[], key: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}

describe('delivery in the sample', () => {
  it('has services in use with subscribers on both sides of 10,000, each with both owners', () => {
    const services = rowsOf(register, 'services').filter((service) => service.archivedAt === null);
    expect(services).toHaveLength(7);
    expect(services.filter((service) => Number(service.subscribers) >= 10_000)).toHaveLength(4);
    expect(services.every((service) => service.developmentOwnerId !== null && service.operationsOwnerId !== null)).toBe(true);
  });

  it('has 25 incidents of every severity and two planned maintenances', () => {
    const counts = count(incidents, (incident) => incident.severity ?? incident.kind);
    expect(counts).toEqual({ sev1: 2, sev2: 5, sev3: 13, sev4: 5, maintenance: 2 });
  });

  it('has each incident detected, acknowledged and restored in that order, with a timeline in order', () => {
    for (const incident of incidents.filter((incident) => incident.kind === 'incident')) {
      const times = [incident.startedAt, incident.detectedAt, incident.acknowledgedAt, incident.restoredAt].map(String);
      expect(times).toEqual([...times].sort());
      const line = incident.timeline.map((entry) => entry.at);
      expect(line).toEqual([...line].sort());
      expect(line.at(-1)).toBe(incident.restoredAt);
    }
  });

  it('has 40 releases in 2025: many small ones of one service, few big ones of another', () => {
    expect(releases).toHaveLength(40);
    const of = (name: string) => {
      const service = rowsOf(register, 'services').find((service) => service.name === name);
      return releases.filter((release) => release.serviceId === service?.id);
    };
    const sizes = (name: string) =>
      of(name)
        .map((release) => Number(release.commits))
        .sort((a, b) => a - b);
    expect(sizes('결제승인')).toHaveLength(18);
    expect(sizes('가맹점정산')).toEqual([58, 187, 214, 243]);
    expect(sizes('결제승인').filter((commits) => commits <= 11)).toHaveLength(17);
  });
});

describe('the deployments of the sample', () => {
  const services = rowsOf(register, 'services');
  const deployments = rowsOf(register, 'deployments');
  const of = (name: string) => {
    const service = services.find((one) => one.name === name);
    return { service, deployments: deployments.filter((one) => one.serviceId === service?.id) };
  };

  it('put each release of six services into production, and some things besides; one service keeps no record of them', () => {
    const production = deployments.filter(({ environment, outcome }) => environment === 'production' && outcome !== 'aborted');
    const released = production.filter(({ releaseId }) => releaseId !== null);
    // 40 releases without the two of notifications, and the return to 4.0.0
    expect(released).toHaveLength(39);
    expect(of('알림발송').deployments).toEqual([]);
    expect(count(deployments, ({ kind }) => kind)).toEqual({ code: 41, configuration: 1, flag: 1, infrastructure: 1 });
    expect(count(deployments, ({ environment }) => environment)).toEqual({ production: 43, staging: 1 });
    expect(count(deployments, ({ outcome }) => String(outcome))).toEqual({ ok: 41, rolledBack: 1, fixedForward: 1, aborted: 1 });
  });

  it('lie at or after the release that they deploy', () => {
    for (const { releaseId, startedAt } of deployments) {
      const release = releases.find(({ id }) => id === releaseId);
      expect(release === undefined || release.releasedAt <= startedAt).toBe(true);
    }
  });

  it('carry as many changes as their releases say, with the lines of these', () => {
    const changes = rowsOf(register, 'changes');
    for (const name of ['결제승인', '가맹점정산', '가맹점관리', '취소환불']) {
      const { service } = of(name);
      for (const release of releases.filter(({ serviceId }) => serviceId === service?.id)) {
        const own = changes.filter(({ releaseId }) => releaseId === release.id);
        const sum = (field: 'insertions' | 'deletions') => own.reduce((all, one) => all + Number(one[field]), 0);
        expect([own.length, sum('insertions'), sum('deletions')]).toEqual([release.commits, release.insertions, release.deletions]);
      }
      const waiting = changes.filter(({ serviceId, releaseId }) => serviceId === service?.id && releaseId === null);
      expect(waiting).toHaveLength({ 결제승인: 3, 가맹점정산: 61, 가맹점관리: 9 }[name] ?? 0);
    }
  });
});

describe('the links of the sample', () => {
  it('show every relation, each with evidence, a decider and the time of the decision', () => {
    expect(new Set(links.map((link) => link.relation))).toEqual(new Set(relations));
    expect(links.every((link) => link.evidence !== '' && link.deciderId !== null)).toBe(true);
  });

  it('rule out one release, and leave releases without incident and incidents without release', () => {
    const between = links.filter((link) => link.fromTable === 'releases' && link.toTable === 'incidents');
    expect(between.filter((link) => link.relation === 'ruledOut')).toHaveLength(1);
    expect(releases.some((release) => !between.some((link) => link.fromId === release.id))).toBe(true);
    expect(incidents.some((incident) => !between.some((link) => link.toId === incident.id))).toBe(true);
  });

  it('have a reputation risk triggered by an operational one, and a risk that another aggravates', () => {
    const byId = new Map(risks.map((risk) => [risk.id, risk]));
    const pairs = links
      .filter((link) => link.fromTable === 'risks' && link.toTable === 'risks')
      .map((link) => [byId.get(link.fromId)?.category, link.relation, byId.get(link.toId)?.category]);
    expect(pairs).toHaveLength(2);
    expect(pairs).toContainEqual(['operational', 'triggers', 'reputation']);
    expect(pairs).toContainEqual(['reputation', 'aggravates', 'liquidity']);
  });

  it('decide nothing before it happened', () => {
    const happened = new Map([
      ...incidents.map((incident) => [incident.id, incident.startedAt] as const),
      ...releases.map((release) => [release.id, release.releasedAt] as const),
    ]);
    for (const link of links) {
      for (const end of [link.fromId, link.toId]) expect(link.decidedAt > (happened.get(end) ?? '')).toBe(true);
    }
  });

  it('let a release cause an incident only of its own service, and only afterwards', () => {
    for (const link of links.filter(
      (link) => link.fromTable === 'releases' && (link.relation === 'caused' || link.relation === 'contributed'),
    )) {
      const release = releases.find((release) => release.id === link.fromId);
      const incident = incidents.find((incident) => incident.id === link.toId);
      expect(release?.serviceId).toBe(incident?.serviceId);
      expect(String(release?.releasedAt) <= String(incident?.startedAt)).toBe(true);
    }
  });
});
