import { clockIn, type Day, type Instant } from '../../engine/values/time.ts';
import type { SheetCell } from './sheet.ts';

/** A day as a date of the workbook. */
export function dayCell(day: Day | null): SheetCell {
  return day === null ? null : { date: day };
}

/** An instant as a date and time of day in the register's zone, which the heading names. */
export function timeCell(instant: Instant | null, timeZone: string): SheetCell {
  if (instant === null) return null;
  const { year, month, day, hour, minute, second } = clockIn(instant, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}` };
}
