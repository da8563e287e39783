import { describe, expect, it } from 'vitest';
import { medianOf, quantileOf } from '../../../domain/delivery/durations.ts';
import { deliveryByService, deliveryFigures } from '../../../domain/delivery/figures.ts';
import { outcomesOf } from '../../../domain/delivery/release-outcomes.ts';
import type { Link } from '../../../domain/links/kind.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
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
    const archived = incidents.map((one) => ({ ...one, archivedAt: '2026-01-01T00:00:00.000Z' }));
    expect(deliveryFigures(archived, releases, span)).toMatchObject({ incidents: 0, medianRestoreMinutes: null });
  });

  it('a median and a percentile of nothing are unknown, not zero', () => {
    expect([medianOf([]), quantileOf([], 0.9)]).toEqual([null, null]);
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5]);
    // nearest rank: the 9th of 10
    expect(quantileOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9)).toBe(9);
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

  it('an incident that led to a release does not make that release its cause', () => {
    expect(outcomesOf(['hotfix'], [link('incidents', 'caused', 'i1', 'hotfix')]).get('hotfix')).toBe('unlinked');
  });
});
