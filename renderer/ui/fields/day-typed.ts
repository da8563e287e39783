import { Temporal } from 'temporal-polyfill';
import { problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { clockIn, instantOf, isDay, type Day, type Instant } from '../../../engine/values/time.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (value: number | string) => String(value).padStart(2, '0');

/**
 * Reads a day as people type it: `2025-11-03`, `2025. 11. 3.`, `2025/11/3`, `20251103`, `3 Nov 2025`, `11. 3` of this year.
 * Empty is nothing. Problem: `field.notADay`.
 */
export function dayTyped(typed: string, today: Day): Result<Day | null> {
  const plain = typed.trim().toLowerCase();
  if (plain === '') return ok(null);
  const day = dayIn(plain, today.slice(0, 4));
  return day !== null && isDay(day) ? ok(day) : fail(problem('field.notADay', undefined, { value: typed.trim() }));
}

function dayIn(plain: string, year: string): string | null {
  const full =
    /^(\d{4})(?:[-./년]\s*|\s+)(\d{1,2})(?:[-./월]\s*|\s+)(\d{1,2})\s*[.일]?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (full) return `${full[1]}-${two(full[2] ?? '')}-${two(full[3] ?? '')}`;
  const short = /^(\d{1,2})(?:[-./월]\s*|\s+)(\d{1,2})\s*[.일]?$/.exec(plain);
  if (short) return `${year}-${two(short[1] ?? '')}-${two(short[2] ?? '')}`;
  const english = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/.exec(plain);
  const month = english ? monthNames.indexOf(english[2] ?? '') + 1 : 0;
  return english && month > 0 ? `${english[3]}-${two(month)}-${two(english[1] ?? '')}` : null;
}

/** Reads a day and a time of day (24-hour clock) in a time zone: `2025-11-03 14:05`. Without a time, midnight. Problem: `field.notAMoment`. */
export function instantTyped(typed: string, today: Day, timeZone: string): Result<Instant | null> {
  const plain = typed.trim();
  if (plain === '') return ok(null);
  const parts = /^(.*?)[,\s]*(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?$/.exec(plain);
  const day = dayTyped(parts?.[1] ?? '', today);
  const [hour, minute, second] = [Number(parts?.[2] ?? 0), Number(parts?.[3] ?? 0), Number(parts?.[4] ?? 0)];
  if (!day.ok || day.value === null || hour > 23 || minute > 59 || second > 59)
    return fail(problem('field.notAMoment', undefined, { value: plain }));
  const zoned = Temporal.PlainDate.from(day.value).toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ hour, minute, second }),
  });
  return ok(instantOf(zoned.epochMilliseconds));
}

/** An instant as it is typed: `2025-11-03 14:05`, with seconds where it has some. */
export function instantAsTyped(instant: Instant, timeZone: string): string {
  const { year, month, day, hour, minute, second } = clockIn(instant, timeZone);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}
