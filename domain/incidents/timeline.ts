import { byCodePoint } from '../../engine/values/json.ts';
import type { Incident } from './kind.ts';

export type TimelineEntry = Incident['timeline'][number];

/** A timeline entry with its position in the record: the order in which it is kept is that of its source. */
export type PositionedEntry = { readonly entry: TimelineEntry; readonly position: number };

/** The timeline in the order of time; of one instant, as it is kept. */
export function inOrderOfTime(timeline: readonly TimelineEntry[]): PositionedEntry[] {
  return timeline
    .map((entry, position) => ({ entry, position }))
    .sort((a, b) => byCodePoint(a.entry.at, b.entry.at) || a.position - b.position);
}

/** The timeline with one entry put at a position (`null`: a new one), or with `null` for the entry, taken away. */
export function timelineWith(timeline: readonly TimelineEntry[], position: number | null, entry: TimelineEntry | null): TimelineEntry[] {
  if (position === null) return entry === null ? [...timeline] : [...timeline, entry];
  return timeline.flatMap((one, index) => (index !== position ? [one] : entry === null ? [] : [entry]));
}
