import type { Instant } from '../../engine/values/time.ts';
import type { Incident } from './kind.ts';
import type { ServiceSpan } from './service-spans.ts';
import { lasted, type Lasted, type Stretch } from './stretches.ts';

type Recorded = Pick<Incident, 'startAnchor' | 'startedAt' | 'restoredAt' | 'downtimeStart' | 'downtimeEnd' | 'timeline'>;
type Spans = readonly Pick<ServiceSpan, 'startedAt' | 'endedAt'>[];

/**
 * When customers felt an incident: the spans of interrupted and degraded service where any are recorded, else its downtime.
 * None where it is not known: a downtime that has no end although service was restored, and one that is nothing but the first
 * and the last post of a status page.
 */
export function feltStretches(incident: Recorded, spans: Spans): Stretch[] {
  if (spans.length > 0) return spans.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }));
  const { downtimeStart, downtimeEnd, restoredAt } = incident;
  const isUnknown = downtimeStart === null || (downtimeEnd === null && restoredAt !== null) || isOnlyPosts(incident);
  return isUnknown ? [] : [{ from: downtimeStart, to: downtimeEnd }];
}

/**
 * How long customers felt an incident: the length of the union of what `feltStretches` finds, up to before `until` (`null`: to its
 * end). `null` where it is not known.
 */
export function feltTime(incident: Recorded, spans: Spans, until: Instant | null): Lasted | null {
  return lasted(feltStretches(incident, spans), { until });
}

/**
 * Whether a start is the first post of a status page: it says so, or says nothing and begins its own timeline, as builds before
 * schema 4 took such a page in.
 */
function startsWithPost({ startAnchor, startedAt, timeline }: Pick<Recorded, 'startAnchor' | 'startedAt' | 'timeline'>): boolean {
  if (startAnchor !== null) return startAnchor === 'firstPost';
  return timeline.length > 0 && timeline.every(({ at }) => at >= startedAt) && timeline.some(({ at }) => at === startedAt);
}

/** Whether a downtime only repeats the first and the last post: status pages that know no window give these. */
function isOnlyPosts(incident: Recorded): boolean {
  const { downtimeStart, downtimeEnd, startedAt, restoredAt } = incident;
  return downtimeStart === startedAt && downtimeEnd === restoredAt && startsWithPost(incident);
}
