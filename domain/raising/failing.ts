import { by, type Query } from '../../engine/rows/query.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { causalLinks } from '../delivery/causal-links.ts';
import { deployedAt, isToProduction } from '../delivery/deliveries.ts';
import { isCounted } from '../delivery/figures.ts';
import { isDecidedHarm } from '../delivery/release-outcomes.ts';
import { endingOf, sayings, type Ending } from '../delivery/verdicts.ts';
import type { LinkEnd } from '../links/ends.ts';
import type { QueryResult, Stored } from '../rows.ts';

/** How a deployment ended, and the incidents that it did, or where none is decided, that it is suspected of. */
export type Failing = { readonly ending: Ending; readonly incidents: readonly Stored<'incidents'>[] };

/** What to ask, beside its own links, to know whether a deployment failed: what is said of its release. */
export function failingQueries({ releaseId, serviceId }: Stored<'deployments'>): Query[] {
  if (releaseId === null) return [];
  return [
    by('links', 'fromId', releaseId),
    by('links', 'toId', releaseId),
    by('deployments', 'releaseId', releaseId),
    by('incidents', 'serviceId', serviceId),
  ];
}

/** The verdict of the delivery figures on one deployment, from its own links and those of its release. Outside production it is ok. */
export function failingOf(found: QueryResult, deployment: Stored<'deployments'>, links: readonly LinkEnd[]): Failing {
  if (!isToProduction(deployment)) return { ending: 'ok', incidents: [] };
  const { releaseId } = deployment;
  const ofRelease = releaseId === null ? [] : [...found.by('links', 'fromId', releaseId), ...found.by('links', 'toId', releaseId)];
  const siblings = releaseId === null ? [deployment] : found.by('deployments', 'releaseId', releaseId).filter(isToProduction);
  const linked = links.flatMap(({ other }) => (other.table === 'incidents' ? [other.row] : []));
  const known = [...(releaseId === null ? [] : found.by('incidents', 'serviceId', deployment.serviceId)), ...linked];
  const incidents = new Map(known.map((incident) => [incident.id, incident]));
  const incidentOf = (id: string) => incidents.get(id) ?? null;
  const causal = causalLinks([...links.map(({ link }) => link), ...ofRelease], (id) => isCounted(incidentOf(id)));
  const deliveries = siblings.map((one) => ({ ...one, at: deployedAt(one) })).sort((a, b) => byCodePoint(a.at, b.at));
  const said = sayings(deliveries, causal, incidentOf).get(deployment.id) ?? [];
  const decided = said.filter(({ says }) => isDecidedHarm(says));
  const about = decided.length > 0 ? decided : said.filter(({ says }) => says === 'suspected');
  return { ending: endingOf(deployment, said), incidents: about.flatMap(({ incidentId }) => incidentOf(incidentId) ?? []) };
}
