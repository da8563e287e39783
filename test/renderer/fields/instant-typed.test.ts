import { describe, expect, it } from 'vitest';
import { instantAsTyped, instantTyped, saysDay } from '../../../renderer/ui/fields/instant-typed.ts';

// Seoul is nine hours ahead of UTC all year: 09:47 there is 00:47 in UTC.
const seoul = { today: '2025-11-20', timeZone: 'Asia/Seoul' };
const incident = { ...seoul, start: '2025-07-10T00:47:00.000Z' };
const london = { today: '2025-11-20', timeZone: 'Europe/London' };

describe('a moment of an incident that began on 10 July 2025 at 09:47', () => {
  it.each([
    ['10:35', '2025-07-10T01:35:00.000Z'],
    ['9:05', '2025-07-10T00:05:00.000Z'],
    ['１０：３５', '2025-07-10T01:35:00.000Z'],
    ['14 10:35', '2025-07-14T01:35:00.000Z'],
    ['14일 10:35', '2025-07-14T01:35:00.000Z'],
    ['7/10 10:35', '2025-07-10T01:35:00.000Z'],
    ['7. 10. 10:35', '2025-07-10T01:35:00.000Z'],
    ['2025-07-10 10:35', '2025-07-10T01:35:00.000Z'],
    ['2025-07-10T10:35', '2025-07-10T01:35:00.000Z'],
    ['2025. 7. 10. 10:35', '2025-07-10T01:35:00.000Z'],
    ['2025.7.10.10:35', '2025-07-10T01:35:00.000Z'],
    ['20250710 10:35:20', '2025-07-10T01:35:20.000Z'],
    ['7월 10일 10:35', '2025-07-10T01:35:00.000Z'],
    ['7월 10일10:35', '2025-07-10T01:35:00.000Z'],
    ['2025년 7월 10일 오전 10시 35분', '2025-07-10T01:35:00.000Z'],
    ['오전 10:35', '2025-07-10T01:35:00.000Z'],
    ['오후 2시', '2025-07-10T05:00:00.000Z'],
    ['오후 14:05', '2025-07-10T05:05:00.000Z'],
    ['오후 0:30', '2025-07-10T03:30:00.000Z'],
    ['오전 12:30', '2025-07-09T15:30:00.000Z'],
    ['10:35 am', '2025-07-10T01:35:00.000Z'],
    ['2pm', '2025-07-10T05:00:00.000Z'],
    ['10 Jul 2:05 p.m.', '2025-07-10T05:05:00.000Z'],
    ['3 Nov 2025, 14:05', '2025-11-03T05:05:00.000Z'],
    // With an offset the zone of the register says nothing.
    ['2025-07-10T10:35:00.000Z', '2025-07-10T10:35:00.000Z'],
    ['10:35 +00:00', '2025-07-10T10:35:00.000Z'],
    // Seventeen minutes after 09:47 is 10:04, an hour and twenty after it 11:07.
    ['+17', '2025-07-10T01:04:00.000Z'],
    ['+1:20', '2025-07-10T02:07:00.000Z'],
    ['+1h20m', '2025-07-10T02:07:00.000Z'],
    ['+1시간 20분', '2025-07-10T02:07:00.000Z'],
    ['+90분', '2025-07-10T02:17:00.000Z'],
    ['+2h', '2025-07-10T02:47:00.000Z'],
    ['+2시간', '2025-07-10T02:47:00.000Z'],
    ['-5', '2025-07-10T00:42:00.000Z'],
    ['−5', '2025-07-10T00:42:00.000Z'],
  ])('is read from “%s”', (typed, value) => {
    expect(instantTyped(typed, incident)).toEqual({ ok: true, value });
  });

  it.each(['2025-07-10', '7월 10일', '7/10', '10 Jul', '10일'])('is asked for its time where only “%s” was typed', (typed) => {
    expect(instantTyped(typed, incident)).toEqual({ ok: false, problems: [{ code: 'field.timeMissing', args: { day: '2025-07-10' } }] });
  });

  it.each(['24:00', '10:60', '2025-02-30 10:00', '오전 13:00', '+1:75', '+', 'soon', '32 10:00', '10:35 후'])(
    'is not read from “%s”',
    (typed) => {
      expect(instantTyped(typed, incident)).toEqual({ ok: false, problems: [{ code: 'field.notAMoment', args: { value: typed } }] });
    },
  );

  it('may be nothing', () => {
    expect(instantTyped(' ', incident)).toEqual({ ok: true, value: null });
  });
});

