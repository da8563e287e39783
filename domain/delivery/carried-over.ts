import { epochOf } from '../../engine/values/time.ts';
import type { Incident } from '../incidents/kind.ts';
import { feltStretches } from '../incidents/felt-time.ts';
import type { ServiceSpan } from '../incidents/service-spans.ts';
import { lasted, type Stretch } from '../incidents/stretches.ts';
import { isCounted, noSpans, type Span, type SpansOf } from './figures.ts';

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
 * While service was interrupted, as far as it is known: when customers felt it, else from its start to its restoration.
 */
function interruptionOf(incident: Incident, spans: readonly ServiceSpan[]): readonly Stretch[] {
  const felt = feltStretches(incident, spans);
  return felt.length > 0 ? felt : [{ from: incident.startedAt, to: incident.restoredAt }];
}

/**
 * The incidents that a span inherits: each is counted once, in the span in which it started, and what of it falls into a later
 * one is told beside the count. Archived records and planned work are left out, and those whose times are the wrong way round.
 * In order of start.
 */
export function carriedInto<I extends Incident>(incidents: readonly I[], span: Span, spansOf: SpansOf = noSpans): CarriedOver<I>[] {
  return incidents
    .flatMap((incident): CarriedOver<I>[] => {
      if (!isCounted(incident) || incident.startedAt >= span.start) return [];
      const stretches = interruptionOf(incident, spansOf(incident.id));
      const [inside, whole] = [span.start, null].map((from) => lasted(stretches, { from, until: span.end }));
      if (!inside || !whole || (inside.minutes === 0 && !inside.isOpen)) return [];
      return [{ incident, minutesInside: inside.minutes, minutes: whole.minutes, isOpen: whole.isOpen }];
    })
    .sort((a, b) => epochOf(a.incident.startedAt) - epochOf(b.incident.startedAt));
}
