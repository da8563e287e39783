import { quarterContaining, quarterOf, type FiscalCalendar } from '../domain/quarters/quarter.ts';
import type { Span } from '../domain/delivery/figures.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { addDays, isDay, startOfDay, type Day, type Instant } from '../engine/values/time.ts';
import type { Call } from './command.ts';

/** From the first day to the last, both included, and the span of time that they are. `quarter` is its id where it is one. */
export type DeliveryPeriod = { readonly from: Day; readonly to: Day; readonly quarter: string | null; readonly span: Span };

/** What is wrong with `--from`, `--to` and `--quarter` whatever the register holds; else `null`. */
export function wrongPeriod(call: Call): Result<null> {
  const [from, to, quarter] = ['from', 'to', 'quarter'].map((option) => call.text(option));
  if (quarter !== null && quarter !== undefined) {
    const beside = from ?? to ?? null;
    return beside === null
      ? ok(null)
      : fail(problem('usage.invalid', undefined, { value: beside, option: from === null ? '--to' : '--from' }));
  }
  for (const [option, said, other] of [
    ['from', from, to],
    ['to', to, from],
  ] as const) {
    if (said == null && other != null) return fail(problem('usage.missing', undefined, { value: `--${option} DAY` }));
    if (said != null && !isDay(said)) return fail(problem('field.notADay', { field: `--${option}` }, { value: said }));
  }
  return from != null && to != null && to < from ? fail(problem('usage.invalid', undefined, { value: to, option: '--to' })) : ok(null);
}

/** The period that was asked for, in days of the register; the quarter of what is known where none was. */
export function periodOf(call: Call, calendar: FiscalCalendar, knownAt: Instant): Result<DeliveryPeriod> {
  const [from, to, asked] = [call.text('from'), call.text('to'), call.text('quarter')];
  if (from !== null && to !== null) {
    const span = { start: startOfDay(from, calendar.timeZone), end: startOfDay(addDays(to, 1), calendar.timeZone) };
    return ok({ from, to, quarter: null, span });
  }
  const quarter = asked === null ? ok(quarterContaining(knownAt, calendar)) : quarterOf(asked, calendar);
  if (!quarter.ok) return quarter;
  const { id, firstDay, lastDay, start, end } = quarter.value;
  return ok({ from: firstDay, to: lastDay, quarter: id, span: { start, end } });
}
