import { describe, expect, it } from 'vitest';
import { medianOf, quantileOf } from '../../../domain/delivery/durations.ts';
import { deliveryByService, deliveryFigures } from '../../../domain/delivery/figures.ts';
import { outcomesOf as outcomesThrough, releaseIncidents } from '../../../domain/delivery/release-outcomes.ts';
import type { Incident } from '../../../domain/incidents/kind.ts';
import type { Link } from '../../../domain/links/kind.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
import type { Release } from '../../../domain/releases/kind.ts';
import { realIncidents, realReleases } from './real-rows.ts';

// Counted outside the product from the same files: incidents, SEV1 to SEV4, median minutes to restore and of downtime,
// planned work, releases.
const published = [
  ['2025-Q1', 'UTC', 46, [0, 7, 37, 2], 70, 73, 2, 8],
  ['2025-Q1', 'Asia/Seoul', 45, [0, 6, 37, 2], 70, 71, 2, 8],
  ['2025-Q2', 'UTC', 55, [0, 10, 41, 4], 65, 91, 6, 7],
  ['2025-Q2', 'Asia/Seoul', 54, [0, 11, 40, 3], 69.5, 93, 6, 7],
  ['2025-Q3', 'UTC', 44, [0, 7, 37, 0], 40.5, 53, 0, 9],
  ['2025-Q3', 'Asia/Seoul', 46, [0, 7, 38, 1], 40.5, 47, 0, 9],
  ['2025-Q4', 'UTC', 55, [1, 12, 38, 4], 84, 83, 0, 8],
  ['2025-Q4', 'Asia/Seoul', 55, [1, 12, 38, 4], 84, 83, 0, 8],
] as const;

const outcomesOf = (ids: readonly string[], links: readonly Link[]) =>
  outcomesThrough(
    ids,
    releaseIncidents(links, () => true),
  );

describe('delivery figures', () => {
  const incidents = realIncidents();
  const releases = realReleases();

  it.each(published)('%s in %s has the counts that were made outside the product', (id, timeZone, ...expected) => {
    const quarter = quarterOf(id, { timeZone, fiscalYearStart: 1 });
    if (!quarter.ok) throw new Error(id);
    const made = deliveryFigures(incidents, releases, quarter.value);
    expect([
      made.incidents,
      Object.values(made.incidentsBySeverity),
      made.medianRestoreMinutes,
      made.medianDowntimeMinutes,
      made.plannedWork,
      made.releases,
    ]).toEqual(expected);
  });

  it('figures are by service, and the services together give the total', () => {
    const span = { start: '2025-01-01T00:00:00.000Z', end: '2026-01-01T00:00:00.000Z' };
    const byService = deliveryByService(incidents, releases, span);
    expect(byService.map((one) => [one.serviceId, one.figures.incidents, one.figures.releases])).toEqual([
      ['code-host', 200, 0],
      ['api-client', 0, 32],
    ]);
  });

  it('archived incidents are left out', () => {
    const span = { start: '2025-01-01T00:00:00.000Z', end: '2025-04-01T00:00:00.000Z' };
    const archived = incidents.map((incident) => ({ ...incident, archivedAt: '2026-01-01T00:00:00.000Z' }));
    expect(deliveryFigures(archived, releases, span)).toMatchObject({ incidents: 0, medianRestoreMinutes: null });
  });

  it('a median and a percentile of nothing are unknown, not zero', () => {
    expect([medianOf([]), quantileOf([], 0.9)]).toEqual([null, null]);
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5]);
    // nearest rank: the 9th of 10
    expect(quantileOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9)).toBe(9);
  });
});

