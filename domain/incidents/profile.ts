import type { QueryResult, Stored } from '../rows.ts';
import { linkEnds, linkQueries, otherEndQueries, type LinkEnd } from '../links/ends.ts';
import { by, get, type Query } from '../../engine/rows/query.ts';
import { inOrderOfTime, type PositionedEntry } from './timeline.ts';
import { incidentTimes, type IncidentTimes } from './times.ts';

/** An incident with everything that hangs on it: what its page shows. */
export type IncidentProfile = {
  readonly incident: Stored<'incidents'>;
  readonly service: Stored<'services'> | null;
  readonly times: IncidentTimes;
  readonly timeline: readonly PositionedEntry[];
  /** The spans in which customers felt it. */
  readonly spans: readonly Stored<'serviceSpans'>[];
  readonly links: readonly LinkEnd[];
};

export function incidentQueries(id: string): Query[] {
  return [get('incidents', id), by('serviceSpans', 'incidentId', id), ...linkQueries(id)];
}

/** What to ask once `incidentQueries` are answered. */
export function incidentRelationQueries(found: QueryResult, id: string): Query[] {
  const incident = found.get('incidents', id);
  return incident === null ? [] : [get('services', incident.serviceId), ...otherEndQueries(found, id)];
}

/** The incident as it stands, or `null` where there is none. */
export function incidentProfile(found: QueryResult, id: string): IncidentProfile | null {
  const incident = found.get('incidents', id);
  if (incident === null) return null;
  return {
    incident,
    service: found.get('services', incident.serviceId),
    times: incidentTimes(incident),
    timeline: inOrderOfTime(incident.timeline),
    spans: found.by('serviceSpans', 'incidentId', id),
    links: linkEnds(found, id),
  };
}
