import { problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import { startOfDay, type Day } from '../../engine/values/time.ts';
import { closingOf } from '../closing/standing-closing.ts';
import { quarterBefore, quarterContaining, quarterOf, type FiscalCalendar, type Quarter } from '../quarters/quarter.ts';
import type { Rows, Stored } from '../rows.ts';

/** The quarter that a day is compared with, and the closing by which it is known; `null`: it is not closed, and known as it is now. */
export type ComparedQuarter = { readonly quarter: Quarter; readonly closing: Stored<'closings'> | null };

/**
 * What a day is compared with: the quarter that was asked for where it was over by then, else the last that is closed, else the
 * last that is over.
 */
export function comparedQuarter(rows: Rows, calendar: FiscalCalendar, today: Day, asked: string | null): ComparedQuarter {
  const overBy = (id: string) => {
    const quarter = quarterOver(id, calendar, today);
    return quarter.ok ? [quarter.value] : [];
  };
  const closed = rows
    .all('quarters')
    .filter(({ quarter }) => closingOf(rows, quarter) !== null)
    .flatMap(({ quarter }) => overBy(quarter))
    .sort((a, b) => (a.start < b.start ? 1 : -1));
  const [quarter = quarterBefore(running(calendar, today), calendar)] = [...(asked === null ? [] : overBy(asked)), ...closed];
  return { quarter, closing: closingOf(rows, quarter.id) };
}

/** The quarter of an id that is over by a day. Errors: `quarter.invalid`, `quarter.compareNotEarlier`. */
export function quarterOver(id: string, calendar: FiscalCalendar, today: Day): Result<Quarter> {
  const [quarter, now] = [quarterOf(id, calendar), running(calendar, today)];
  if (quarter.ok && quarter.value.start >= now.start) {
    return fail(problem('quarter.compareNotEarlier', undefined, { value: id, quarter: now.id }));
  }
  return quarter;
}

function running(calendar: FiscalCalendar, today: Day): Quarter {
  return quarterContaining(startOfDay(today, calendar.timeZone), calendar);
}
