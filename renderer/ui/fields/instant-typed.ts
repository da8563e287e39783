import { Temporal } from 'temporal-polyfill';
import { problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { clockIn, dayIn, epochOf, instantOf, isDay, parseInstant, type Day, type Instant } from '../../../engine/values/time.ts';
import { dayOfText } from './day-typed.ts';

/** What a moment that is typed is read against. */
export type Clock = {
  readonly today: Day;
  readonly timeZone: string;
  /** That from which `+17` counts, and whose day a time alone is of: the start of the incident. */
  readonly start?: Instant | null;
};

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Reads a moment as people type it: `2025-11-03 14:05`, `7/10 10:35`, `14 10:35`, `10:35`, `7월 10일 오전 10:35`, `10 Jul, 2 pm`,
 * with an offset where an hour occurs twice, and from the start on `+17` minutes or `+1:20`. What names no year or no month is that
 * nearest to the start; without a start it is of today. Empty is nothing. Problems: `field.notAMoment`; `field.timeMissing` where
 * only a day was typed; `field.hourTwice` and `field.hourMissing` where clocks are changed.
 */
export function instantTyped(typed: string, clock: Clock): Result<Instant | null> {
  const text = plain(typed);
  if (text === '') return ok(null);
  const unread = fail(problem('field.notAMoment', undefined, { value: typed.trim() }));
  const start = clock.start ?? null;
  const minutes = minutesOf(text);
  if (minutes !== null) return start === null ? unread : ok(instantOf(epochOf(start) + minutes * 60_000));
  const { dayText, time } = splitMoment(text);
  const day = nearestDay(dayText, clock);
  if (day === null || time === 'none') return unread;
  if (time === null) return dayText === '' ? unread : fail(problem('field.timeMissing', undefined, { day }));
  return atTime(day, time, clock.timeZone);
}

/** Whether what was typed says its own day, or counts from the start: a day in a box beside it says nothing more. */
export function saysDay(typed: string): boolean {
  const text = plain(typed);
  return minutesOf(text) !== null || splitMoment(text).dayText !== '';
}

/** An instant as it is typed: `2025-11-03 14:05`, with seconds where it has some, and the offset where its hour occurs twice. */
export function instantAsTyped(instant: Instant, timeZone: string): string {
  return `${dayIn(instant, timeZone)} ${timeAsTyped(instant, timeZone)}`;
}

/** The time of day of an instant as it is typed. */
export function timeAsTyped(instant: Instant, timeZone: string): string {
  const { hour, minute, second } = clockIn(instant, timeZone);
  const time = `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const occursTwice = readings(zoned.toPlainDateTime(), timeZone).length === 2;
  return occursTwice ? `${time} ${zoned.offset}` : time;
}

/** Full-width digits and signs as usual ones, one kind of space and of minus. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replaceAll('\u2212', '-').trim().toLowerCase();
}

/** Minutes from the start, `+17`, `-5`, `+1:20`, `+2시간 10분`; `null` where the text is none. */
function minutesOf(text: string): number | null {
  const parts = /^([+-])\s*(?:(\d{1,3})\s*(?::(?=\d\d$)|hours?|h|시간)\s*)?(?:(\d{1,5})\s*(?:minutes?|min|m|분)?)?$/.exec(text);
  const [, sign, hours, minutes] = parts ?? [];
  if (hours === undefined && minutes === undefined) return null;
  if (hours !== undefined && Number(minutes ?? 0) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

type TimeOfDay = { readonly time: Temporal.PlainTime; readonly offset: string | null };
/** `time`: `null` where none was typed, `none` where there is no such time. */
type Split = { readonly dayText: string; readonly time: TimeOfDay | 'none' | null };

const half = '(오전|오후|am|pm|a\\.m\\.|p\\.m\\.)';
const timePattern = new RegExp(
  `(?:^|[\\s,t.일])${half}?\\s*(\\d{1,2})(?::(\\d\\d)(?::(\\d\\d)(\\.\\d+)?)?|시(?:\\s*(\\d{1,2})분)?|(?=\\s*[ap]\\.?m))\\s*${half}?\\s*(z|utc|[+-]\\d\\d:?\\d\\d)?$`,
);

/** What is typed of the day, and the time of day behind it. */
function splitMoment(text: string): Split {
  const parts = timePattern.exec(text);
  if (parts === null) return { dayText: text, time: null };
  const [whole, before, hours, minutes, seconds, , spokenMinutes, after, offset] = parts;
  // What the day ends with belongs to it.
  const dayText = text.slice(0, parts.index) + (/^[일.]/.exec(whole)?.[0] ?? '');
  const hour = hourOf(Number(hours), before ?? after ?? null);
  const [minute, second] = [Number(minutes ?? spokenMinutes ?? 0), Number(seconds ?? 0)];
  if (hour === null || hour > 23 || minute > 59 || second > 59) return { dayText: dayText.replace(/[\s,]+$/, ''), time: 'none' };
  return {
    dayText: dayText.replace(/[\s,]+$/, ''),
    time: { time: Temporal.PlainTime.from({ hour, minute, second }), offset: offset ?? null },
  };
}

/** The hour of 24; `null` where the morning has no such hour. `오후 0시` is noon, and `오후 14시` is 14. */
function hourOf(hour: number, part: string | null): number | null {
  if (part === null) return hour;
  if (part === '오전' || part.startsWith('a')) return hour > 12 ? null : hour % 12;
  return hour < 12 ? hour + 12 : hour;
}

/** The day that a text names: where it leaves out the month or the year, that nearest to the start, or that of today. */
function nearestDay(text: string, { today, timeZone, start = null }: Clock): Day | null {
  const base = start === null ? today : dayIn(start, timeZone);
  if (text === '') return base;
  const around = start === null ? [0] : [0, -1, 1];
  const onlyDay = /^(\d{1,2})일?$/.exec(text)?.[1];
  const days = around.flatMap((step) => {
    const date = Temporal.PlainDate.from(base).with({ day: 1 });
    const month = date.add({ months: step }).toString().slice(0, 8);
    const found = onlyDay === undefined ? dayOfText(text, String(date.year + step)) : month + two(Number(onlyDay));
    return found !== null && isDay(found) ? [found] : [];
  });
  const distance = (day: Day) => Math.abs(epochOf(`${day}T00:00:00.000Z`) - epochOf(`${base}T00:00:00.000Z`));
  return days.reduce<Day | null>((nearest, day) => (nearest === null || distance(day) < distance(nearest) ? day : nearest), null);
}

function atTime(day: Day, { time, offset }: TimeOfDay, timeZone: string): Result<Instant> {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(time);
  if (offset !== null) {
    const instant = parseInstant(`${local.toString()}${offset === 'utc' ? 'z' : offset}`);
    return instant === null ? fail(problem('field.notAMoment', undefined, { value: offset })) : ok(instant);
  }
  const [first, second] = readings(local, timeZone);
  const spoken = (one: Temporal.ZonedDateTime) => `${two(one.hour)}:${two(one.minute)}`;
  if (first === undefined) {
    const near = (disambiguation: 'earlier' | 'later') => spoken(local.toZonedDateTime(timeZone, { disambiguation }));
    return fail(problem('field.hourMissing', undefined, { earlier: near('earlier'), later: near('later') }));
  }
  if (second !== undefined) {
    const [one, other] = [`${spoken(first)} ${first.offset}`, `${spoken(second)} ${second.offset}`];
    return fail(problem('field.hourTwice', undefined, { first: one, second: other }));
  }
  return ok(instantOf(first.epochMilliseconds));
}

/** The instants at which clocks in a time zone show a local time: usually one, none or two where clocks are changed. */
function readings(local: Temporal.PlainDateTime, timeZone: string): readonly Temporal.ZonedDateTime[] {
  const [earlier, later] = [
    local.toZonedDateTime(timeZone, { disambiguation: 'earlier' }),
    local.toZonedDateTime(timeZone, { disambiguation: 'later' }),
  ];
  if (!earlier.toPlainDateTime().equals(local)) return [];
  return earlier.equals(later) ? [earlier] : [earlier, later];
}
