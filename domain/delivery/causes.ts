import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import type { Link } from '../links/kind.ts';
import type { Rows, Stored } from '../rows.ts';
import { candidates, candidateWorld, type Candidate, type CandidateWorld, type DeliveryHistory } from './candidates.ts';
import { causalLinks } from './causal-links.ts';
import type { Basis, Delivery } from './deliveries.ts';
import { isCounted } from './figures.ts';

/** A delivery as a sentence names it. */
export type NamedDelivery = Pick<Delivery, 'table' | 'id' | 'code' | 'version' | 'serviceId'>;

/** What may have caused an incident, and what there is to seek it in. */
export type Causes = {
  /** In their order. */
  readonly candidates: readonly Candidate[];
  /** Those by which others were gone back behind, by their ids. */
  readonly returns: Readonly<Record<string, NamedDelivery>>;
  /** What is on record at all of the incident's service, whenever it was. */
  readonly recorded: Readonly<Record<Basis, number>>;
};

/** An incident that followed a delivery, and what the delivery is among its candidates. */
export type Followed = {
  readonly incident: Stored<'incidents'>;
  readonly candidate: Candidate;
  /** Its place among the candidates, from 1. */
  readonly rank: number;
  readonly of: number;
  readonly returns: Causes['returns'];
};

const day = 86_400_000;
/** How many days after a delivery an incident of its service is taken to have followed it. */
const daysFollowed = 7;

/** The causes that an incident may have in what was delivered; `null` where there is no such incident. */
export function causesOf(rows: Rows, incidentId: string, history: DeliveryHistory): Causes | null {
  const incident = rows.get('incidents', incidentId);
  if (incident === null) return null;
  const world = candidateWorld(rows, history.knownAt, history);
  const found = candidates(incident, world);
  const own = world.facts.get(incident.serviceId);
  const live = (list: readonly { readonly archivedAt: Instant | null }[] = []) =>
    list.filter(({ archivedAt }) => archivedAt === null).length;
  return {
    candidates: found,
    returns: returnsOf(found, world),
    recorded: { deployments: live(own?.deployments), releases: live(own?.releases) },
  };
}

/**
 * The incidents that followed a release or a deployment: those of its service that began from its start until 7 days after its end,
 * and those of which it is already said to be a cause or not. A release is followed through its deployments, where its service has any.
 * In order of start.
 */
export function followedBy(rows: Rows, table: Basis, id: string, history: DeliveryHistory): readonly Followed[] {
  const record = rows.get(table, id);
  if (record === null) return [];
  const world = candidateWorld(rows, history.knownAt, history);
  const isIt = (delivery: Delivery) => (table === delivery.table ? delivery.id === id : table === 'releases' && delivery.releaseId === id);
  const own = deliveriesIn(world, record.serviceId).filter(isIt);
  const said = new Set(saidOf(rows, table, id));
  const follows = ({ startedAt }: Stored<'incidents'>) =>
    own.some((delivery) => startedAt >= delivery.startedAt && startedAt <= instantOf(delivery.time + daysFollowed * day));
  return rows
    .by('incidents', 'serviceId', record.serviceId)
    .concat([...said].flatMap((incidentId) => rows.get('incidents', incidentId) ?? []))
    .filter(
      (incident, index, all) => all.indexOf(incident) === index && isCounted(incident) && (said.has(incident.id) || follows(incident)),
    )
    .sort((a, b) => epochOf(a.startedAt) - epochOf(b.startedAt))
    .flatMap((incident): Followed[] => {
      const found = candidates(incident, world);
      const index = found.findIndex(({ delivery }) => isIt(delivery));
      const candidate = found[index];
      return candidate === undefined ? [] : [{ incident, candidate, rank: index + 1, of: found.length, returns: returnsOf(found, world) }];
    });
}

function saidOf(rows: Rows, table: Basis, id: string): readonly string[] {
  const links: readonly Link[] = [...rows.by('links', 'fromId', id), ...rows.by('links', 'toId', id)];
  return causalLinks(links, (incidentId) => isCounted(rows.get('incidents', incidentId))).flatMap((causal) =>
    causal.table === table && causal.says !== 'ledTo' ? [causal.incidentId] : [],
  );
}

function deliveriesIn({ loads }: DeliveryHistory, serviceId: string): readonly Delivery[] {
  return loads(serviceId).map(({ delivery }) => delivery);
}

function returnsOf(found: readonly Candidate[], world: CandidateWorld): Causes['returns'] {
  const named = new Map<string, NamedDelivery>();
  for (const { delivery, reasons } of found) {
    for (const reason of reasons) {
      if ((reason.code !== 'goneBackBehind' && reason.code !== 'stayedLive') || named.has(reason.by)) continue;
      const by = deliveriesIn(world, delivery.serviceId).find((one) => one.id === reason.by);
      if (by === undefined) continue;
      const { table, id, code, version, serviceId } = by;
      named.set(reason.by, { table, id, code, version, serviceId });
    }
  }
  return Object.fromEntries(named);
}
