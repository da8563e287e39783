import type { DayOrder } from '../../domain/imports/mapping.ts';
import { isDay, type Day } from '../../engine/values/time.ts';

/** A day as somebody wrote it, with the time of day where one stands beside it (`HH:mm` or `HH:mm:ss`). */
export type WrittenDay = { readonly day: Day; readonly time: string | null };

const months = [
  ['jan', 'janv', 'janvier', 'january'],
  ['feb', 'févr', 'fevr', 'février', 'fevrier', 'february'],
  ['mar', 'mars', 'march'],
  ['apr', 'avr', 'avril', 'april'],
  ['may', 'mai'],
  ['jun', 'juin', 'june'],
  ['jul', 'juil', 'juillet', 'july'],
  ['aug', 'août', 'aout', 'august'],
  ['sep', 'sept', 'septembre', 'september'],
  ['oct', 'octobre', 'october'],
  ['nov', 'novembre', 'november'],
  ['dec', 'déc', 'décembre', 'decembre', 'december'],
];
const monthOf = new Map(months.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

const clock = String.raw`(?:[\sT,]+(오전|오후|am|pm)?\s*(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(am|pm)?)?`;
const weekday = String.raw`(?:\s*\(?(?:[월화수목금토일]요일|[월화수목금토일]|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?)?`;
const whole = (pattern: string) => new RegExp(`^${pattern}${weekday}${clock}$`, 'iu');

const numbers = whole(String.raw`(\d{1,4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,4})\.?`);
const korean = whole(String.raw`(\d{4}|\d{2})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일`);
const digits = whole(String.raw`(\d{4})(\d\d)(\d\d)`);
const dayFirst = whole(String.raw`(\d{1,2})(?:st|nd|rd|th|er)?[\s\-./]+(\p{L}{3,9})\.?,?[\s\-./]+(\d{4}|\d{2})`);
const monthFirst = whole(String.raw`(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`);

/**
 * Reads a day as it is written in numbers in this order, or in one that leaves no choice: with the year first, in Korean, with the name of
 * its month. A year of two digits is of this century. `null`: no day.
 */
export function readWrittenDay(written: string, order: DayOrder | null): WrittenDay | null {
  const text = written.normalize('NFKC').trim();
  const inNumbers = numbers.exec(text);
  if (inNumbers !== null) {
    const [, a = '', b = '', c = ''] = inNumbers;
    const used = a.length > 2 ? 'ymd' : c.length > 2 && order === 'ymd' ? null : order;
    if (used === null || (used !== 'ymd' && c.length !== 2 && c.length !== 4) || a.length === 3) return null;
    const [year, month, day] = used === 'ymd' ? [a, b, c] : used === 'dmy' ? [c, b, a] : [c, a, b];
    return made(year, Number(month), Number(day), inNumbers.slice(4));
  }
  const yearFirst = korean.exec(text) ?? digits.exec(text);
  if (yearFirst !== null) return made(yearFirst[1] ?? '', Number(yearFirst[2]), Number(yearFirst[3]), yearFirst.slice(4));
  const named = dayFirst.exec(text);
  if (named !== null) return made(named[3] ?? '', monthOf.get((named[2] ?? '').toLowerCase()) ?? 0, Number(named[1]), named.slice(4));
  const american = monthFirst.exec(text);
  if (american === null) return null;
  return made(american[3] ?? '', monthOf.get((american[1] ?? '').toLowerCase()) ?? 0, Number(american[2]), american.slice(4));
}

function made(year: string, month: number, date: number, [before, hour, minute, second, after]: readonly (string | undefined)[]) {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(date)}`;
  if (!isDay(day)) return null;
  if (hour === undefined) return { day, time: null };
  const half = (before ?? after ?? '').toLowerCase();
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half === '오후' || half === 'pm' ? 12 : 0);
  if (hours > 23) return null;
  return { day, time: `${two(hours)}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}` };
}

/** The time of day of a cell that holds nothing else: `14:05`, `2:05 PM`, `오후 2:05`, `14시 5분`. */
export function readClock(written: string): string | null {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(
      /(\d{1,2})\s*시\s*(?:(\d{1,2})\s*분)?/,
      (_, hour: string, minute: string | undefined) => `${hour}:${(minute ?? '0').padStart(2, '0')}`,
    );
  const found = /^(오전|오후|am|pm)?\s*(\d{1,2}):(\d\d)(?::(\d\d))?\s*(am|pm)?$/i.exec(text);
  return found === null ? null : (made('2000', 1, 1, found.slice(1))?.time ?? null);
}
