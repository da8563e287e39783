import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isTimeZone } from '../../../engine/values/time.ts';
import { timeZones } from '../../../engine/values/time-zones.ts';

describe('the time zones of a register', () => {
  it('are those of the IANA database: 597 names, as tzdata 2025b has them without "Factory"', () => {
    expect(timeZones.size).toBe(597);
  });

  it('are all known to this engine', () => {
    const unknown = [...timeZones].filter((name) => {
      try {
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
        return false;
      } catch {
        return true;
      }
    });
    expect(unknown).toEqual([]);
  });

  it.each(['Asia/Seoul', 'asia/seoul', 'UTC', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'Etc/GMT+9'])('has %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Nowhere/Bad', '+09:00', 'JST', 'Asia/Seoul ', 'Asia', 'Asia/', 'constructor', 'Factory'])('has no %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
