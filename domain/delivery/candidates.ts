import { byCodePoint } from '../../engine/values/json.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import type { Incident } from '../incidents/kind.ts';
import type { Rows } from '../rows.ts';
import { carried, type Load } from './carried.ts';
import type { Causal } from './causal-links.ts';
import { deployedAt, type Delivery, type ServiceFacts } from './deliveries.ts';
import { loadSize } from './load-size.ts';
import { factsOf, causalByService } from './service-record.ts';
import { bandOf } from './size-bands.ts';
import { touchedParts } from './touched-parts.ts';
import { sayings } from './verdicts.ts';

/** Why something may have caused an incident. Nothing of this decides it. */
export type CandidateReason =
  | { readonly code: 'sameService' }
  | { readonly code: 'otherService'; readonly serviceId: string }
  /** It was being deployed when the incident began. */
  | { readonly code: 'underWay' }
  /** Whole minutes from its end to the start of the incident. */
  | { readonly code: 'minutesBefore'; readonly minutes: number }
  /** Service came back by a return behind it: it was the first after what was gone back to, the last, the only one, or between. */
  | { readonly code: 'goneBackBehind'; readonly by: string; readonly place: RollbackPlace }
  /** It stayed live when the incident was ended by a return to it, or to a later one. */
  | { readonly code: 'stayedLive'; readonly by: string }
  | { readonly code: 'neededIntervention'; readonly outcome: Delivery['outcome']; readonly intervention: Delivery['intervention'] }
  | { readonly code: 'touches'; readonly parts: readonly string[] }
  | { readonly code: 'notCode'; readonly kind: Delivery['kind'] }
  | { readonly code: 'bigBatch'; readonly changes: number };

export const rollbackPlaces = ['first', 'last', 'only', 'between'] as const;
export type RollbackPlace = (typeof rollbackPlaces)[number];

export type Candidate = {
  readonly delivery: Delivery;
  readonly reasons: readonly CandidateReason[];
  /** How many merged changes it carried; `null` where that is not known. */
  readonly changes: number | null;
  /** What is already said of it and the incident; `null` where nothing is. */
  readonly said: Pick<Causal, 'says' | 'link' | 'table'> | null;
};

/** What was delivered by an instant. It stays the same for as long as services, deployments, releases and changes do. */
export type DeliveryHistory = {
  readonly facts: ReadonlyMap<string, ServiceFacts>;
  /** What the deliveries of a service carried: worked out when it is first asked for. */
  readonly loads: (serviceId: string) => readonly Load[];
  readonly knownAt: Instant;
};

export function deliveryHistory(rows: Pick<Rows, 'all' | 'by'>, knownAt: Instant): DeliveryHistory {
  const facts = new Map(rows.all('services').map(({ id }) => [id, factsOf(rows, id)]));
  const known = new Map<string, readonly Load[]>();
  const loads = (serviceId: string) => {
    const own = facts.get(serviceId);
    const found = known.get(serviceId) ?? (own === undefined ? [] : carried(own, knownAt).loads);
    known.set(serviceId, found);
    return found;
  };
  return { facts, loads, knownAt };
}

/** All that candidates are sought in. */
export type CandidateWorld = DeliveryHistory & { readonly causal: ReadonlyMap<string, readonly Causal[]> };

export function candidateWorld(rows: Rows, knownAt: Instant, history = deliveryHistory(rows, knownAt)): CandidateWorld {
  return { ...history, causal: causalByService(rows) };
}

const minute = 60_000;
const window = 30 * 24 * 60 * minute;
/** How long after its start a return counts as the end of an incident of which it is not known when it ended. */
const openEnd = 7 * 24 * 60 * minute;

/** From the last hour on each step further back weighs less. */
const recent: readonly (readonly [minutes: number, points: number])[] = [
  [60, 6],
  [6 * 60, 5],
  [24 * 60, 4],
  [3 * 24 * 60, 3],
  [7 * 24 * 60, 2],
  [Infinity, 1],
];

type Ranked = Candidate & { readonly order: readonly [service: number, place: number, points: number] };

/**
 * What may have caused an incident: what began to be deployed before it, and ended no more than 30 days before; what a rollback that
 * ended it took back; and what is already said of it. In an order that depends on nothing but what is recorded: its own service first;
 * then by a rollback (first after the version gone back to, last, between); then by points for nearness in time (6 to 1),
 * an intervention that it needed (3), parts it shares with the incident (2), being configuration or a flag (1) or a big batch (1);
 * then the later, then by id. What stayed live when a return ended the incident comes last of its service.
 */
