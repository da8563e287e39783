import { describe, expect, it } from 'vitest';
import { toleranceKept, toleranceOf, toleranceValue } from '../../../domain/incidents/tolerance.ts';

const at = (time: string) => `2025-07-01T${time}:00.000Z`;
const span = (startedAt: string, endedAt: string | null) => ({ startedAt: at(startedAt), endedAt: endedAt === null ? null : at(endedAt) });
const outage = {
  kind: 'incident',
  startAnchor: null,
  startedAt: at('10:00'),
  restoredAt: at('12:09'),
  downtimeStart: at('10:00'),
  downtimeEnd: at('12:09'),
  timeline: [],
} as const;
const evening = at('20:00');

describe('an incident against what its service tolerates', () => {
  it('felt for 129 minutes where 60 are tolerated, is over by 69', () => {
    expect(toleranceOf(outage, [], 60, evening)).toEqual({ state: 'over', felt: 129, tolerated: 60, isOpen: false, by: 69 });
    expect(toleranceValue(outage, [], 60)).toBe('over');
  });

  it('keeps it up to and including the tolerated minutes, and breaks it with the next second', () => {
    const to = (downtimeEnd: string) => ({ ...outage, downtimeEnd });
    expect(toleranceOf(to(at('11:00')), [], 60, evening)).toEqual({ state: 'within', felt: 60, tolerated: 60, isOpen: false });
    // One second is a sixtieth of a minute.
    const second = toleranceOf(to('2025-07-01T11:00:01.000Z'), [], 60, evening);
    expect(second.state === 'over' ? second.by : null).toBeCloseTo(1 / 60, 9);
    expect([to(at('11:00')), to('2025-07-01T11:00:01.000Z')].map((one) => toleranceValue(one, [], 60))).toEqual(['within', 'over']);
    expect(toleranceOf(to(at('10:00')), [], 0, evening)).toMatchObject({ state: 'within', felt: 0 });
  });

  it('counts spans where there are some, whatever the downtime says', () => {
    // 10:00 to 10:40 and 10:30 to 10:50: fifty minutes.
    const spans = [span('10:00', '10:40'), span('10:30', '10:50')];
    expect(toleranceOf(outage, spans, 50, evening)).toMatchObject({ state: 'within', felt: 50 });
    expect(toleranceOf(outage, spans, 49, evening)).toMatchObject({ state: 'over', by: 1 });
  });

  it('that goes on is over by at least so much, or within so far', () => {
    const open = [span('10:00', null)];
    expect(toleranceOf(outage, open, 60, at('11:30'))).toEqual({ state: 'over', felt: 90, tolerated: 60, isOpen: true, by: 30 });
    expect(toleranceOf(outage, open, 60, at('11:00'))).toEqual({ state: 'within', felt: 60, tolerated: 60, isOpen: true });
    expect(toleranceValue(outage, open, 60)).toBe('open');
  });

  it('is not compared where a side of it is not known, or it is planned work', () => {
    const unfelt = { ...outage, downtimeStart: null, downtimeEnd: null };
    expect(toleranceOf(unfelt, [], 60, evening)).toEqual({ state: 'unknown', reason: 'noFeltTime' });
    expect(toleranceOf(outage, [], null, evening)).toEqual({ state: 'unknown', reason: 'noTolerance' });
    expect(toleranceOf({ ...outage, kind: 'maintenance' }, [], 60, evening)).toEqual({ state: 'unknown', reason: 'planned' });
    expect([toleranceValue(unfelt, [], 60), toleranceValue(outage, [], null)]).toEqual(['noFeltTime', 'noTolerance']);
    expect(toleranceValue({ ...outage, kind: 'maintenance' }, [], 60)).toBeNull();
  });
});

describe('what a service tolerates, over its incidents', () => {
  const incident = (id: string, from: string, to: string | null) => ({
    ...outage,
    id,
    startedAt: at(from),
    restoredAt: to === null ? null : at(to),
    downtimeStart: at(from),
    downtimeEnd: to === null ? null : at(to),
  });
  const none = () => [];

  it('was kept by so many of those that are known, and the worst is named', () => {
    const incidents = [
      incident('a', '10:00', '11:00'),
      incident('b', '10:00', '11:10'),
      incident('c', '10:00', '12:09'),
      incident('d', '18:30', null),
      { ...incident('e', '10:00', '11:00'), downtimeStart: null, downtimeEnd: null },
      { ...incident('f', '10:00', '15:00'), kind: 'maintenance' as const },
    ];
    const kept = toleranceKept(incidents, 60, none, at('19:00'));
    expect({ ...kept, longestOver: null }).toEqual({ tolerated: 60, kept: 1, known: 3, open: 1, unknown: 1, longestOver: null });
    expect(kept.longestOver).toMatchObject({ incident: { id: 'c' }, by: 69, isOpen: false });
    // An hour later the one that goes on is over as well: 90 minutes.
    expect(toleranceKept(incidents, 60, none, at('20:00'))).toMatchObject({ kept: 1, known: 4, open: 0 });
  });

  it('is not compared where the service names none', () => {
    expect(toleranceKept([incident('a', '10:00', '11:00')], null, none, evening)).toEqual({
      tolerated: null,
      kept: 0,
      known: 0,
      open: 0,
      unknown: 0,
      longestOver: null,
    });
  });
});
