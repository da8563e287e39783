import { clockIn, isInstant, type Day, type Instant } from '../../engine/values/time.ts';
import type { Language } from '../../domain/settings/kind.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
// Spaces inside a date do not break: a date is read in one piece.
const space = '\u00a0';

/** A calendar day: `2025. 11. 3.` in Korean, `3 Nov 2025` in English. */
export function dayText(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dateText(year, month, date, language);
}

/** A day and time of day in a time zone, 24-hour clock: `2025. 11. 3. 14:05`, `3 Nov 2025, 14:05`. The zone itself is not named. */
export function instantText(instant: Instant, timeZone: string, language: Language): string {
  // A list of registers must not fall over one that was taken in when such an instant was let in.
  if (!isInstant(instant)) return instant;
  const { year, month, day, hour, minute } = clockIn(instant, timeZone);
  const time = `${two(hour)}:${two(minute)}`;
  return dateText(year, month, day, language) + (language === 'ko' ? space : `,${space}`) + time;
}

/** From one day to another, both included: `2025. 7. 1. – 9. 30.`, `1 Jul – 30 Sep 2025`. */
export function daysText(first: Day, last: Day, language: Language): string {
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const [, month, day] = (language === 'ko' ? last : first).split('-').map(Number) as [number, number, number];
  const short = language === 'ko' ? `${month}.${space}${day}.` : `${day}${space}${months[month - 1]}`;
  const [from, to] = [dayText(first, language), dayText(last, language)];
  if (!sameYear) return `${from} – ${to}`;
  return language === 'ko' ? `${from} – ${short}` : `${short} – ${to}`;
}

/** The month of a day: `7월`, `Jul`; with its year `2025년 7월`, `Jul 2025`. */
export function monthText(day: Day, language: Language, withYear: boolean): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  if (language === 'ko') return withYear ? `${year}년${space}${month}월` : `${month}월`;
  return withYear ? `${months[month - 1]}${space}${year}` : (months[month - 1] ?? '');
}

/** `2025년 3분기`, `Q3 2025`; of a fiscal year that does not begin in January `2025회계연도 3분기`, `Q3 FY2025`. */
export function quarterText(id: string, language: Language, fiscalYearStart = 1): string {
  const [year = id, quarter = ''] = id.split('-Q');
  if (language === 'ko') return `${year}${fiscalYearStart === 1 ? '년' : '회계연도'} ${quarter}분기`;
  return `Q${quarter}${space}${fiscalYearStart === 1 ? '' : 'FY'}${year}`;
}

function dateText(year: number, month: number, day: number, language: Language): string {
  return language === 'ko' ? `${year}.${space}${month}.${space}${day}.` : `${day}${space}${months[month - 1]}${space}${year}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
