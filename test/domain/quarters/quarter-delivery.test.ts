import { describe, expect, it } from 'vitest';
import { quarterDelivery } from '../../../domain/quarters/quarter-delivery.ts';
import { readerOf } from '../../support/rows.ts';

const span = { start: '2025-04-01T00:00:00.000Z', end: '2025-07-01T00:00:00.000Z' };
const before = { start: '2025-01-01T00:00:00.000Z', end: span.start };
const incident = (code: string, startedAt: string, over: object = {}) => ({
  id: code,
  code,
  serviceId: 's-1',
  kind: 'incident',
  severity: 'sev3',
  startedAt,
  detectedAt: null,
  acknowledgedAt: null,
  restoredAt: null,
  downtimeStart: null,
  downtimeEnd: null,
  archivedAt: null,
  ...over,
});
const release = (id: string, releasedAt: string, serviceId = 's-1') => ({ id, serviceId, releasedAt, archivedAt: null });
const link = (from: readonly [string, string], relation: string, to: readonly [string, string]) => ({
  id: `${from[1]}:${relation}:${to[1]}`,
  fromTable: from[0],
  fromId: from[1],
  relation,
  toTable: to[0],
  toId: to[1],
});
const rows = readerOf({
  incidents: [
    incident('I-10', '2025-05-02T00:00:00.000Z', { restoredAt: '2025-05-02T00:45:00.000Z' }),
    incident('I-2', '2025-05-02T00:00:00.000Z', { severity: 'sev1' }),
    incident('I-3', '2025-04-01T00:00:00.000Z', { restoredAt: '2025-04-01T02:00:00.000Z' }),
    incident('I-4', '2025-03-31T23:59:59.999Z', { serviceId: 's-2' }),
    incident('I-5', '2025-05-05T00:00:00.000Z'),
  ],
  releases: [
    release('v2', '2025-06-01T00:00:00.000Z'),
    release('v1', '2025-05-01T00:00:00.000Z'),
    release('v0', '2025-03-01T00:00:00.000Z'),
  ],
  links: [
    link(['risks', 'R-1'], 'related', ['incidents', 'I-10']),
    link(['releases', 'v1'], 'suspected', ['incidents', 'I-10']),
    link(['releases', 'v1'], 'caused', ['incidents', 'I-3']),
    link(['incidents', 'I-5'], 'ruledOut', ['releases', 'v0']),
    link(['releases', 'v0'], 'caused', ['incidents', 'I-4']),
  ],
});

describe('incidents and releases of a quarter', () => {
  const delivery = quarterDelivery(rows, span, { rows, span: before });

  it('count by service in both quarters, with zeros where a service had nothing', () => {
    const counts = delivery.services.map(({ serviceId, figures, previous }) => [serviceId, figures.incidents, previous?.incidents]);
    expect(counts).toEqual([
      ['s-1', 4, 0],
      ['s-2', 0, 1],
    ]);
    expect(quarterDelivery(rows, span, null).services.map(({ serviceId, previous }) => [serviceId, previous])).toEqual([['s-1', null]]);
  });

  it('are worth a line where they are grave or linked; what was ruled out is no link', () => {
    expect(delivery.notable.map(({ incident, riskIds, releaseIds }) => [incident.code, riskIds, releaseIds])).toEqual([
      ['I-3', [], ['v1']],
      ['I-2', [], []],
      ['I-10', ['R-1'], ['v1']],
      // Nothing is said of I-5 but that it was not restored.
      ['I-5', [], []],
    ]);
  });

  it('have times to restore in order of start, and times of release', () => {
    expect(delivery.restored.map(({ incident, minutes }) => [incident.code, minutes])).toEqual([
      ['I-3', 120],
      ['I-10', 45],
    ]);
    expect(delivery.releaseTimes).toEqual(['2025-05-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z']);
  });

  it('stand beside each other by the gravest word, and every word about either of the quarter is told', () => {
    expect(delivery.outcomes).toEqual({ caused: 1, contributed: 0, suspected: 0, ruledOut: 0, unlinked: 1 });
    expect(delivery.releaseLinks.map(({ releaseId, incidentId, outcome }) => [releaseId, incidentId, outcome])).toEqual([
      ['v1', 'I-10', 'suspected'],
      ['v1', 'I-3', 'caused'],
      ['v0', 'I-5', 'ruledOut'],
    ]);
  });
});
