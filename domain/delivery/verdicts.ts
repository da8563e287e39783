import { epochOf, type Instant } from '../../engine/values/time.ts';
import type { Incident } from '../incidents/kind.ts';
import type { Causal } from './causal-links.ts';
import type { Delivery } from './deliveries.ts';
import { isDecidedHarm } from './release-outcomes.ts';

/** How a delivery ended, as far as that is decided: suspected alone it is undecided. */
export const endings = ['ok', 'failed', 'undecided', 'aborted'] as const;
export type Ending = (typeof endings)[number];

/** How many days a delivery is watched before it is judged: a younger one may still fail. */
const daysWatched = 7;

/** What is decided of a delivery. */
export type Verdict = {
  readonly ending: Ending;
  /** Younger than 7 days when known: left out of every share, and counted apart. */
  readonly isTooYoung: boolean;
  /** What is said of it and incidents, through itself or its release. */
  readonly causal: readonly Causal[];
  /** Incidents that it decidedly caused or contributed to, in order of start. */
  readonly failedWith: readonly Incident[];
  /** Whether an incident led to it, as to a fix. */
  readonly isLedTo: boolean;
};

/** Whether one came so soon after another that it may be its answer. */
export function isWithinWatch(from: Delivery, to: Pick<Delivery, 'time'>): boolean {
  return to.time - from.time <= daysWatched * 86_400_000;
}

/**
 * The verdict on each delivery of a service, by its id. It failed where it was rolled back or fixed forward, where an intervention is
 * named, or where it decidedly caused or contributed to an incident that counts: `causal` holds only such. What is said of a release
 * is said of that delivery of it that was the last at or before the incident's start, else of its first.
 */
export function verdictsOf(
  deliveries: readonly Delivery[],
  causal: readonly Causal[],
  incidentOf: (id: string) => Incident | null,
  knownAt: Instant,
): ReadonlyMap<string, Verdict> {
  const said = sayings(deliveries, causal, incidentOf);
  return new Map(
    deliveries.map((delivery) => {
      const about = said.get(delivery.id) ?? [];
      const failedWith = about
        .flatMap(({ says, incidentId }) => (isDecidedHarm(says) ? [incidentOf(incidentId)] : []))
        .filter((incident) => incident !== null)
        .sort((a, b) => epochOf(a.startedAt) - epochOf(b.startedAt));
      return [
        delivery.id,
        {
          ending: endingOf(delivery, about),
          isTooYoung: epochOf(knownAt) - delivery.time < daysWatched * 86_400_000,
          causal: about,
          failedWith,
          isLedTo: about.some(({ says }) => says === 'ledTo'),
        },
      ];
    }),
  );
}

/** How a delivery ended by what is said of it. */
export function endingOf({ outcome, intervention }: Pick<Delivery, 'outcome' | 'intervention'>, about: readonly Causal[]): Ending {
  if (outcome === 'aborted') return 'aborted';
  const hasFailed = outcome === 'rolledBack' || outcome === 'fixedForward' || intervention !== null;
  if (hasFailed || about.some(({ says }) => isDecidedHarm(says))) return 'failed';
  return about.some(({ says }) => says === 'suspected') ? 'undecided' : 'ok';
}

/** What of a delivery tells which of those of a release is meant. In order of time. */
type Said = Pick<Delivery, 'id' | 'releaseId' | 'outcome' | 'at'>;

/** What is said of each delivery, by its id. */
export function sayings(deliveries: readonly Said[], causal: readonly Causal[], incidentOf: (id: string) => Incident | null) {
  const byRelease = new Map<string, Said[]>();
  const said = new Map<string, Causal[]>();
  for (const delivery of deliveries) {
    said.set(delivery.id, []);
    if (delivery.releaseId !== null && delivery.outcome !== 'aborted') {
      byRelease.set(delivery.releaseId, [...(byRelease.get(delivery.releaseId) ?? []), delivery]);
    }
  }
  for (const one of causal) {
    const startedAt = incidentOf(one.incidentId)?.startedAt ?? '';
    const ofRelease = one.table === 'releases' ? (byRelease.get(one.id) ?? []) : [];
    const delivery = ofRelease.filter(({ at }) => at <= startedAt).at(-1) ?? ofRelease[0];
    said.get(one.table === 'releases' ? (delivery?.id ?? '') : one.id)?.push(one);
  }
  return said;
}
