import { localOf } from '../../engine/values/local-time.ts';
import type { Day, Instant } from '../../engine/values/time.ts';
import type { SheetCell } from './sheet.ts';

/** A day as a date of the workbook. */
export function dayCell(day: Day | null): SheetCell {
  return day === null ? null : { date: day };
}

/** An instant as a date and time of day in the register's zone, which the heading names. */
export function timeCell(instant: Instant | null, timeZone: string): SheetCell {
  return instant === null ? null : { date: localOf(instant, timeZone) };
}

/** The same with its fraction of a second, where it has one. Zones are whole seconds apart: it is that of the instant. */
export function exactTimeCell(instant: Instant | null, timeZone: string): SheetCell {
  if (instant === null) return null;
  const fraction = /\.\d*[1-9]/.exec(instant)?.[0] ?? '';
  return { date: `${localOf(instant, timeZone)}${fraction}` };
}
