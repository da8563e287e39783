import { byCodePoint } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import { byCode } from '../../engine/values/code.ts';
import { carriedInto, type CarriedOver } from '../delivery/carried-over.ts';
import { minutesBetween } from '../delivery/durations.ts';
import {
  deliveryByService,
  deliveryFigures,
  incidentsIn,
  isCounted,
  releasesIn,
  restoreMinutesIn,
  type DeliveryFigures,
  type Span,
} from '../delivery/figures.ts';
import { outcomesOf, releaseIncidents, type ReleaseIncident, type ReleaseOutcome } from '../delivery/release-outcomes.ts';
import type { Rows, Stored } from '../rows.ts';

export type ServiceDelivery = {
  readonly serviceId: string;
  readonly figures: DeliveryFigures;
  /** Of the earlier span; `null` where nothing is compared. */
  readonly previous: DeliveryFigures | null;
};

/** An incident that is worth a line, with what it is linked to. */
export type NotableIncident = {
  readonly incident: Stored<'incidents'>;
  /** `null` where it was not restored before the end of the span. */
  readonly restoreMinutes: number | null;
  /** How long it had lasted by then, in whole minutes, where it was not restored: at least so many. */
  readonly openMinutes: number | null;
  readonly riskIds: readonly string[];
  readonly releaseIds: readonly string[];
};

/** Incidents and releases of a span by their own dates: all together, by service, and those worth a line. */
export type QuarterDelivery = {
  readonly figures: DeliveryFigures;
  readonly previous: DeliveryFigures | null;
  /** Every service that has any figure in either span, in no order. */
  readonly services: readonly ServiceDelivery[];
  /** Incidents that began before the span and lasted into it, in order of start. */
  readonly carriedOver: readonly CarriedOver<Stored<'incidents'>>[];
  /** SEV1 and SEV2, those not restored by the end, the longest, and those linked to a risk or a release, in order of start. */
  readonly notable: readonly NotableIncident[];
  /** Incidents that were restored before the end of the span, in order of start. */
  readonly restored: readonly { readonly incident: Stored<'incidents'>; readonly minutes: number }[];
  readonly releaseTimes: readonly Instant[];
  readonly outcomes: Readonly<Record<ReleaseOutcome, number>>;
  /** What was said about releases and incidents, where either belongs to the span. */
  readonly releaseLinks: readonly ReleaseIncident[];
};

export function quarterDelivery(rows: Rows, span: Span, previous: Span | null): QuarterDelivery {
  const [incidents, releases, links] = [rows.all('incidents'), rows.all('releases'), rows.all('links')];
  const harm = releaseIncidents(links, (id) => isCounted(rows.get('incidents', id)));
  const inSpan = incidentsIn(incidents, span).sort((a, b) => byCodePoint(a.startedAt, b.startedAt) || byCode(a.code, b.code));
  const released = releasesIn(releases, span);
  const [incidentIds, releaseIds] = [inSpan, released].map((rows) => new Set(rows.map(({ id }) => id)));
  const figures = deliveryFigures(incidents, releases, span);
  const restored = inSpan.flatMap((incident) => {
    const minutes = restoreMinutesIn(incident, span);
    return minutes === null ? [] : [{ incident, minutes }];
  });
  const restoreMinutes = new Map(restored.map(({ incident, minutes }) => [incident.id, minutes]));
  const longest = restored.find(({ minutes }) => minutes === figures.longestRestoreMinutes)?.incident ?? null;
  return {
    figures,
    previous: previous === null ? null : deliveryFigures(incidents, releases, previous),
    services: servicesOf(rows, span, previous),
    carriedOver: carriedInto(incidents, span),
    notable: notableIncidents(inSpan, links, { restoreMinutes, longest, end: span.end }),
    restored,
    releaseTimes: released.map(({ releasedAt }) => releasedAt).sort(byCodePoint),
    outcomes: countOutcomes(
      outcomesOf(
        released.map(({ id }) => id),
        harm,
      ).values(),
    ),
    releaseLinks: harm.filter(({ releaseId, incidentId }) => releaseIds?.has(releaseId) === true || incidentIds?.has(incidentId) === true),
  };
}

function servicesOf(rows: Rows, span: Span, previous: Span | null): ServiceDelivery[] {
  const [incidents, releases] = [rows.all('incidents'), rows.all('releases')];
  const figuresIn = (span: Span) =>
    new Map(deliveryByService(incidents, releases, span).map(({ serviceId, figures }) => [serviceId, figures]));
  const now = figuresIn(span);
  const before = previous === null ? null : figuresIn(previous);
  return [...new Set([...now.keys(), ...(before?.keys() ?? [])])].map((serviceId) => ({
    serviceId,
    figures: now.get(serviceId) ?? deliveryFigures([], [], span),
    previous: previous === null ? null : (before?.get(serviceId) ?? deliveryFigures([], [], previous)),
  }));
}

/** `restoreMinutes` of those that were restored before `end`, and the one of them that took longest. */
type Restored = {
  readonly restoreMinutes: ReadonlyMap<string, number>;
  readonly longest: Stored<'incidents'> | null;
  readonly end: Instant;
};

function notableIncidents(
  inSpan: readonly Stored<'incidents'>[],
  links: readonly Stored<'links'>[],
  { restoreMinutes, longest, end }: Restored,
): NotableIncident[] {
  const linked = new Map<string, Record<'risks' | 'releases', Set<string>>>();
  for (const link of links) {
    if (link.relation === 'ruledOut') continue;
    for (const [incident, table, id] of [
      [link.fromTable === 'incidents' ? link.fromId : null, link.toTable, link.toId],
      [link.toTable === 'incidents' ? link.toId : null, link.fromTable, link.fromId],
    ] as const) {
      if (incident === null || (table !== 'risks' && table !== 'releases')) continue;
      const ids = linked.get(incident) ?? { risks: new Set(), releases: new Set() };
      ids[table].add(id);
      linked.set(incident, ids);
    }
  }
  return inSpan
    .filter(
      (incident) =>
        incident.severity === 'sev1' ||
        incident.severity === 'sev2' ||
        !restoreMinutes.has(incident.id) ||
        incident === longest ||
        linked.has(incident.id),
    )
    .map((incident) => ({
      incident,
      restoreMinutes: restoreMinutes.get(incident.id) ?? null,
      openMinutes: restoreMinutes.has(incident.id) ? null : Math.floor(minutesBetween(incident.startedAt, end)),
      riskIds: [...(linked.get(incident.id)?.risks ?? [])],
      releaseIds: [...(linked.get(incident.id)?.releases ?? [])],
    }));
}

function countOutcomes(outcomes: Iterable<ReleaseOutcome>): Record<ReleaseOutcome, number> {
  const counts = { caused: 0, contributed: 0, suspected: 0, ruledOut: 0, unlinked: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
