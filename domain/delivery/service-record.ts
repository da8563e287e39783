import type { Instant } from '../../engine/values/time.ts';
import type { Rows } from '../rows.ts';
import { carried, type Wait } from './carried.ts';
import { causalLinks, type Causal } from './causal-links.ts';
import { basisOf, type ServiceFacts } from './deliveries.ts';
import { isCounted } from './figures.ts';
import type { DeliveryRecord, JudgedLoad } from './five-keys.ts';
import { verdictsOf } from './verdicts.ts';

/** What a service delivered by an instant, judged, and what waited. */
export type ServiceRecord = DeliveryRecord & {
  readonly serviceId: string;
  readonly waits: readonly Wait[];
};

/** What a service's rows say of its delivery. */
export function factsOf(rows: Pick<Rows, 'by'>, serviceId: string): ServiceFacts {
  return {
    deployments: rows.by('deployments', 'serviceId', serviceId),
    releases: rows.by('releases', 'serviceId', serviceId),
    changes: rows.by('changes', 'serviceId', serviceId),
  };
}

/** Everything that is said of causes, by the service of what was delivered; only through incidents that count. */
export function causalByService(rows: Pick<Rows, 'get' | 'all'>): ReadonlyMap<string, readonly Causal[]> {
  const byService = new Map<string, Causal[]>();
  for (const causal of causalLinks(rows.all('links'), (id) => isCounted(rows.get('incidents', id)))) {
    const serviceId = rows.get(causal.table, causal.id)?.serviceId;
    if (serviceId === undefined) continue;
    const list = byService.get(serviceId);
    if (list) list.push(causal);
    else byService.set(serviceId, [causal]);
  }
  return byService;
}

export function serviceRecord(
  rows: Pick<Rows, 'get' | 'by'>,
  serviceId: string,
  causal: readonly Causal[],
  knownAt: Instant,
): ServiceRecord {
  const facts = factsOf(rows, serviceId);
  const { loads, waits } = carried(facts, knownAt);
  const deliveries = loads.map(({ delivery }) => delivery);
  const verdicts = verdictsOf(deliveries, causal, (id) => rows.get('incidents', id), knownAt);
  return {
    serviceId,
    basis: basisOf(facts.deployments, knownAt),
    began: deliveries[0]?.at ?? null,
    loads: loads.flatMap((load): JudgedLoad[] => {
      const verdict = verdicts.get(load.delivery.id);
      return verdict === undefined ? [] : [{ ...load, verdict }];
    }),
    waits,
  };
}
