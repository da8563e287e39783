import { describe, expect, it } from 'vitest';
import { boxesAt, boxesOf, boxesTyped, toldApart, typedOf } from '../../../renderer/ui/fields/moment-typed.ts';

// The incident began on 10 July 2025 at 09:47 in Seoul.
const clock = { today: '2025-11-20', timeZone: 'Asia/Seoul', start: '2025-07-10T00:47:00.000Z' };
const dayText = (day: string) => day;

describe('a moment in two boxes', () => {
  it.each([
    ['2025-07-10', '10:35', '2025-07-10T01:35:00.000Z'],
    ['14', '10:35', '2025-07-14T01:35:00.000Z'],
    ['7월 11일', '오전 0:10', '2025-07-10T15:10:00.000Z'],
    ['', '10:35', '2025-07-10T01:35:00.000Z'],
    ['2025-07-10', '+17', '2025-07-10T01:04:00.000Z'],
    ['2025-07-10', '14 10:35', '2025-07-14T01:35:00.000Z'],
    ['10:35', '', '2025-07-10T01:35:00.000Z'],
    ['+1:20', '09:47', '2025-07-10T02:07:00.000Z'],
  ])('is read from “%s” and “%s”', (day, time, value) => {
    expect(boxesTyped({ day, time }, clock)).toEqual({ ok: true, value });
    expect(boxesTyped(boxesOf(typedOf({ day, time })), clock)).toEqual({ ok: true, value });
  });

  it('is asked for its time, is nothing where both are empty, and is told where it cannot be read', () => {
    expect(boxesTyped({ day: '2025-07-10', time: ' ' }, clock)).toMatchObject({ ok: false, problems: [{ code: 'field.timeMissing' }] });
    expect(boxesTyped({ day: '', time: '' }, clock)).toEqual({ ok: true, value: null });
    expect(boxesTyped({ day: 'July', time: '10:35' }, clock)).toMatchObject({ ok: false, problems: [{ code: 'field.notAMoment' }] });
  });

  it('that stands whole in one of them is told apart', () => {
    const apart = { day: '2025-07-14', time: '10:35' };
    expect(toldApart({ day: '14 10:35', time: '' }, clock, dayText)).toEqual(apart);
    expect(toldApart({ day: '2025-07-10', time: '14 10:35' }, clock, dayText)).toEqual(apart);
    for (const asTyped of [
      { day: '7/10', time: '10:35' },
      { day: '7/10', time: '' },
      { day: 'x', time: '10' },
    ]) {
      expect(toldApart(asTyped, clock, dayText)).toEqual(asTyped);
    }
  });

  it('offers the day of the start', () => {
    expect(boxesAt(null, clock, dayText)).toEqual({ day: '2025-07-10', time: '' });
    expect(boxesAt('2025-07-10T01:35:00.000Z', clock, dayText)).toEqual({ day: '2025-07-10', time: '10:35' });
  });
});
