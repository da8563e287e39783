import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { localOf, readingsOf } from '../../../engine/values/local-time.ts';

describe('a local time', () => {
  it('is two instants in the hour that comes twice when summer time ends, the earlier first', () => {
    // New York, 2 November 2025: at 02:00 EDT (UTC-4) the clocks go back to 01:00 EST (UTC-5).
    expect(readingsOf('2025-11-02T01:30:00', 'America/New_York')).toEqual(['2025-11-02T05:30:00.000Z', '2025-11-02T06:30:00.000Z']);
    expect(readingsOf('2025-11-02 02:00', 'America/New_York')).toEqual(['2025-11-02T07:00:00.000Z']);
    expect(readingsOf('2025-11-02 00:59:59', 'America/New_York')).toEqual(['2025-11-02T04:59:59.000Z']);
    // Lord Howe Island puts its clocks by half an hour: on 6 April 2025 from 02:00 (UTC+11) to 01:30 (UTC+10:30).
    expect(readingsOf('2025-04-06 01:45', 'Australia/Lord_Howe')).toEqual(['2025-04-05T14:45:00.000Z', '2025-04-05T15:15:00.000Z']);
  });

  it('is one instant in the hour that is left out: that of the clock before it is put forward', () => {
    // Paris, 30 March 2025: 02:00 (UTC+1) becomes 03:00 (UTC+2).
    expect(readingsOf('2025-03-30 02:30', 'Europe/Paris')).toEqual(['2025-03-30T01:30:00.000Z']);
  });

  it('is none where it is no day, no time of day, or has a zone already', () => {
    for (const text of ['2025-02-30 10:00', '2025-01-01 24:00', '2025-01-01 10:61', '2025-01-01', '2025-01-01T10:00Z', '', '10:00'])
      expect([text, readingsOf(text, 'Asia/Seoul')]).toEqual([text, []]);
    expect(readingsOf('2025-01-01 10:00', 'Nowhere/City')).toEqual([]);
  });

  it('is what Temporal makes of it, on any day of any zone', () => {
    const zones = [
      'Asia/Seoul',
      'America/New_York',
      'Europe/Paris',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Sao_Paulo',
      'UTC',
    ];
    const times = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.constantFrom(...zones), (time, zone) => {
        const local = time.toISOString().slice(0, 23);
        const plain = Temporal.PlainDateTime.from(local);
        const taken = plain.toZonedDateTime(zone).epochMilliseconds;
        const [first = '', second] = readingsOf(local, zone);
        expect(Date.parse(first)).toBe(taken);
        const back = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString();
        expect(localOf(time.toISOString(), zone)).toBe(
          Temporal.Instant.from(time.toISOString()).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }),
        );
        expect(second === undefined || (first < second && back(first) === back(second))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
