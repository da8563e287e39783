import { Temporal } from 'temporal-polyfill';
import { addDays, instantOf, isDay, type Day, type Instant } from './time.ts';

const localPattern = /^(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?$/;
const dayLength = 86_400_000;

/**
 * The instants that a local date and time (`YYYY-MM-DD HH:mm`, seconds and a `T` allowed) is in a time zone: two in the hour that comes
 * twice when summer time ends, the earlier first; one elsewhere, in the hour that is left out as if the clock had not yet been put
 * forward; none for what is no such text.
 */
export function readingsOf(local: string, timeZone: string): readonly Instant[] {
  const found = localPattern.exec(local);
  if (found === null) return [];
  const [, day = '', hour = '', minute = '', second = '0'] = found;
  const offset = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 ? offsetOf(day, timeZone) : null;
  if (offset !== null) return [instantOf(Date.parse(`${local.replace(' ', 'T')}Z`) - offset)];
  try {
    const plain = Temporal.PlainDateTime.from(local);
    const taken = plain.toZonedDateTime(timeZone);
    const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
    const isTwice = later.epochMilliseconds !== taken.epochMilliseconds && later.toPlainDateTime().equals(plain);
    return (isTwice ? [taken, later] : [taken]).map(({ epochMilliseconds }) => instantOf(epochMilliseconds));
  } catch {
    return [];
  }
}

/** The local date and time of an instant in a time zone, to the second: `YYYY-MM-DDTHH:mm:ss`. */
export function localOf(instant: Instant, timeZone: string): string {
  const day = instant.slice(0, 10);
  const offset = cached(steady, day, timeZone, around);
  if (offset !== null) return new Date(Date.parse(instant) + offset).toISOString().slice(0, 19);
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'second' });
}

/** How far a day of a time zone is ahead of UTC, in milliseconds; `null` where that changes within it, or there is no such day. */
function offsetOf(day: Day, timeZone: string): number | null {
  return cached(offsets, day, timeZone, measured);
}

/** As `offsetOf`, where the days before and after are as far ahead: a day of UTC reaches into no other local days. */
function around(day: Day, timeZone: string): number | null {
  const offset = offsetOf(day, timeZone);
  return offset !== null && [-1, 1].every((days) => offsetOf(addDays(day, days), timeZone) === offset) ? offset : null;
}

type Offsets = Map<string, number | null>;
const offsets: Offsets = new Map();
const steady: Offsets = new Map();
const mostOffsets = 10_000;

/** A file has few days and many times of each. */
function cached(known: Offsets, day: Day, timeZone: string, make: (day: Day, timeZone: string) => number | null): number | null {
  const key = `${timeZone} ${day}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const offset = make(day, timeZone);
  if (known.size >= mostOffsets) known.clear();
  known.set(key, offset);
  return offset;
}

function measured(day: Day, timeZone: string): number | null {
  if (!isDay(day)) return null;
  try {
    const date = Temporal.PlainDate.from(day);
    const [start, end] = [date, date.add({ days: 1 })].map((one) => one.toZonedDateTime({ timeZone }).epochMilliseconds);
    const midnight = Date.parse(`${day}T00:00:00Z`);
    // A day of 24 hours that begins at 00:00 may still end at another offset only by two changes, which no zone has had.
    return start === undefined || end === undefined || end - start !== dayLength ? null : midnight - start;
  } catch {
    return null;
  }
}
