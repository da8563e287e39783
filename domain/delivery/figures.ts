import type { Incident } from '../incidents/kind.ts';
import { severities, type Severity } from '../incidents/severity.ts';
import type { Release } from '../releases/kind.ts';
import type { Instant } from '../../engine/values/time.ts';
import { medianOf, minutesBetween, quantileOf } from './durations.ts';

/** From `start` to before `end`. What happened at `end` or later is not known in it. */
export type Span = { readonly start: Instant; readonly end: Instant };

/** What happened to services in a span of time. Every median comes with the count behind it. */
export type DeliveryFigures = {
  /** Without planned work. */
  readonly incidents: number;
  readonly incidentsBySeverity: Readonly<Record<Severity, number>>;
  readonly incidentsWithoutSeverity: number;
  readonly plannedWork: number;
  /** Median of restored − started, in minutes. */
  readonly medianRestoreMinutes: number | null;
  /** 90th percentile of the same by nearest rank. */
  readonly p90RestoreMinutes: number | null;
  readonly longestRestoreMinutes: number | null;
  /** Incidents that were restored before the end of the span: the durations of the others are not known in it. */
  readonly restored: number;
  /** Incidents of the span that were not. */
  readonly notRestored: number;
  /** Median of downtime end − downtime start, in minutes. */
  readonly medianDowntimeMinutes: number | null;
  readonly downtimeKnown: number;
  readonly releases: number;
};

export function isWithin(instant: Instant, span: Span): boolean {
  return instant >= span.start && instant < span.end;
}

/** Whether a record is an incident that counts: it is there, was not archived, and is no planned work. */
export function isCounted(incident: Pick<Incident, 'archivedAt' | 'kind'> | null): boolean {
  return incident !== null && incident.archivedAt === null && incident.kind === 'incident';
}

/** Incidents (or planned work) that began in the span. Archived records are left out. */
export function incidentsIn<I extends Incident>(incidents: readonly I[], span: Span, kind: Incident['kind'] = 'incident'): I[] {
  return incidents.filter((incident) => incident.archivedAt === null && incident.kind === kind && isWithin(incident.startedAt, span));
}

/** Releases of the span. Archived records are left out. */
export function releasesIn<R extends Release>(releases: readonly R[], span: Span): R[] {
  return releases.filter((release) => release.archivedAt === null && isWithin(release.releasedAt, span));
}

/** Minutes from the start of an incident to its restoration; `null` where it was not restored before the end of the span. */
export function restoreMinutesIn({ startedAt, restoredAt }: Incident, span: Span): number | null {
  return restoredAt === null || restoredAt >= span.end ? null : minutesBetween(startedAt, restoredAt);
}

/** The figures of all services together. */
export function deliveryFigures(incidents: readonly Incident[], releases: readonly Release[], span: Span): DeliveryFigures {
  const counted = incidentsIn(incidents, span);
  const restores = counted.flatMap((one) => restoreMinutesIn(one, span) ?? []);
  const downtimes = counted.flatMap((one) =>
    one.downtimeStart === null || one.downtimeEnd === null || one.downtimeEnd >= span.end
      ? []
      : [minutesBetween(one.downtimeStart, one.downtimeEnd)],
  );
  return {
    incidents: counted.length,
    incidentsBySeverity: countBySeverity(counted),
    incidentsWithoutSeverity: counted.filter((one) => one.severity === null).length,
    plannedWork: incidentsIn(incidents, span, 'maintenance').length,
    medianRestoreMinutes: medianOf(restores),
    p90RestoreMinutes: quantileOf(restores, 0.9),
    longestRestoreMinutes: quantileOf(restores, 1),
    restored: restores.length,
    notRestored: counted.length - restores.length,
    medianDowntimeMinutes: medianOf(downtimes),
    downtimeKnown: downtimes.length,
    releases: releasesIn(releases, span).length,
  };
}

/** The figures of each service that has any in the span. */
export function deliveryByService(
  incidents: readonly Incident[],
  releases: readonly Release[],
  span: Span,
): { readonly serviceId: string; readonly figures: DeliveryFigures }[] {
  const ids = new Set<string>();
  for (const kind of ['incident', 'maintenance'] as const) for (const one of incidentsIn(incidents, span, kind)) ids.add(one.serviceId);
  for (const one of releasesIn(releases, span)) ids.add(one.serviceId);
  const of = <R extends { readonly serviceId: string }>(rows: readonly R[], id: string) => rows.filter((row) => row.serviceId === id);
  return [...ids].map((serviceId) => ({ serviceId, figures: deliveryFigures(of(incidents, serviceId), of(releases, serviceId), span) }));
}

function countBySeverity(incidents: readonly Incident[]): Record<Severity, number> {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of incidents) if (severity !== null) counts[severity] += 1;
  return counts;
}