export function candidates(incident: Incident, world: CandidateWorld): Candidate[] {
  return [...world.facts]
    .flatMap(([serviceId, facts]) => ofService(incident, serviceId, facts, world))
    .sort(
      (a, b) =>
        a.order[0] - b.order[0] ||
        a.order[1] - b.order[1] ||
        b.order[2] - a.order[2] ||
        b.delivery.time - a.delivery.time ||
        byCodePoint(a.delivery.id, b.delivery.id),
    )
    .map(({ delivery, reasons, changes, said }) => ({ delivery, reasons, changes, said }));
}

function ofService(incident: Incident, serviceId: string, facts: ServiceFacts, world: CandidateWorld): readonly Ranked[] {
  const isOwn = serviceId === incident.serviceId;
  const own = (world.causal.get(serviceId) ?? []).filter((one) => one.incidentId === incident.id);
  if (!isOwn && own.length === 0 && !isNearAny(incident, facts)) return [];
  const loads = world.loads(serviceId);
  const rollback = isOwn ? rollbackOf(incident, loads) : null;
  const said = sayings(
    loads.map(({ delivery }) => delivery),
    own,
    () => incident,
  );
  const start = epochOf(incident.startedAt);
  return loads.flatMap((load): Ranked[] => {
    const { delivery } = load;
    const known = said.get(delivery.id)?.find(({ says }) => says !== 'ledTo') ?? null;
    const isNear = delivery.startedAt <= incident.startedAt && delivery.time >= start - window;
    const place = rollback === null ? null : placeIn(rollback.goneBackFrom, delivery);
    if (!isNear && known === null && (place === null || delivery.startedAt > incident.startedAt)) return [];
    const minutes = Math.max(0, Math.floor((start - delivery.time) / minute));
    const stayedLive = rollback !== null && place === null && delivery.time < (rollback.goneBackFrom[0]?.time ?? 0);
    const parts = touchedParts(load, facts.changes, incident.components);
    const size = loadSize(load).changes;
    const needed = delivery.outcome === 'rolledBack' || delivery.outcome === 'fixedForward' || delivery.intervention !== null;
    const isQuick = delivery.kind === 'flag' || delivery.kind === 'configuration';
    const isBig = bandOf(size) === 'over60';
    const by = rollback?.delivery.id ?? '';
    const reasons: CandidateReason[] = [
      isOwn ? { code: 'sameService' } : { code: 'otherService', serviceId },
      delivery.at > incident.startedAt ? { code: 'underWay' } : { code: 'minutesBefore', minutes },
      ...(place === null ? [] : [{ code: 'goneBackBehind', by, place } as const]),
      ...(stayedLive ? [{ code: 'stayedLive', by } as const] : []),
      ...(needed ? [{ code: 'neededIntervention', outcome: delivery.outcome, intervention: delivery.intervention } as const] : []),
      ...(parts.length > 0 ? [{ code: 'touches', parts } as const] : []),
      ...(delivery.kind === 'code' ? [] : [{ code: 'notCode', kind: delivery.kind } as const]),
      ...(isBig && size !== null ? [{ code: 'bigBatch', changes: size } as const] : []),
    ];
    const near = recent.find(([most]) => minutes <= most)?.[1] ?? 0;
    const points = near + (needed ? 3 : 0) + (parts.length > 0 ? 2 : 0) + (isQuick ? 1 : 0) + (isBig ? 1 : 0);
    const rank = place === null ? (stayedLive ? 4 : 3) : { first: 0, only: 0, last: 1, between: 2 }[place];
    return [{ delivery, reasons, changes: size, said: known, order: [isOwn ? 0 : 1, rank, points] }];
  });
}

/** Whether anything of a service began before an incident, and not long before: else what it carried need not be worked out. */
function isNearAny({ startedAt }: Incident, { deployments, releases }: ServiceFacts): boolean {
  const from = instantOf(epochOf(startedAt) - window);
  return (
    deployments.some((one) => one.startedAt <= startedAt && deployedAt(one) >= from) ||
    releases.some(({ releasedAt }) => releasedAt <= startedAt && releasedAt >= from)
  );
}

/** The last return behind something that was live when the incident began, from then until service was restored. */
function rollbackOf({ startedAt, restoredAt }: Incident, loads: readonly Load[]): Load | null {
  const end = restoredAt === null ? epochOf(startedAt) + openEnd : epochOf(restoredAt);
  const returns = loads.filter(
    ({ delivery, goneBackFrom }) =>
      delivery.at >= startedAt && epochOf(delivery.startedAt) <= end && goneBackFrom.some((one) => one.startedAt <= startedAt),
  );
  return returns.at(-1) ?? null;
}

function placeIn(gone: readonly Delivery[], { id }: Delivery): RollbackPlace | null {
  const index = gone.findIndex((one) => one.id === id);
  if (index < 0) return null;
  if (gone.length === 1) return 'only';
  return index === 0 ? 'first' : index === gone.length - 1 ? 'last' : 'between';
}
