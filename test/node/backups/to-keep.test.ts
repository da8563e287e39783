import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeep } from '../../../node/backups/to-keep.ts';

const backup = (at: string, registerId = 'one') => ({ id: `${registerId}.${at}`, registerId, at });
const at = (kept: readonly { readonly at: string }[]): string[] => kept.map((each) => each.at);

describe('which backups stay', () => {
  it('the last ten stay, however old they are', () => {
    const old = Array.from({ length: 12 }, (_, n) => backup(`2020-01-01T00:${String(n).padStart(2, '0')}:00.000Z`));
    expect(at(toKeep(old, '2025-11-03T09:00:00.000Z', 'UTC'))).toEqual(
      old
        .slice(2)
        .reverse()
        .map((each) => each.at),
    );
  });

  it('beyond the last ten, the last of each day stays for thirty days, across the end of a month', () => {
    // Three a day from 1 February to 15 March 2024: a leap year, so that thirty days back from 15 March is 15 February.
    const days = Array.from({ length: 44 }, (_, n) => new Date(Date.UTC(2024, 1, 1 + n)).toISOString().slice(0, 10));
    const all = days.flatMap((day) => ['08', '12', '18'].map((hour) => backup(`${day}T${hour}:00:00.000Z`)));
    const kept = at(toKeep(all, '2024-03-15T19:00:00.000Z', 'UTC'));
    // The last ten reach back into 12 March (3 + 3 + 3 + 1); of every earlier day only the 18:00 one.
    expect(kept.filter((each) => each.startsWith('2024-03-1') && each >= '2024-03-13')).toHaveLength(9);
    expect(kept.filter((each) => each < '2024-03-13')).toEqual(
      days
        .filter((day) => day >= '2024-02-15' && day <= '2024-03-12')
        .reverse()
        .map((day) => `${day}T18:00:00.000Z`),
    );
    expect(kept).toContain('2024-02-29T18:00:00.000Z');
    expect(kept).not.toContain('2024-02-14T18:00:00.000Z');
  });

  it('a day is a day of the time zone', () => {
    const tenLater = Array.from({ length: 10 }, (_, n) => backup(`2025-11-05T0${n}:00:00.000Z`));
    // 14:30 and 15:30 UTC are 23:30 on the 2nd and 00:30 on the 3rd in Seoul, but one day in UTC.
    const two = [backup('2025-11-02T14:30:00.000Z'), backup('2025-11-02T15:30:00.000Z')];
    const now = '2025-11-05T10:00:00.000Z';
    expect(toKeep([...two, ...tenLater], now, 'Asia/Seoul')).toHaveLength(12);
    expect(toKeep([...two, ...tenLater], now, 'UTC')).toHaveLength(11);
  });

  it('each register has its own ten', () => {
    const both = ['one', 'two'].flatMap((id) => Array.from({ length: 11 }, (_, n) => backup(`2020-01-01T00:00:${10 + n}.000Z`, id)));
    const kept = toKeep(both, '2025-01-01T00:00:00.000Z', 'UTC');
    expect(kept.filter((each) => each.registerId === 'one')).toHaveLength(10);
    expect(kept.filter((each) => each.registerId === 'two')).toHaveLength(10);
  });

  it('a backup from a clock that has since stepped back stays', () => {
    const ahead = backup('2030-01-01T00:00:00.000Z');
    expect(toKeep([ahead], '2025-01-01T00:00:00.000Z', 'UTC')).toEqual([ahead]);
  });

  it('the newest always stays, and clearing twice removes nothing more', () => {
    const moments = fc.array(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2024, 5, 1) }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(moments, (times) => {
        const all = [...new Set(times)].map((time) => backup(new Date(time).toISOString()));
        const now = '2024-05-31T00:00:00.000Z';
        const kept = toKeep(all, now, 'Asia/Seoul');
        expect(at(kept)[0]).toBe(at(all).sort().at(-1));
        expect(toKeep(kept, now, 'Asia/Seoul')).toEqual(kept);
      }),
    );
  });
});