describe('a moment that names no year or no month', () => {
  it('is the one nearest to the start, across the ends of months and years', () => {
    // 31 December 2025, 23:50 in Seoul.
    const night = { ...seoul, start: '2025-12-31T14:50:00.000Z' };
    expect(instantTyped('1 00:10', night)).toEqual({ ok: true, value: '2025-12-31T15:10:00.000Z' });
    expect(instantTyped('1/1 00:10', night)).toEqual({ ok: true, value: '2025-12-31T15:10:00.000Z' });
    expect(instantTyped('1월 1일 0시 10분', night)).toEqual({ ok: true, value: '2025-12-31T15:10:00.000Z' });
    expect(instantTyped('30 23:00', { ...seoul, start: '2025-07-01T00:00:00.000Z' })).toEqual({
      ok: true,
      value: '2025-06-30T14:00:00.000Z',
    });
  });

  it('is of today and of this year where there is no start, and nothing counts from none', () => {
    expect(instantTyped('10:35', seoul)).toEqual({ ok: true, value: '2025-11-20T01:35:00.000Z' });
    expect(instantTyped('3/10 10:35', seoul)).toEqual({ ok: true, value: '2025-03-10T01:35:00.000Z' });
    expect(instantTyped('+17', seoul).ok).toBe(false);
  });
});

describe('where clocks are changed', () => {
  // In London they went forward from 01:00 to 02:00 on 30 March 2025, and back from 02:00 to 01:00 on 26 October.
  it('an hour that occurs twice is asked for, and is told by its offset', () => {
    expect(instantTyped('2025-10-26 01:30', london)).toEqual({
      ok: false,
      problems: [{ code: 'field.hourTwice', args: { first: '01:30 +01:00', second: '01:30 +00:00' } }],
    });
    expect(instantTyped('2025-10-26 01:30 +01:00', london)).toEqual({ ok: true, value: '2025-10-26T00:30:00.000Z' });
    expect(instantTyped('2025-10-26 01:30 +00:00', london)).toEqual({ ok: true, value: '2025-10-26T01:30:00.000Z' });
    expect(instantTyped('2025-10-26 02:00', london)).toEqual({ ok: true, value: '2025-10-26T02:00:00.000Z' });
  });

  it('an hour that does not occur is told', () => {
    expect(instantTyped('2025-03-30 01:30', london)).toEqual({
      ok: false,
      problems: [{ code: 'field.hourMissing', args: { earlier: '00:30', later: '02:30' } }],
    });
  });

  it('minutes from the start are counted as they pass', () => {
    // 00:30 and two hours: 01:30 occurs twice, and the clock then shows 01:30 for the second time.
    expect(instantTyped('+2:00', { ...london, start: '2025-10-25T23:30:00.000Z' })).toEqual({
      ok: true,
      value: '2025-10-26T01:30:00.000Z',
    });
  });
});

describe('an instant as it is typed', () => {
  it.each([
    ['2025-11-02T23:05:00.000Z', 'Asia/Seoul', '2025-11-03 08:05'],
    ['2025-11-02T23:05:09.000Z', 'Asia/Seoul', '2025-11-03 08:05:09'],
    ['2025-10-26T00:30:00.000Z', 'Europe/London', '2025-10-26 01:30 +01:00'],
    ['2025-10-26T01:30:00.000Z', 'Europe/London', '2025-10-26 01:30 +00:00'],
  ])('%s in %s is %s, and is read back', (instant, timeZone, typed) => {
    expect(instantAsTyped(instant, timeZone)).toBe(typed);
    expect(instantTyped(typed, { today: '2025-01-01', timeZone })).toEqual({ ok: true, value: instant });
  });
});

it('a time alone says no day, all else does', () => {
  expect(['10:35', '오전 10시', '01:30 +01:00', '25:00', ''].map(saysDay)).toEqual([false, false, false, false, false]);
  expect(['14 10:35', '+17', '-5', '7월 10일'].map(saysDay)).toEqual([true, true, true, true]);
});
