import { epochOf, type Instant } from '../../engine/values/time.ts';
import type { Incident } from '../incidents/kind.ts';
import type { Span } from './figures.ts';

/** An incident that began before a span and lasted into it. */
export type CarriedOver<I extends Incident = Incident> = {
  readonly incident: I;
  /** What of it falls inside the span, in minutes. */
  readonly minutesInside: number;
  /** All of it, in minutes, from its beginning to its end or, where it outlasts the span, to the end of that: at least so many, whole. */
  readonly minutes: number;
  /** It ended after the span, or has not ended. */
  readonly isOpen: boolean;
};

/**
 * While service was interrupted, as far as it is known: the downtime of an incident where that was recorded, else from its start
 * to its restoration. `to` is `null` where no end is known.
 */
function interruptionOf(incident: Incident): { readonly from: Instant; readonly to: Instant | null } {
  const { downtimeStart, downtimeEnd, startedAt, restoredAt } = incident;
  return downtimeStart === null ? { from: startedAt, to: restoredAt } : { from: downtimeStart, to: downtimeEnd ?? restoredAt };
}

/**
 * The incidents that a span inherits: each is counted once, in the span in which it started, and what of it falls into a later
 * one is told beside the count. Archived records and planned work are left out. In order of start.
 */
export function carriedInto<I extends Incident>(incidents: readonly I[], span: Span): CarriedOver<I>[] {
  const [begin, end] = [epochOf(span.start), epochOf(span.end)];
  return incidents
    .flatMap((incident): CarriedOver<I>[] => {
      if (incident.archivedAt !== null || incident.kind !== 'incident' || incident.startedAt >= span.start) return [];
      const { from, to } = interruptionOf(incident);
      if (to !== null && to <= span.start) return [];
      const isOpen = to === null || to >= span.end;
      const last = isOpen ? end : epochOf(to);
      const minutesFrom = (first: number) => (isOpen ? Math.floor((last - first) / 60_000) : (last - first) / 60_000);
      return [{ incident, minutesInside: minutesFrom(Math.max(begin, epochOf(from))), minutes: minutesFrom(epochOf(from)), isOpen }];
    })
    .sort((a, b) => epochOf(a.incident.startedAt) - epochOf(b.incident.startedAt));
}
