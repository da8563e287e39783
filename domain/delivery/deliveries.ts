import { byCode } from '../../engine/values/code.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { epochOf, type Instant } from '../../engine/values/time.ts';
import type { Change } from '../changes/kind.ts';
import type { Deployment } from '../deployments/kind.ts';
import type { Release } from '../releases/kind.ts';
import { commitFinder } from './commits.ts';

/** What stands for "put before users" at a service: its deployments to production where there are any, else its releases. */
export type Basis = 'deployments' | 'releases';

/** How far into the history of a service something reaches: up to a release, by rank, or up to an instant of merging. */
export type Reach = { readonly by: 'release' | 'commit'; readonly upTo: number };

/** A deployment to production or, at a service without any, a release: whatever puts changes before users. */
export type Delivery = Pick<
  Deployment,
  'id' | 'code' | 'serviceId' | 'version' | 'startedAt' | 'planned' | 'kind' | 'outcome' | 'intervention' | 'recoveredAt' | 'manualSteps'
> & {
  readonly table: Basis;
  /** When it counts: a deployment at its end, a release when it was made. */
  readonly at: Instant;
  /** The same in milliseconds since 1970. */
  readonly time: number;
  /** Where it went, as its source calls it: what is live in one place says nothing of another. */
  readonly environmentName: string | null;
  readonly releaseId: string | null;
  /** `null` where neither its release nor its commit is known: what it carried is not known then. */
  readonly reach: Reach | null;
};

/** All that is known of the delivery of one service: rows of that service alone, archived ones among them. */
export type ServiceFacts = {
  readonly deployments: readonly Deployment[];
  readonly releases: readonly Release[];
  readonly changes: readonly Change[];
};

/** When a deployment counts: at its end, where that is known. */
export function deployedAt({ startedAt, finishedAt }: Pick<Deployment, 'startedAt' | 'finishedAt'>): Instant {
  return finishedAt ?? startedAt;
}

/** Whether a deployment counts in figures: it went to production and is not archived. */
export function isToProduction({ environment, archivedAt }: Pick<Deployment, 'environment' | 'archivedAt'>): boolean {
  return environment === 'production' && archivedAt === null;
}

/** Deployments to production of a span, without archived ones. */
export function deploymentsIn<D extends Deployment>(
  deployments: readonly D[],
  { start, end }: { readonly start: Instant; readonly end: Instant },
): D[] {
  return deployments.filter((one) => isToProduction(one) && deployedAt(one) >= start && deployedAt(one) < end);
}

/** By what the delivery of a service is measured. Nothing that came later than `knownAt` is known. */
export function basisOf(deployments: readonly Deployment[], knownAt: Instant): Basis {
  return deployments.some((one) => isToProduction(one) && deployedAt(one) <= knownAt) ? 'deployments' : 'releases';
}

/** The place of each release of a service in order of time, from 0: of an archived one too, as its changes have it. */
export function ranksOf(releases: readonly Release[]): ReadonlyMap<string, number> {
  const sorted = [...releases].sort((a, b) => byCodePoint(a.releasedAt, b.releasedAt) || byCode(a.code, b.code));
  return new Map(sorted.map(({ id }, rank) => [id, rank]));
}

/** The deliveries of a service by an instant, in order of time. */
export function deliveriesOf(facts: ServiceFacts, knownAt: Instant): Delivery[] {
  const ranks = ranksOf(facts.releases);
  const made =
    basisOf(facts.deployments, knownAt) === 'deployments'
      ? facts.deployments.filter(isToProduction).map(deploymentReader(facts, ranks))
      : facts.releases.filter(({ archivedAt }) => archivedAt === null).map((release) => released(release, ranks));
  return made
    .filter(({ at }) => at <= knownAt)
    .sort((a, b) => a.time - b.time || byCodePoint(a.startedAt, b.startedAt) || rankOf(a) - rankOf(b) || byCode(a.code, b.code));
}

function rankOf({ reach }: Delivery): number {
  return reach?.by === 'release' ? reach.upTo : 0;
}

/** The release of a deployment: the one it names, else the one of its version, else the one made of its commit. */
export function releaseFinder(releases: readonly Release[]): (deployment: Deployment) => string | null {
  const live = releases.filter(({ archivedAt }) => archivedAt === null);
  const byVersion = new Map(live.map(({ version, id }) => [version, id]));
  const byCommit = commitFinder(live);
  return ({ releaseId, version, commit }) =>
    releaseId ?? byVersion.get(version) ?? (commit === null ? null : (byCommit(commit)?.id ?? null));
}

function deploymentReader({ releases, changes }: ServiceFacts, ranks: ReadonlyMap<string, number>): (deployment: Deployment) => Delivery {
  const releaseOf = releaseFinder(releases);
  const changeOf = commitFinder(changes);
  return (deployment) => {
    const releaseId = releaseOf(deployment);
    const rank = releaseId === null ? undefined : ranks.get(releaseId);
    const change = rank !== undefined || deployment.commit === null ? null : changeOf(deployment.commit);
    const at = deployedAt(deployment);
    const commitReach: Reach | null = change === null ? null : { by: 'commit', upTo: epochOf(change.mergedAt) };
    return {
      ...deployment,
      table: 'deployments',
      at,
      time: epochOf(at),
      releaseId,
      reach: rank === undefined ? commitReach : { by: 'release', upTo: rank },
    };
  };
}

function released({ id, code, serviceId, version, releasedAt }: Release, ranks: ReadonlyMap<string, number>): Delivery {
  return {
    id,
    code,
    serviceId,
    version,
    startedAt: releasedAt,
    planned: true,
    kind: 'code',
    outcome: null,
    intervention: null,
    recoveredAt: null,
    manualSteps: null,
    table: 'releases',
    at: releasedAt,
    time: epochOf(releasedAt),
    environmentName: null,
    releaseId: id,
    reach: { by: 'release', upTo: ranks.get(id) ?? 0 },
  };
}
