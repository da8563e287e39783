import { describe, expect, it } from 'vitest';
import { medianOf, quantileOf } from '../../../domain/delivery/durations.ts';
import { besideFigures, deliveryByService, deliveryFigures } from '../../../domain/delivery/figures.ts';
import { outcomesOf as outcomesThrough, releaseIncidents } from '../../../domain/delivery/release-outcomes.ts';
import type { Incident } from '../../../domain/incidents/kind.ts';
import type { Link } from '../../../domain/links/kind.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
import type { Release } from '../../../domain/releases/kind.ts';
import { realIncidents, realReleases } from './real-rows.ts';
import { fromNowhere, nothingNoted } from '../../support/blank-fields.ts';

// Counted outside the product from the same files: incidents, SEV1 to SEV4, median minutes from the first to the last post,
// planned work, releases; then of how many the window is known, the median, 90th percentile and longest of those windows, and
// the median from the first to the last post of the same incidents.
const published = [
  ['2025-Q1', 'UTC', 46, [0, 7, 37, 2], 70, 2, 8, [11, 52, 148, 535, 51]],
  ['2025-Q1', 'Asia/Seoul', 45, [0, 6, 37, 2], 70, 2, 8, [11, 52, 148, 535, 51]],
  ['2025-Q2', 'UTC', 55, [0, 10, 41, 4], 65, 6, 7, [19, 124, 470, 626, 65]],
  ['2025-Q2', 'Asia/Seoul', 54, [0, 11, 40, 3], 69.5, 6, 7, [19, 124, 470, 626, 65]],
  ['2025-Q3', 'UTC', 44, [0, 7, 37, 0], 40.5, 0, 9, [11, 129, 224, 224, 42]],
  ['2025-Q3', 'Asia/Seoul', 46, [0, 7, 38, 1], 40.5, 0, 9, [11, 129, 224, 224, 42]],
  ['2025-Q4', 'UTC', 55, [1, 12, 38, 4], 84, 0, 8, [13, 165, 266, 310, 93]],
  ['2025-Q4', 'Asia/Seoul', 55, [1, 12, 38, 4], 84, 0, 8, [13, 165, 266, 310, 93]],
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
    const quarter = quarterOf(id, { timeZone, fiscalYearStart: 1, fiscalYearNamedAfter: 'start' });
    if (!quarter.ok) throw new Error(id);
    const made = deliveryFigures(incidents, releases, quarter.value);
    expect([
      made.incidents,
      Object.values(made.incidentsBySeverity),
      made.announced.median,
      made.plannedWork,
      made.releases,
      [made.felt.n, made.felt.median, made.felt.p90, made.felt.longest, made.announcedOfFelt.median],
    ]).toEqual(expected);
    expect([made.felt.unknown, made.announced.n, made.medianRestoreMinutes]).toEqual([
      made.incidents - made.felt.n,
      made.incidents,
      made.announced.median,
    ]);
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
    startAnchor: null,
    detectedAt: null,
    earlyDetectionReason: '',
    awareAt: null,
    announcedAt: null,
    identifiedAt: null,
    mitigatedAt: null,
    stoodDownAt: null,
    acknowledgedAt: null,
    restoredAt: null,
    downtimeStart: null,
    downtimeEnd: null,
    components: [],
    timeline: [],
    outsideId: null,
    url: null,
    factsChangedAt: null,
    ...nothingNoted,
    ...fromNowhere,
    ...over,
  });
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

  /** Incidents that customers felt for so many minutes, all from the first instant of the quarter. */
  const felt = (...minutes: readonly number[]) =>
    minutes.map((minute) => incident({ downtimeStart: span.start, downtimeEnd: new Date(Date.UTC(2025, 6, 1, 0, minute)).toISOString() }));

  // Nearest rank: the value at place ceil(0.9 n) of the n in order. ceil(9) = 9, ceil(9.9) = 10, ceil(10.8) = 11.
  it.each([
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 9],
    [[9, 8, 7, 6, 5, 4, 3, 2, 1, 11, 10], 10],
    [[12, 1, 11, 2, 10, 3, 9, 4, 8, 5, 7, 6], 11],
    [Array.from({ length: 20 }, (_, minute) => minute + 1), 18],
    [[1], null],
    [[9, 8, 7, 6, 5, 4, 3, 2, 1], null],
  ])('have the 90th percentile of %j at %j: below ten there is none', (minutes, p90) => {
    expect(figures(felt(...minutes)).felt).toMatchObject({ p90, longest: Math.max(...minutes), n: minutes.length });
  });

  it('have no median of fewer than five without the values themselves', () => {
    expect(figures(felt(40, 10, 30, 20)).felt).toMatchObject({ n: 4, median: 25, values: [10, 20, 30, 40] });
    expect(figures(felt(50, 40, 10, 30, 20)).felt).toMatchObject({ n: 5, median: 30, values: null });
    expect(figures([]).felt).toEqual({ n: 0, open: 0, unknown: 0, median: null, p90: null, longest: null, values: null });
  });

  it('tell how long customers felt incidents, and from announcement to restoration of the same ones and of all', () => {
    const [ten, thirty] = felt(10, 30) as [Incident, Incident];
    const at = (minute: number) => new Date(Date.UTC(2025, 6, 1, 0, minute)).toISOString();
    const made = figures([
      { ...ten, announcedAt: at(5), restoredAt: at(10) },
      { ...thirty, announcedAt: null, restoredAt: at(30) },
      // Its downtime has no end, but service was restored: how long customers felt it is not known.
      incident({ downtimeStart: at(0), announcedAt: at(1), restoredAt: at(9) }),
      incident({}),
    ]);
    expect(made).toMatchObject({
      incidents: 4,
      felt: { n: 2, unknown: 2, open: 0, values: [10, 30] },
      announcedOfFelt: { n: 1, unknown: 1, values: [5] },
      announced: { n: 2, unknown: 2, values: [5, 8] },
      restored: 3,
      notRestored: 1,
    });
  });

  it('leave what has not ended out of every median, and count it', () => {
    const open = incident({ downtimeStart: span.start, announcedAt: span.start });
    const late = incident({ downtimeStart: span.start, downtimeEnd: span.end, restoredAt: span.end });
    const made = figures([...felt(10, 20), open, late]);
    expect(made.felt).toMatchObject({ n: 2, open: 2, unknown: 0, values: [10, 20] });
    expect(made.announced).toMatchObject({ n: 0, open: 1, unknown: 3 });
    expect(made.notRestored).toBe(4);
  });

  it('make nothing of times that are the wrong way round', () => {
    const reversed = incident({
      downtimeStart: '2025-07-11T03:00:00.000Z',
      downtimeEnd: '2025-07-11T01:00:00.000Z',
      announcedAt: '2025-07-11T03:00:00.000Z',
      restoredAt: '2025-06-30T01:00:00.000Z',
    });
    const made = figures([...felt(10), reversed]);
    expect(made).toMatchObject({
      felt: { n: 1, unknown: 1, median: 10 },
      announced: { n: 0, unknown: 2, median: null },
      restored: 0,
      medianRestoreMinutes: null,
      // Only the other one has no end.
      notRestored: 1,
    });
  });

  it('compare durations only where both quarters have twenty of them; counts always', () => {
    const many = (count: number) => figures(felt(...Array.from({ length: count }, (_, minute) => minute + 1)));
    expect(besideFigures(many(20), many(20)).felt).toEqual(many(20).felt);
    for (const [now, earlier] of [
      [19, 20],
      [20, 19],
    ] as const) {
      const beside = besideFigures(many(now), many(earlier));
      expect(beside).toMatchObject({ incidents: earlier, felt: { n: earlier, median: null, p90: null, longest: null, values: null } });
    }
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
    ...fromNowhere,
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
