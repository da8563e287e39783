import type { Incident } from '../incidents/kind.ts';
import { severities, type Severity } from '../incidents/severity.ts';
import type { Release } from '../releases/kind.ts';
import type { Instant } from '../../engine/values/time.ts';
import { feltTime } from '../incidents/felt-time.ts';
import type { ServiceSpan } from '../incidents/service-spans.ts';
import { lasted, type Lasted } from '../incidents/stretches.ts';
import { comparedTo, durationsOf, type Durations } from './durations.ts';
import { isComparable } from './thresholds.ts';

/** From `start` to before `end`. What happened at `end` or later is not known in it. */
export type Span = { readonly start: Instant; readonly end: Instant };

/** What happened to services in a span of time. Every median comes with the count behind it. */
export type DeliveryFigures = {
  /** Without planned work. */
  readonly incidents: number;
  readonly incidentsBySeverity: Readonly<Record<Severity, number>>;
  readonly incidentsWithoutSeverity: number;
  readonly plannedWork: number;
  /** How long customers felt the incidents. */
  readonly felt: Durations;
  /** From the announcement to restoration: of the incidents whose felt time is known, and of all. */
  readonly announcedOfFelt: Durations;
  readonly announced: Durations;
  /** Median of restored − started, in minutes. */
  readonly medianRestoreMinutes: number | null;
  /** Incidents that were restored before the end of the span: the durations of the others are not known in it. */
  readonly restored: number;
  /** Incidents of the span that were not. Of those in neither count the times are the wrong way round. */
  readonly notRestored: number;
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

/** From the start of an incident to its restoration, as far as the span goes; `null` where these are the wrong way round. */
export function restoreIn({ startedAt, restoredAt }: Pick<Incident, 'startedAt' | 'restoredAt'>, span: Span): Lasted | null {
  return lasted([{ from: startedAt, to: restoredAt }], { until: span.end });
}

/** How long an incident lasted until it was restored, in minutes; `null` where it was not by the end of the span, or that is not known. */
export function restoreMinutesIn(incident: Pick<Incident, 'startedAt' | 'restoredAt'>, span: Span): number | null {
  const restore = restoreIn(incident, span);
  return restore === null || restore.isOpen ? null : restore.minutes;
}

/** From the announcement of an incident to its restoration, as far as the span goes; `null` where that is not known. */
export function announcedIn({ announcedAt, restoredAt }: Pick<Incident, 'announcedAt' | 'restoredAt'>, span: Span): Lasted | null {
  return announcedAt === null ? null : lasted([{ from: announcedAt, to: restoredAt }], { until: span.end });
}

/** The spans of service of an incident, by its id. */
export type SpansOf = (incidentId: string) => readonly ServiceSpan[];
/** Without spans only downtimes tell what was felt. */
export const noSpans: SpansOf = () => [];

/** The figures of all services together. */
export function deliveryFigures(
  incidents: readonly Incident[],
  releases: readonly Release[],
  span: Span,
  spansOf: SpansOf = noSpans,
): DeliveryFigures {
  const counted = incidentsIn(incidents, span);
  const restores = durationsOf(counted.map((one) => restoreIn(one, span)));
  const times = counted.map((one) => ({ felt: feltTime(one, spansOf(one.id), span.end), announced: announcedIn(one, span) }));
  return {
    incidents: counted.length,
    incidentsBySeverity: countBySeverity(counted),
    incidentsWithoutSeverity: counted.filter((one) => one.severity === null).length,
    plannedWork: incidentsIn(incidents, span, 'maintenance').length,
    felt: durationsOf(times.map(({ felt }) => felt)),
    announcedOfFelt: durationsOf(times.flatMap(({ felt, announced }) => (felt === null || felt.isOpen ? [] : [announced]))),
    announced: durationsOf(times.map(({ announced }) => announced)),
    medianRestoreMinutes: restores.median,
    restored: restores.n,
    notRestored: restores.open,
    releases: releasesIn(releases, span).length,
  };
}

/** The figures of an earlier span beside those of another: its counts, and durations only where both have enough of them. */
export function besideFigures(now: DeliveryFigures, earlier: DeliveryFigures): DeliveryFigures {
  return {
    ...earlier,
    felt: comparedTo(now.felt, earlier.felt),
    announcedOfFelt: comparedTo(now.announcedOfFelt, earlier.announcedOfFelt),
    announced: comparedTo(now.announced, earlier.announced),
    medianRestoreMinutes: isComparable(now.restored, earlier.restored) ? earlier.medianRestoreMinutes : null,
  };
}

/** The figures of each service that has any in the span. */
export function deliveryByService(
  incidents: readonly Incident[],
  releases: readonly Release[],
  span: Span,
  spansOf: SpansOf = noSpans,
): { readonly serviceId: string; readonly figures: DeliveryFigures }[] {
  const ids = new Set<string>();
  for (const kind of ['incident', 'maintenance'] as const) for (const one of incidentsIn(incidents, span, kind)) ids.add(one.serviceId);
  for (const one of releasesIn(releases, span)) ids.add(one.serviceId);
  const of = <R extends { readonly serviceId: string }>(rows: readonly R[], id: string) => rows.filter((row) => row.serviceId === id);
  return [...ids].map((serviceId) => ({
    serviceId,
    figures: deliveryFigures(of(incidents, serviceId), of(releases, serviceId), span, spansOf),
  }));
}

function countBySeverity(incidents: readonly Incident[]): Record<Severity, number> {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of incidents) if (severity !== null) counts[severity] += 1;
  return counts;
}
