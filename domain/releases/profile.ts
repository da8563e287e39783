import type { QueryResult, Stored } from '../rows.ts';
import { isCounted } from '../delivery/figures.ts';
import { outcomesOf, releaseIncidents, type ReleaseOutcome } from '../delivery/release-outcomes.ts';
import { linkEnds, linkQueries, otherEndQueries, type LinkEnd } from '../links/ends.ts';
import { get, type Query } from '../../engine/rows/query.ts';

/** A release with everything that hangs on it: what its page shows. */
export type ReleaseProfile = {
  readonly release: Stored<'releases'>;
  readonly service: Stored<'services'> | null;
  /** What its links to incidents say of harm. */
  readonly outcome: ReleaseOutcome;
  readonly links: readonly LinkEnd[];
};

export function releaseQueries(id: string): Query[] {
  return [get('releases', id), ...linkQueries(id)];
}

/** What to ask once `releaseQueries` are answered. */
export function releaseRelationQueries(found: QueryResult, id: string): Query[] {
  const release = found.get('releases', id);
  return release === null ? [] : [get('services', release.serviceId), ...otherEndQueries(found, id)];
}

/** The release as it stands, or `null` where there is none. */
export function releaseProfile(found: QueryResult, id: string): ReleaseProfile | null {
  const release = found.get('releases', id);
  if (release === null) return null;
  const links = linkEnds(found, id);
  const counted = new Set(links.flatMap(({ other }) => (other.table === 'incidents' && isCounted(other.row) ? [other.row.id] : [])));
  const harm = releaseIncidents(
    links.map(({ link }) => link),
    (incidentId) => counted.has(incidentId),
  );
  const outcome = outcomesOf([id], harm).get(id);
  return { release, service: found.get('services', release.serviceId), outcome: outcome ?? 'unlinked', links };
}
