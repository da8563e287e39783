import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feltSource, feltTime } from '../../../domain/incidents/felt-time.ts';
import { parseInstant } from '../../../engine/values/time.ts';

const at = (time: string) => `2025-07-01T${time}:00.000Z`;
const outage = {
  startAnchor: null,
  startedAt: at('10:00'),
  restoredAt: at('12:00'),
  downtimeStart: null,
  downtimeEnd: null,
  timeline: [],
};
const span = (startedAt: string, endedAt: string | null) => ({ startedAt: at(startedAt), endedAt: endedAt === null ? null : at(endedAt) });
const post = (time: string) => ({ at: at(time), status: '', text: '' });

describe('how long customers felt an incident', () => {
  it('is the length of the union of its spans where there are any, whatever its downtime says', () => {
    const incident = { ...outage, downtimeStart: at('10:00'), downtimeEnd: at('12:00') };
    // 10:00 to 10:40 in two spans that overlap by ten minutes, 11:00 to 11:05, and one inside it: 40 + 5 = 45.
    const spans = [span('10:20', '10:40'), span('10:00', '10:30'), span('11:00', '11:05'), span('11:01', '11:02')];
    expect(feltTime(incident, spans, null)).toEqual({ minutes: 45, isOpen: false });
    // Two that touch are one.
    expect(feltTime(incident, [span('10:00', '10:30'), span('10:30', '11:00')], null)).toEqual({ minutes: 60, isOpen: false });
  });

  it('is its downtime where there are none, and not known without either', () => {
    expect(feltTime({ ...outage, downtimeStart: at('09:50'), downtimeEnd: at('11:00') }, [], null)).toEqual({ minutes: 70, isOpen: false });
    expect(feltTime(outage, [], null)).toBeNull();
    expect(feltTime({ ...outage, downtimeEnd: at('11:00') }, [], null)).toBeNull();
    expect(feltTime({ ...outage, downtimeStart: at('10:00') }, [], null)).toBeNull();
  });

  it('is at least so long, in whole minutes, while it goes on', () => {
    const open = { ...outage, restoredAt: null, downtimeStart: at('10:00') };
    expect(feltTime(open, [], '2025-07-01T10:30:59.000Z')).toEqual({ minutes: 30, isOpen: true });
    expect(feltTime(open, [], null)).toBeNull();
    const spans = [span('10:00', '10:10'), span('10:20', null)];
    expect(feltTime(outage, spans, at('10:25'))).toEqual({ minutes: 15, isOpen: true });
    // What begins later has not happened yet.
    expect(feltTime(outage, spans, at('10:15'))).toEqual({ minutes: 10, isOpen: false });
    expect(feltTime(outage, spans, at('10:00'))).toBeNull();
  });

  it('is not known by times that are the wrong way round', () => {
    expect(feltTime({ ...outage, downtimeStart: at('12:00'), downtimeEnd: at('10:00') }, [], null)).toBeNull();
    expect(feltTime(outage, [span('12:00', '10:00')], null)).toBeNull();
    expect(feltTime(outage, [span('12:00', '10:00'), span('10:00', '10:07')], null)).toEqual({ minutes: 7, isOpen: false });
  });

  it('is not known where the downtime only repeats the first and the last post', () => {
    const page = { ...outage, downtimeStart: at('10:00'), downtimeEnd: at('12:00'), timeline: [post('12:00'), post('10:00')] };
    expect(feltTime(page, [], null)).toBeNull();
    expect(feltTime({ ...page, startAnchor: 'firstPost', timeline: [] }, [], null)).toBeNull();
    // A window that was found afterwards may begin with the first post all the same.
    expect(feltTime({ ...page, startAnchor: 'window' }, [], null)).toEqual({ minutes: 120, isOpen: false });
    expect(feltTime({ ...page, downtimeEnd: at('11:59') }, [], null)).toEqual({ minutes: 119, isOpen: false });
    // What somebody wrote down while it happened begins with its detection.
    expect(feltTime({ ...page, timeline: [post('10:05')] }, [], null)).toEqual({ minutes: 120, isOpen: false });
    expect(feltTime({ ...page, timeline: [] }, [], null)).toEqual({ minutes: 120, isOpen: false });
  });

  it('is known of 77 of the public incidents as builds before schema 4 took them in: of three a window equals the posts', () => {
    type Source = Record<'started_at' | 'resolved_at' | 'downtime_start' | 'downtime_end', string> & { updates: { at: string }[] };
    const lines = readFileSync(new URL('../../fixtures/data/github-incidents-2022-2025.jsonl', import.meta.url), 'utf8').trim();
    const known = lines.split('\n').filter((line) => {
      const source = JSON.parse(line) as Source;
      const instant = (text: string) => parseInstant(text) ?? '';
      const incident = {
        startAnchor: null,
        startedAt: instant(source.started_at),
        restoredAt: instant(source.resolved_at),
        downtimeStart: instant(source.downtime_start),
        downtimeEnd: instant(source.downtime_end),
        timeline: source.updates.map((update) => ({ at: instant(update.at), status: '', text: '' })),
      };
      return feltTime(incident, [], null) !== null;
    });
    expect(known).toHaveLength(77);
  });
});

describe('what tells how long customers felt an incident', () => {
  it('are its spans, else its downtime, else nothing; a downtime that only repeats posts is named as such', () => {
    const downtime = { ...outage, downtimeStart: at('10:00'), downtimeEnd: at('11:00') };
    const page = { ...outage, startAnchor: 'firstPost', downtimeStart: at('10:00'), downtimeEnd: at('12:00') } as const;
    expect(feltSource(downtime, [span('10:00', null)])).toBe('spans');
    expect(feltSource(downtime, [])).toBe('downtime');
    expect(feltSource(outage, [])).toBe('nothing');
    expect(feltSource({ ...outage, downtimeStart: at('10:00') }, [])).toBe('nothing');
    expect(feltSource(page, [])).toBe('onlyPosts');
    // Of a page that is still open there is no last post yet.
    expect(feltSource({ ...page, restoredAt: null, downtimeEnd: null }, [])).toBe('nothing');
  });
});
