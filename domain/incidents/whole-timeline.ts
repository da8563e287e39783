import { byCodePoint } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { epochOf, type Instant } from '../../engine/values/time.ts';
import type { Stored } from '../rows.ts';
import { instantFields, type InstantField } from './instant-fields.ts';
import { orderProblems } from './row-rules.ts';
import type { PositionedEntry } from './timeline.ts';

/** When it was, in minutes from the start; both `null` of an instant that is not known. Before the start they are below zero. */
type When = { readonly at: Instant | null; readonly minutes: number | null };

/** A line of all that is known of when things were: an instant, a span in which customers felt it, what was said or done. */
export type TimelineLine = When & { readonly key: string } & (
    | { readonly kind: 'instant'; readonly field: InstantField; readonly wrong: Problem | null }
    | { readonly kind: 'span'; readonly span: Stored<'serviceSpans'> }
    | ({ readonly kind: 'post' } & PositionedEntry)
  );

/**
 * All lines of an incident in the order of time; of one instant the incident's own come first, then spans, then posts. An instant
 * that is not known stands behind the one that it usually follows. Where spans are recorded nobody is asked for a downtime, which
 * they take the place of.
 */
export function timelineLines(
  incident: Stored<'incidents'>,
  spans: readonly Stored<'serviceSpans'>[],
  posts: readonly PositionedEntry[],
): TimelineLine[] {
  const when = (at: Instant | null): When => ({ at, minutes: at === null ? null : (epochOf(at) - epochOf(incident.startedAt)) / 60_000 });
  const wrong = orderProblems(incident);
  const isAsked = (field: InstantField) => incident[field] !== null || spans.length === 0 || !field.startsWith('downtime');
  const instants = instantFields.filter(isAsked).map((field): TimelineLine => {
    const own = wrong.find((one) => one.field === field);
    const said = own === undefined ? null : problem(own.code, { table: 'incidents', id: incident.id, field }, own.args);
    return { kind: 'instant', key: field, field, ...when(incident[field]), wrong: said };
  });
  const lines = [
    ...instants.filter(({ at }) => at !== null),
    ...spans.map((span): TimelineLine => ({ kind: 'span', key: `span:${span.id}`, span, ...when(span.startedAt) })),
    ...posts.map((post): TimelineLine => ({ kind: 'post', key: `post:${post.position}`, ...post, ...when(post.entry.at) })),
  ].sort((a, b) => byCodePoint(a.at ?? '', b.at ?? ''));
  instants.forEach((line, index) => {
    const before = instants[index - 1];
    if (line.at === null && before !== undefined) lines.splice(lines.indexOf(before) + 1, 0, line);
  });
  return lines;
}
