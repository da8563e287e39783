import type { Span } from '../../../../domain/delivery/figures.ts';
import { monthsOf, quartersBetween, type FiscalCalendar } from '../../../../domain/quarters/quarter.ts';
import type { Language } from '../../../../domain/settings/kind.ts';
import { epochOf, startOfDay } from '../../../../engine/values/time.ts';
import { monthText } from '../../../../words/patterns/days.ts';

type Tick = { readonly at: number; readonly label: string };

/** Pixels that the name of a month takes, and the air around it. */
const room = 62;

/** The beginnings of months within a span, as many of them as a drawing of a width has room to name: each, each third, each sixth … */
export function ticksOf({ start, end }: Span, calendar: FiscalCalendar, width: number, language: Language): readonly Tick[] {
  const months = quartersBetween(start, end, calendar)
    .flatMap(monthsOf)
    .map((day) => ({ day, at: epochOf(startOfDay(day, calendar.timeZone)) }))
    .filter(({ at }) => at >= epochOf(start) && at < epochOf(end));
  const step = [1, 3, 6, 12].find((step) => (months.length / step) * room <= width) ?? 12;
  return months
    .filter((_, index) => index % step === 0)
    .map(({ day, at }, index) => ({ at, label: monthText(day, language, index === 0 || day.slice(5, 7) === '01') }));
}
