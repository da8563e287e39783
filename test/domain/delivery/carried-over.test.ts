import { describe, expect, it } from 'vitest';
import { carriedInto } from '../../../domain/delivery/carried-over.ts';
import { deliveryFigures } from '../../../domain/delivery/figures.ts';
import type { Incident } from '../../../domain/incidents/kind.ts';
import { fromNowhere } from '../../support/blank-fields.ts';

// Quarters in Seoul, nine hours ahead of UTC: the third begins at 15:00Z on 30 June and ends at 15:00Z on 30 September.
const q2 = { start: '2025-03-31T15:00:00.000Z', end: '2025-06-30T15:00:00.000Z' };
const q3 = { start: q2.end, end: '2025-09-30T15:00:00.000Z' };
const q4 = { start: q3.end, end: '2025-12-31T15:00:00.000Z' };

function outage(startedAt: string, restoredAt: string | null, over: Partial<Incident> = {}): Incident {
  return {
    kind: 'incident',
    severity: null,
    startedAt,
    restoredAt,
    downtimeStart: null,
    downtimeEnd: null,
    archivedAt: null,
    startAnchor: null,
    announcedAt: null,
    timeline: [],
    ...over,
  } as Incident;
}

describe('an incident that lasts from one quarter into the next', () => {
  // 30 June 23:30 to 3 July 23:30 in Seoul: three days, of which half an hour belongs to June.
  const outages = [outage('2025-06-30T14:30:00.000Z', '2025-07-03T14:30:00.000Z')];

  it('is counted once, by its start, and what falls into the next is told beside it', () => {
    expect([q2, q3, q4].map((span) => deliveryFigures(outages, [], span).incidents)).toEqual([1, 0, 0]);
    expect(carriedInto(outages, q2)).toEqual([]);
    expect(carriedInto(outages, q3)).toMatchObject([{ minutesInside: 4_290, minutes: 4_320, isOpen: false }]);
    expect(carriedInto(outages, q4)).toEqual([]);
  });

  it('was not restored in the first, however late that is asked', () => {
    expect(deliveryFigures(outages, [], q2)).toMatchObject({
      restored: 0,
      notRestored: 1,
      medianRestoreMinutes: null,
    });
  });

  it('is restored in a quarter only by an instant before its end', () => {
    const justIn = outage('2025-09-30T14:30:00.000Z', '2025-09-30T14:59:59.999Z');
    const justOut = outage('2025-09-30T14:30:00.000Z', '2025-09-30T15:00:00.000Z');
    expect([justIn, justOut].map((one) => deliveryFigures([one], [], q3).restored)).toEqual([1, 0]);
    expect([justIn, justOut].map((one) => carriedInto([one], q4).length)).toEqual([0, 0]);
  });

  it('that is still open counts until the end of what is spoken of, in whole minutes', () => {
    const open = [outage('2025-06-30T14:30:00.000Z', null)];
    // Up to 1 July 01:00 in Seoul and a millisecond: an hour and a half, of which one hour is July's.
    expect(carriedInto(open, { start: q3.start, end: '2025-06-30T16:00:00.001Z' })).toMatchObject([
      { minutesInside: 60, minutes: 90, isOpen: true },
    ]);
  });

  it('is measured by its downtime where that was recorded, and its downtime is known only once it has ended', () => {
    const one = outage('2025-06-30T14:30:00.000Z', '2025-07-03T14:30:00.000Z', {
      downtimeStart: '2025-06-30T14:50:00.000Z',
      downtimeEnd: '2025-06-30T15:10:00.000Z',
    });
    expect(carriedInto([one], q3)).toMatchObject([{ minutesInside: 10, minutes: 20 }]);
    expect(deliveryFigures([one], [], q2)).toMatchObject({ felt: { n: 0, open: 1, median: null } });
  });

  it('is measured by its spans of service where there are any: what lies between them is not felt', () => {
    const one = outage('2025-06-30T14:30:00.000Z', '2025-07-03T14:30:00.000Z', { id: 'i' });
    const span = (startedAt: string, endedAt: string | null) =>
      ({
        id: startedAt,
        incidentId: 'i',
        state: 'degraded',
        startedAt,
        endedAt,
        affectedCustomers: null,
        affectedTransactions: null,
        ...fromNowhere,
      }) as const;
    // 14:30 to 15:10, of which ten minutes are July's, and an hour of 2 July.
    const spans = [
      span('2025-06-30T14:30:00.000Z', '2025-06-30T15:10:00.000Z'),
      span('2025-07-01T15:00:00.000Z', '2025-07-01T16:00:00.000Z'),
    ];
    expect(carriedInto([one], q3, () => spans)).toMatchObject([{ minutesInside: 70, minutes: 100, isOpen: false }]);
    expect(carriedInto([one], q3, () => spans.slice(0, 1))).toMatchObject([{ minutesInside: 10, minutes: 40 }]);
    const june = span('2025-06-30T14:30:00.000Z', '2025-06-30T14:40:00.000Z');
    expect(carriedInto([one], q3, () => [june])).toEqual([]);
    // Felt in June and again in October: nothing of it is of the third quarter.
    const october = span('2025-10-02T00:00:00.000Z', '2025-10-02T01:00:00.000Z');
    expect([q3, q4].map((quarter) => carriedInto([one], quarter, () => [june, october]).length)).toEqual([0, 1]);
  });

  it('says nothing by times that are the wrong way round', () => {
    expect(carriedInto([outage('2025-06-30T14:30:00.000Z', '2025-06-29T14:30:00.000Z')], q3)).toEqual([]);
    const reversed = { downtimeStart: '2025-07-03T00:00:00.000Z', downtimeEnd: '2025-07-01T00:00:00.000Z' };
    expect(carriedInto([outage('2025-06-30T14:30:00.000Z', '2025-07-03T14:30:00.000Z', reversed)], q3)).toEqual([]);
  });

  it('is left out where it was archived, or is planned work', () => {
    const [one] = outages as [Incident];
    expect(
      carriedInto(
        [
          { ...one, archivedAt: '2025-08-01T00:00:00.000Z' },
          { ...one, kind: 'maintenance' },
        ],
        q3,
      ),
    ).toEqual([]);
  });
});
