import type { Instant } from '../../engine/values/time.ts';
import type { Incident } from './kind.ts';
import type { ServiceSpan } from './service-spans.ts';
import { lasted, type Lasted, type Stretch } from './stretches.ts';

type Recorded = Pick<Incident, 'startAnchor' | 'startedAt' | 'restoredAt' | 'downtimeStart' | 'downtimeEnd' | 'timeline'>;
type Spans = readonly Pick<ServiceSpan, 'startedAt' | 'endedAt'>[];

/**
 * What tells when customers felt an incident: the spans of interrupted and degraded service where any are recorded, else its
 * downtime. `nothing` tells it where there is no downtime, or one that has no end although service was restored; `onlyPosts` is one
 * that is nothing but the first and the last post of a status page, which tells it no more.
 */
export type FeltSource = 'spans' | 'downtime' | 'onlyPosts' | 'nothing';

export function feltSource(incident: Recorded, spans: Spans): FeltSource {
  if (spans.length > 0) return 'spans';
  const { downtimeStart, downtimeEnd, restoredAt } = incident;
  if (downtimeStart === null || (downtimeEnd === null && restoredAt !== null)) return 'nothing';
  if (!isOnlyPosts(incident)) return 'downtime';
  return downtimeEnd === null ? 'nothing' : 'onlyPosts';
}

/** When customers felt an incident, by what `feltSource` names; none where that is not known. */
export function feltStretches(incident: Recorded, spans: Spans): Stretch[] {
  const source = feltSource(incident, spans);
  if (source === 'spans') return spans.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }));
  const { downtimeStart, downtimeEnd } = incident;
  return source === 'downtime' && downtimeStart !== null ? [{ from: downtimeStart, to: downtimeEnd }] : [];
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
