import { byCodePoint } from '../../engine/values/json.ts';
import type { Incident } from './kind.ts';

export type TimelineEntry = Incident['timeline'][number];

/** A timeline entry with its place in the record: the order in which it is kept is that of its source. */
export type PlacedEntry = { readonly entry: TimelineEntry; readonly place: number };

/** The timeline in the order of time; of one instant, as it is kept. */
export function inOrderOfTime(timeline: readonly TimelineEntry[]): PlacedEntry[] {
  return timeline.map((entry, place) => ({ entry, place })).sort((a, b) => byCodePoint(a.entry.at, b.entry.at) || a.place - b.place);
}

/** The timeline with one entry put at a place (`null`: a new one), or with `null` for the entry, taken away. */
export function timelineWith(timeline: readonly TimelineEntry[], place: number | null, entry: TimelineEntry | null): TimelineEntry[] {
  if (place === null) return entry === null ? [...timeline] : [...timeline, entry];
  return timeline.flatMap((one, at) => (at !== place ? [one] : entry === null ? [] : [entry]));
}
