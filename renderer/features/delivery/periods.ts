import type { Span } from '../../../domain/delivery/figures.ts';
import type { FiscalCalendar, Quarter } from '../../../domain/quarters/quarter.ts';
import type { Translate } from '../../../words/translate.ts';
import { quarterText } from '../../../words/patterns/days.ts';
import type { Language } from '../../../domain/settings/kind.ts';

/** A stretch of time that delivery is looked at in. `id` stands in the address. */
export type Period = { readonly id: string; readonly label: string; readonly span: Span };

/** The usual one: long enough that a service that seldom deploys has something to show. */
const lastFour = 'last4';

/** The periods that may be chosen: the last four quarters, each fiscal year and each quarter. `quarters` come newest first. */
export function periodsOf(quarters: readonly Quarter[], calendar: FiscalCalendar, say: Translate, language: Language): readonly Period[] {
  const of = (id: string, label: string, some: readonly Quarter[]): Period[] => {
    const [newest, oldest] = [some[0], some.at(-1)];
    return newest === undefined || oldest === undefined ? [] : [{ id, label, span: { start: oldest.start, end: newest.end } }];
  };
  const years = [...new Set(quarters.map(yearOf))];
  const yearLabel = calendar.fiscalYearStart === 1 ? 'deliveryPage:calendarYear' : 'deliveryPage:year';
  return [
    ...of(lastFour, say('deliveryPage:lastFour'), quarters.slice(0, 4)),
    ...quarters.flatMap((quarter) => of(quarter.id, quarterText(quarter.id, language, calendar.fiscalYearStart), [quarter])),
    ...years.flatMap((year) =>
      of(
        year,
        say(yearLabel, { year }),
        quarters.filter((quarter) => yearOf(quarter) === year),
      ),
    ),
  ];
}

function yearOf({ id }: Quarter): string {
  return id.split('-')[0] ?? id;
}
