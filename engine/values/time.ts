import { Temporal } from 'temporal-polyfill';
import { takesAtSight, z } from './schema.ts';
import { timeZones } from './time-zones.ts';

/** An instant in UTC with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`: sorts as text. */
export type Instant = string;
/** A calendar day, `YYYY-MM-DD`: sorts as text. */
export type Day = string;

const instantPattern = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** Whether the text is a day that exists in the Gregorian calendar. */
export function isDay(text: string): boolean {
  return dayPattern.test(text) && beginsWithDay(text);
}

/** Of a text that begins with the digits of one. */
function beginsWithDay(text: string): boolean {
  const digits = (at: number) => 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 11 * digitZero;
  return isOfCalendar(100 * digits(0) + digits(2), digits(5), digits(8));
}

const digitZero = 0x30;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By the Gregorian calendar, which is taken back before its beginning. */
function isOfCalendar(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Whether the text is an instant in the one written form of the register. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && beginsWithDay(text);
}

/** The days that a register holds. A day outside is a slip of the pen: 0025 for 2025. */
export const firstDay: Day = '1900-01-01';
export const lastDay: Day = '2199-12-31';

/** Whether a day, or an instant, is one that a register holds. */
export function isInRange(text: string): boolean {
  const day = text.slice(0, 10);
  return day >= firstDay && day <= lastDay;
}

/** `newer`: a rule that came while rows which break it were there. It binds commands; such rows open, and are listed. */
const outOfRange = { params: { problem: 'field.dayOutOfRange', args: { first: firstDay, last: lastDay }, newer: true } };

/** A day, and an instant, of a record. */
export const recordDay = takesAtSight(
  z
    .string()
    .refine(isDay, { params: { problem: 'field.notADay' }, abort: true })
    .refine(isInRange, outOfRange),
  (value) => typeof value === 'string' && isDay(value) && isInRange(value),
);
export const recordInstant = takesAtSight(
  z
    .string()
    .refine(isInstant, { params: { problem: 'field.notAnInstant' }, abort: true })
    .refine(isInRange, outOfRange),
  (value) => typeof value === 'string' && isInstant(value) && isInRange(value),
);

export const instantField = z.string().refine(isInstant, { params: { problem: 'field.notAnInstant' } });
export const dayField = z.string().refine(isDay, { params: { problem: 'field.notADay' } });

export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString();
}

export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Reads an ISO 8601 date-time that carries `Z` or an offset; `null` for anything else. Precision below a millisecond is cut. */
export function parseInstant(text: string): Instant | null {
  try {
    return instantOf(Temporal.Instant.from(text.trim()).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The calendar day on which an instant falls in a time zone (IANA name). */
export function dayIn(instant: Instant, timeZone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first instant of a day in a time zone. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone });
  return instantOf(zoned.startOfDay().epochMilliseconds);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** So many days lie between two: 1 from one to the next, less than 0 to an earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The last instant of a day in a time zone: one millisecond before the next day begins. */
export function endOfDay(day: Day, timeZone: string): Instant {
  return instantOf(epochOf(startOfDay(addDays(day, 1), timeZone)) - 1);
}

/** Whether a register may name the time zone: the answer is that of a list, whatever the engine knows. */
export function isTimeZone(name: string): boolean {
  return timeZones.has(name.toLowerCase());
}

/** `date` and time of day of an instant in a time zone, for patterns in `words`. Months and days count from 1. */
export function clockIn(instant: Instant, timeZone: string) {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { year, month, day, hour, minute, second };
}

/** The later of two instants. */
export function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
