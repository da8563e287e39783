import { addDays, daysBetween, type Day } from '../../engine/values/time.ts';
import { actionsOpenOn } from '../actions/open-on.ts';
import type { Rows, Stored } from '../rows.ts';
import { openStatuses } from '../risks/heat-map.ts';
import { counted, type Counted } from './counted.ts';

export const openActions: readonly Stored<'actions'>['status'][] = ['open', 'inProgress'];

/** Open risks whose review is overdue on a day, each with the day on which it was due. `risks` are all of the register. */
export function listOfOverdueReviews(
  overdue: readonly { readonly risk: Stored<'risks'>; readonly dueOn: Day }[],
  risks: readonly Stored<'risks'>[],
  today: Day,
): Counted {
  const until = addDays(today, -1);
  return counted(
    'risks',
    overdue.map(({ risk }) => risk),
    {
      filters: [{ column: 'nextReviewOn', overdue: true }],
      finds: risks.filter(
        ({ status, archivedAt, nextReviewOn }) =>
          openStatuses.includes(status) && archivedAt === null && nextReviewOn !== null && nextReviewOn <= until,
      ),
    },
  );
}

/** Actions that were still to be done at the end of a day and were due before it. */
export function overdueActions(rows: Rows, today: Day, timeZone: string): { readonly list: Counted; readonly mostDays: number | null } {
  const until = addDays(today, -1);
  const late = actionsOpenOn(rows.all('actions'), today, timeZone).filter(({ dueOn }) => dueOn <= until);
  const list = counted('actions', late, {
    filters: [{ column: 'dueOn', overdue: true }],
    finds: rows
      .all('actions')
      .filter(({ status, archivedAt, dueOn }) => openActions.includes(status) && archivedAt === null && dueOn <= until),
  });
  return { list, mostDays: mostDaysOver(late, today) };
}

/** By how many days the oldest of what is late is over. */
export function mostDaysOver(late: readonly { readonly dueOn: Day }[], today: Day): number | null {
  return late.reduce<number | null>((most, { dueOn }) => Math.max(most ?? 0, daysBetween(dueOn, today)), null);
}