describe('the figures of a quarter that was made up', () => {
  const span = { start: '2025-07-01T00:00:00.000Z', end: '2025-10-01T00:00:00.000Z' };
  const incident = (over: Partial<Incident>): Incident => ({
    id: 'i',
    code: 'I-1',
    archivedAt: null,
    title: 'Outage',
    serviceId: 's',
    kind: 'incident',
    severity: null,
    summary: '',
    startedAt: '2025-07-01T00:00:00.000Z',
    detectedAt: null,
    earlyDetectionReason: '',
    acknowledgedAt: null,
    restoredAt: null,
    downtimeStart: null,
    downtimeEnd: null,
    components: [],
    timeline: [],
    outsideId: null,
    url: null,
    ...over,
  });
  /** Incidents that took so many minutes, all begun at the first instant of the quarter. */
  const lasting = (...minutes: readonly number[]) =>
    minutes.map((minute) => incident({ restoredAt: new Date(Date.UTC(2025, 6, 1, 0, minute)).toISOString() }));
  const figures = (incidents: readonly Incident[]) => deliveryFigures(incidents, [], span);

  it('begin with its first instant and end before that of the next', () => {
    const at = (startedAt: string) => figures([incident({ startedAt })]).incidents;
    expect(at('2025-06-30T23:59:59.999Z')).toBe(0);
    expect(at(span.start)).toBe(1);
    expect(at('2025-09-30T23:59:59.999Z')).toBe(1);
    expect(at(span.end)).toBe(0);
    const released = (releasedAt: string) =>
      deliveryFigures([], [{ ...realReleases()[0], archivedAt: null, releasedAt } as Release], span).releases;
    expect([released(span.start), released(span.end)]).toEqual([1, 0]);
    const withdrawn = { ...realReleases()[0], archivedAt: span.end, releasedAt: span.start } as Release;
    expect(deliveryFigures([], [withdrawn], span).releases).toBe(0);
  });

  // Nearest rank: the value at place ceil(0.9 n) of the n in order. ceil(6.3) = 7, ceil(9.9) = 10, ceil(10.8) = 11.
  it.each([
    [[1], 1],
    [[70, 10, 30, 60, 20, 50, 40], 70],
    [[9, 8, 7, 6, 5, 4, 3, 2, 1, 11, 10], 10],
    [[12, 1, 11, 2, 10, 3, 9, 4, 8, 5, 7, 6], 11],
    [Array.from({ length: 20 }, (_, minute) => minute + 1), 18],
  ])('have the 90th percentile of %j at %i', (minutes, p90) => {
    expect(figures(lasting(...minutes))).toMatchObject({
      p90RestoreMinutes: p90,
      longestRestoreMinutes: Math.max(...minutes),
      restored: minutes.length,
    });
  });

  it('have a median of restoration, and another of downtime, each with the count behind it', () => {
    const down = (startMinute: number, endMinute: number | null): Partial<Incident> => ({
      downtimeStart: new Date(Date.UTC(2025, 6, 1, 1, startMinute)).toISOString(),
      downtimeEnd: endMinute === null ? null : new Date(Date.UTC(2025, 6, 1, 1, endMinute)).toISOString(),
    });
    const [ten, thirty, five] = lasting(10, 30, 5) as [Incident, Incident, Incident];
    const made = figures([
      { ...ten, ...down(0, 4) },
      { ...thirty, ...down(5, 6) },
      five,
      incident(down(0, 7)),
      incident(down(0, null)),
      incident({}),
    ]);
    // Restored after 5, 10 and 30 minutes; down for 1, 4 and 7 minutes; of the last two neither is known.
    expect(made).toMatchObject({ incidents: 6, restored: 3, medianRestoreMinutes: 10, downtimeKnown: 3, medianDowntimeMinutes: 4 });
    expect(figures([incident(down(0, 7)), incident({})])).toMatchObject({
      restored: 0,
      medianRestoreMinutes: null,
      downtimeKnown: 1,
      medianDowntimeMinutes: 7,
    });
    expect(figures([ten, thirty])).toMatchObject({ restored: 2, medianRestoreMinutes: 20, downtimeKnown: 0, medianDowntimeMinutes: null });
  });

  it('count each severity apart, those without one too, and planned work not at all', () => {
    const severity = (one: Incident['severity']) => incident({ severity: one });
    const made = figures([
      severity('sev1'),
      severity('sev2'),
      severity('sev2'),
      severity(null),
      incident({ kind: 'maintenance', severity: 'sev1' }),
    ]);
    expect(made).toMatchObject({
      incidents: 4,
      incidentsBySeverity: { sev1: 1, sev2: 2, sev3: 0, sev4: 0 },
      incidentsWithoutSeverity: 1,
      plannedWork: 1,
    });
  });

  it('name a service that had nothing but planned work, and one that had nothing but a release', () => {
    const release = { ...realReleases()[0], serviceId: 'b', archivedAt: null, releasedAt: span.start } as Release;
    const byService = deliveryByService([incident({ serviceId: 'a', kind: 'maintenance' })], [release], span);
    expect(byService.map(({ serviceId, figures: of }) => [serviceId, of.incidents, of.plannedWork, of.releases])).toEqual([
      ['a', 0, 1, 0],
      ['b', 0, 0, 1],
    ]);
  });
});

describe('releases and the incidents beside them', () => {
  const link = (fromTable: 'releases' | 'incidents', relation: Link['relation'], from: string, to: string): Link => ({
    id: `${from}${relation}${to}`,
    fromTable,
    fromId: from,
    relation,
    toTable: fromTable === 'releases' ? 'incidents' : 'releases',
    toId: to,
    evidence: '',
    deciderId: null,
    decidedAt: '2025-01-01T00:00:00.000Z',
  });

  it('a suspicion never counts as decided, and a decision outweighs it', () => {
    const outcomes = outcomesOf(
      ['a', 'b', 'c', 'd'],
      [
        link('releases', 'suspected', 'a', 'i1'),
        link('incidents', 'suspected', 'i2', 'b'),
        link('releases', 'contributed', 'b', 'i3'),
        link('releases', 'ruledOut', 'c', 'i1'),
        link('releases', 'related', 'd', 'i1'),
      ],
    );
    expect([...outcomes]).toEqual([
      ['a', 'suspected'],
      ['b', 'contributed'],
      ['c', 'ruledOut'],
      ['d', 'unlinked'],
    ]);
  });

  it('the gravest word stands, in whatever order the words were said', () => {
    const words = ['caused', 'contributed', 'suspected', 'ruledOut'] as const;
    for (const order of [words, [...words].reverse()]) {
      const outcomes = outcomesOf(
        ['a'],
        order.map((word, index) => link('releases', word, 'a', `i${index}`)),
      );
      expect(outcomes.get('a')).toBe('caused');
    }
    for (const [lighter, graver] of [
      ['ruledOut', 'suspected'],
      ['suspected', 'contributed'],
      ['contributed', 'caused'],
    ] as const) {
      expect(outcomesOf(['a'], [link('releases', graver, 'a', 'i1'), link('releases', lighter, 'a', 'i2')]).get('a')).toBe(graver);
    }
  });

  it('an incident that led to a release does not make that release its cause', () => {
    expect(outcomesOf(['hotfix'], [link('incidents', 'caused', 'i1', 'hotfix')]).get('hotfix')).toBe('unlinked');
  });

  it('an incident that does not count says nothing of harm', () => {
    const links = [link('releases', 'caused', 'a', 'duplicate'), link('releases', 'suspected', 'a', 'i1')];
    const harm = releaseIncidents(links, (id) => id !== 'duplicate');
    expect(outcomesThrough(['a'], harm).get('a')).toBe('suspected');
    expect(outcomesThrough(['a'], harm.slice(1)).get('a')).toBe('unlinked');
  });
});
