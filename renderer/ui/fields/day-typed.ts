import { problem } from '../../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../../engine/values/result.ts';
import { isDay, type Day } from '../../../engine/values/time.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (value: number | string) => String(value).padStart(2, '0');

/**
 * Reads a day as people type it: `2025-11-03`, `2025. 11. 3.`, `2025/11/3`, `20251103`, `3 Nov 2025`, `11. 3` or `3 Nov` of this year.
 * Empty is nothing. Problem: `field.notADay`.
 */
export function dayTyped(typed: string, today: Day): Result<Day | null> {
  const plain = typed.trim().toLowerCase();
  if (plain === '') return ok(null);
  const day = dayOfText(plain, today.slice(0, 4));
  return day !== null && isDay(day) ? ok(day) : fail(problem('field.notADay', undefined, { value: typed.trim() }));
}

/** The day that a text in lower case names, of this year where it names none; `null` where it is none. It need not exist. */
export function dayOfText(plain: string, year: string): string | null {
  const full =
    /^(\d{4})(?:[-./년]\s*|\s+)(\d{1,2})(?:[-./월]\s*|\s+)(\d{1,2})\s*[.일]?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (full) return `${full[1]}-${two(full[2] ?? '')}-${two(full[3] ?? '')}`;
  const short = /^(\d{1,2})(?:[-./월]\s*|\s+)(\d{1,2})\s*[.일]?$/.exec(plain);
  if (short) return `${year}-${two(short[1] ?? '')}-${two(short[2] ?? '')}`;
  const english = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?(?:,?\s+(\d{4}))?$/.exec(plain);
  const month = english ? monthNames.indexOf(english[2] ?? '') + 1 : 0;
  return english && month > 0 ? `${english[3] ?? year}-${two(month)}-${two(english[1] ?? '')}` : null;
}
