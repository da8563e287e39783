import type { QueryResult, Stored } from '../rows.ts';
import { deliveryFigures, incidentsIn, type DeliveryFigures } from '../delivery/figures.ts';
import { toleranceKept, type ToleranceKept } from '../incidents/tolerance.ts';
import { spansIn } from '../quarters/quarter-delivery.ts';
import { quartersBetween, quarterUpTo, type FiscalCalendar, type Quarter } from '../quarters/quarter.ts';
import { all, by, get, type Query } from '../../engine/rows/query.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';

/** What happened to a service in a quarter. */
export type ServiceQuarter = {
  readonly quarter: Quarter;
  readonly figures: DeliveryFigures;
  /** Its incidents against the minutes that the service tolerates today. */
  readonly tolerance: ToleranceKept<Stored<'incidents'>>;
};

/** A service with what happened to it: what its page shows. */
export type ServiceProfile = {
  readonly service: Stored<'services'>;
  /** Incidents and planned work that are not archived, the latest first. */
  readonly incidents: readonly Stored<'incidents'>[];
  /** Releases that are not archived, the latest first. */
  readonly releases: readonly Stored<'releases'>[];
  /** Every quarter from the first event to the last, the latest first; a quarter without events stands between with zeros. */
  readonly quarters: readonly ServiceQuarter[];
};

export function serviceQueries(id: string): Query[] {
  return [get('services', id), by('incidents', 'serviceId', id), by('releases', 'serviceId', id), all('serviceSpans')];
}

/**
 * The service and its quarters in the register's calendar, as far as they have come by an instant; `null` where there is none. What
 * lies ahead of that is counted nowhere.
 */
export function serviceProfile(found: QueryResult, id: string, calendar: FiscalCalendar, until: Instant): ServiceProfile | null {
  const service = found.get('services', id);
  if (service === null) return null;
  const live = <R extends { readonly archivedAt: string | null }>(rows: readonly R[]) => rows.filter((row) => row.archivedAt === null);
  const incidents = live(found.by('incidents', 'serviceId', id))
    .filter(({ kind, startedAt }) => kind !== 'incident' || startedAt <= until)
    .sort((a, b) => byCodePoint(b.startedAt, a.startedAt) || byCodePoint(b.id, a.id));
  const releases = live(found.by('releases', 'serviceId', id)).sort(
    (a, b) => byCodePoint(b.releasedAt, a.releasedAt) || byCodePoint(b.id, a.id),
  );
  const times = [...incidents.map(({ startedAt }) => startedAt), ...releases.map(({ releasedAt }) => releasedAt)];
  const known = times.filter((time) => time <= until).sort(byCodePoint);
  const [first, last] = [known[0], known.at(-1)];
  const quarters = first === undefined || last === undefined ? [] : quartersBetween(first, last, calendar);
  return {
    service,
    incidents,
    releases,
    quarters: quarters.reverse().map((quarter) => {
      const observed = quarterUpTo(quarter, until, calendar);
      const [spansOf, begun] = [spansIn(found), incidentsIn(incidents, observed)];
      return {
        quarter,
        figures: deliveryFigures(incidents, releases, observed, spansOf),
        tolerance: toleranceKept(begun, service.toleratedMinutes, spansOf, observed.end),
      };
    }),
  };
}
