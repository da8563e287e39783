import type { CellValue } from '../../../engine/kind/column.ts';
import { dayIn, isDay, isInstant, type Day } from '../../../engine/values/time.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { dayText, daysText } from '../../../words/patterns/days.ts';
import type { Translate } from '../../../words/translate.ts';

/** From one day to another, both included; `null`: from or until whenever, and never both. */
export type Period = { readonly first: Day | null; readonly last: Day | null };

/** The days between the bounds of a filter, in the register's time zone; `null` where they are no days, or there are none. */
export function periodOf(from: CellValue, to: CellValue, timeZone: string): Period | null {
  const day = (value: CellValue) =>
    typeof value !== 'string' ? null : isDay(value) ? value : isInstant(value) ? dayIn(value, timeZone) : null;
  const period = { first: day(from), last: day(to) };
  const isRead = (period.first === null) === (from === null) && (period.last === null) === (to === null);
  return isRead && (period.first !== null || period.last !== null) ? period : null;
}

export function periodText({ first, last }: Period, say: Translate, language: Language): string {
  if (first !== null && last !== null) return first === last ? dayText(first, language) : daysText(first, last, language);
  if (first !== null) return say('common:sinceDay', { day: dayText(first, language) });
  return last === null ? '' : say('common:untilDay', { day: dayText(last, language) });
}
