import { Temporal } from 'temporal-polyfill';
import type { Settings } from '../settings/kind.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { dayIn, epochOf, instantOf, startOfDay, type Day, type Instant } from '../../engine/values/time.ts';

/** A quarter of the register's fiscal year in its time zone. Events count in `[start, end)`. */
export type Quarter = {
  /** `2025-Q3`. */
  readonly id: string;
  readonly start: Instant;
  /** The first instant after the quarter. */
  readonly end: Instant;
  readonly firstDay: Day;
  readonly lastDay: Day;
};

/**
 * What makes a quarter of a calendar: an IANA time zone, the month (1 to 12) in which the fiscal year begins, and whether the
 * year has the number of the calendar year in which it begins or of that in which it ends.
 */
export type FiscalCalendar = Pick<Settings, 'timeZone' | 'fiscalYearStart' | 'fiscalYearNamedAfter'>;

const pattern = /^(\d{4})-Q([1-4])$/;
const [firstYear, lastYear] = [1900, 2999];

/**
 * The quarter of an id. With a start in April `2025-Q1` is April to June 2025 where a year is named after its beginning, and
 * April to June 2024 where it is named after its end. Error: `quarter.invalid`.
 */
export function quarterOf(id: string, calendar: FiscalCalendar): Result<Quarter> {
  const parts = pattern.exec(id);
  const year = Number(parts?.[1]);
  if (!parts || year < firstYear || year > lastYear) return fail(problem('quarter.invalid', undefined, { value: id }));
  return ok(quarterAt(ordinalOf(id, calendar), calendar));
}

/** The quarter in which an instant falls. */
export function quarterContaining(instant: Instant, calendar: FiscalCalendar): Quarter {
  const [year, month] = dayIn(instant, calendar.timeZone).split('-').map(Number) as [number, number];
  return quarterAt(Math.floor((year * 12 + month - calendar.fiscalYearStart) / 3), calendar);
}

export function quarterBefore(quarter: Quarter, calendar: FiscalCalendar): Quarter {
  return quarterAt(ordinalOf(quarter.id, calendar) - 1, calendar);
}

/** The last instant of a quarter: the default of a report's valid-at. */
export function lastInstantOf(quarter: Quarter): Instant {
  return instantOf(epochOf(quarter.end) - 1);
}

/**
 * A quarter as far as a report speaks of it: up to an instant inside it, what comes after has not happened yet. `lastDay` is the
 * day of that instant; for an instant after the quarter it is the whole quarter.
 */
export function quarterUpTo(quarter: Quarter, validAt: Instant, { timeZone }: Pick<FiscalCalendar, 'timeZone'>): Quarter {
  if (validAt >= lastInstantOf(quarter)) return quarter;
  return { ...quarter, end: instantOf(epochOf(validAt) + 1), lastDay: dayIn(validAt, timeZone) };
}

/** The first days of the three months of a quarter. */
export function monthsOf({ firstDay }: Pick<Quarter, 'firstDay'>): Day[] {
  const first = Temporal.PlainDate.from(firstDay);
  return [0, 1, 2].map((months) => first.add({ months }).toString());
}

/** Every quarter from the one of the earlier instant to the one of the later, in order of time. */
export function quartersBetween(first: Instant, last: Instant, calendar: FiscalCalendar): Quarter[] {
  const to = ordinalOf(quarterContaining(last, calendar).id, calendar);
  const quarters: Quarter[] = [];
  for (let at = ordinalOf(quarterContaining(first, calendar).id, calendar); at <= to; at += 1) quarters.push(quarterAt(at, calendar));
  return quarters;
}

/** How many quarters of the fiscal calendar there are before that of a valid id, since the year that began in the year 0. */
function ordinalOf(id: string, calendar: FiscalCalendar): number {
  const [year, quarter] = id.split('-Q').map(Number) as [number, number];
  return (year - nameAhead(calendar)) * 4 + quarter - 1;
}

/** By how much the name of a fiscal year is ahead of the calendar year in which it begins. */
function nameAhead({ fiscalYearStart, fiscalYearNamedAfter }: FiscalCalendar): number {
  return fiscalYearNamedAfter === 'end' && fiscalYearStart > 1 ? 1 : 0;
}

/** The quarter with this many quarters before it. */
function quarterAt(ordinal: number, calendar: FiscalCalendar): Quarter {
  const { timeZone, fiscalYearStart } = calendar;
  const year = Math.floor(ordinal / 4);
  const quarter = ordinal - year * 4;
  const first = Temporal.PlainDate.from({ year, month: fiscalYearStart, day: 1 }).add({ months: quarter * 3 });
  const next = first.add({ months: 3 });
  return {
    id: `${String(year + nameAhead(calendar)).padStart(4, '0')}-Q${quarter + 1}`,
    start: startOfDay(first.toString(), timeZone),
    end: startOfDay(next.toString(), timeZone),
    firstDay: first.toString(),
    lastDay: next.subtract({ days: 1 }).toString(),
  };
}
