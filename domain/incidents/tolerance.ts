import type { SpansOf } from '../delivery/figures.ts';
import type { Instant } from '../../engine/values/time.ts';
import { feltStretches, feltTime } from './felt-time.ts';
import type { Incident } from './kind.ts';

type Spans = Parameters<typeof feltTime>[1];
type Compared = Parameters<typeof feltTime>[0] & Pick<Incident, 'kind'>;

/** Why an incident cannot be compared: planned work is not, or one of the two sides is not known. */
export type ToleranceUnknown = 'planned' | 'noFeltTime' | 'noTolerance';

/**
 * How long customers felt an incident, against the minutes that its service tolerates, up to and including them. `isOpen`: it is
 * still going on, so that it is over by at least so much, or within so far.
 */
export type Tolerance =
  | { readonly state: 'within'; readonly felt: number; readonly tolerated: number; readonly isOpen: boolean }
  | { readonly state: 'over'; readonly felt: number; readonly tolerated: number; readonly isOpen: boolean; readonly by: number }
  | { readonly state: 'unknown'; readonly reason: ToleranceUnknown };

/** An incident against what its service tolerates (minutes; `null`: not set), as far as is known before `until`. */
export function toleranceOf(incident: Compared, spans: Spans, tolerated: number | null, until: Instant): Tolerance {
  if (incident.kind !== 'incident') return { state: 'unknown', reason: 'planned' };
  if (tolerated === null) return { state: 'unknown', reason: 'noTolerance' };
  const felt = feltTime(incident, spans, until);
  if (felt === null) return { state: 'unknown', reason: 'noFeltTime' };
  const { minutes, isOpen } = felt;
  const by = minutes - tolerated;
  return by > 0 ? { state: 'over', felt: minutes, tolerated, isOpen, by } : { state: 'within', felt: minutes, tolerated, isOpen };
}

/** What a list says of an incident that ended; of one that goes on only that. The worst comes first. */
export const toleranceValues = ['over', 'open', 'within', 'noFeltTime', 'noTolerance'] as const;
export type ToleranceValue = (typeof toleranceValues)[number];

/** The same at no particular time; `null` of planned work. */
export function toleranceValue(incident: Compared, spans: Spans, tolerated: number | null): ToleranceValue | null {
  if (incident.kind !== 'incident') return null;
  if (tolerated === null) return 'noTolerance';
  if (feltStretches(incident, spans).some(({ to }) => to === null)) return 'open';
  const felt = feltTime(incident, spans, null);
  return felt === null ? 'noFeltTime' : felt.minutes > tolerated ? 'over' : 'within';
}

/** How often what a service tolerates was kept. */
export type ToleranceKept<I> = {
  /** Minutes; `null` where the service names none, and nothing is compared. */
  readonly tolerated: number | null;
  /** Of `known` incidents, that is those within it at their end and those over it. */
  readonly kept: number;
  readonly known: number;
  /** Still going on and within it so far. */
  readonly open: number;
  /** Of which the felt time is not known. */
  readonly unknown: number;
  /** The incident that was over it by most, and by how many minutes; of equal ones the first. `null` where none was. */
  readonly longestOver: { readonly incident: I; readonly by: number; readonly isOpen: boolean } | null;
};

/** Incidents of one service against what it tolerates, as far as is known before `until`. Planned work is left out. */
export function toleranceKept<I extends Compared & { readonly id: string }>(
  incidents: readonly I[],
  tolerated: number | null,
  spansOf: SpansOf,
  until: Instant,
): ToleranceKept<I> {
  const compared = incidents.map((incident) => ({ incident, outcome: toleranceOf(incident, spansOf(incident.id), tolerated, until) }));
  let longestOver: ToleranceKept<I>['longestOver'] = null;
  for (const { incident, outcome } of compared) {
    if (outcome.state !== 'over' || (longestOver !== null && outcome.by <= longestOver.by)) continue;
    longestOver = { incident, by: outcome.by, isOpen: outcome.isOpen };
  }
  const count = (is: (outcome: Tolerance) => boolean) => compared.filter(({ outcome }) => is(outcome)).length;
  const kept = count((one) => one.state === 'within' && !one.isOpen);
  return {
    tolerated,
    kept,
    known: kept + count((one) => one.state === 'over'),
    open: count((one) => one.state === 'within' && one.isOpen),
    unknown: count((one) => one.state === 'unknown' && one.reason === 'noFeltTime'),
    longestOver,
  };
}
