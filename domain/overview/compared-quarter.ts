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
  const running = quarterContaining(startOfDay(today, calendar.timeZone), calendar);
  const overBy = (id: string) => {
    const quarter = quarterOf(id, calendar);
    return quarter.ok && quarter.value.start < running.start ? [quarter.value] : [];
  };
  const closed = rows
    .all('quarters')
    .filter(({ quarter }) => closingOf(rows, quarter) !== null)
    .flatMap(({ quarter }) => overBy(quarter))
    .sort((a, b) => (a.start < b.start ? 1 : -1));
  const [quarter = quarterBefore(running, calendar)] = [...(asked === null ? [] : overBy(asked)), ...closed];
  return { quarter, closing: closingOf(rows, quarter.id) };
}
