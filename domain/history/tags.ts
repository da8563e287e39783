import { byCodePoint } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import { firstParents, type Graph } from './graph.ts';

/** A tag that names a commit. */
export type Tag = {
  readonly name: string;
  readonly commit: string;
  /** When it was made, of a tag that says so; else when its commit was. */
  readonly at: Instant;
};

/** A tag on a commit of the branch. */
export type PlacedTag = Tag & { readonly place: number };

/** The tags in the order of their releases: one that contains another comes after it, whatever its date; else by date. */
export function inOrderOfRelease(graph: Graph, tags: readonly Tag[]): readonly PlacedTag[] {
  const placed = tags.flatMap((tag): PlacedTag[] => {
    const place = graph.at.get(tag.commit);
    return place === undefined ? [] : [{ ...tag, place }];
  });
  const latest = latestUpTo(graph, placed);
  const date = ({ place }: PlacedTag) => latest[place] ?? '';
  return placed.sort(
    (a, b) => byCodePoint(date(a), date(b)) || a.place - b.place || byCodePoint(a.at, b.at) || byCodePoint(a.name, b.name),
  );
}

/** For each commit the latest date of a tag on it or on any before it; `''` where there is none. */
function latestUpTo(graph: Graph, tags: readonly PlacedTag[]): readonly Instant[] {
  const own = new Map<number, Instant>();
  // Of several tags on one commit the first made it a release.
  for (const { place, at } of tags) if (at < (own.get(place) ?? '\uFFFF')) own.set(place, at);
  const latest: Instant[] = [];
  for (const [place, parents] of graph.parents.entries()) {
    latest.push(parents.reduce((most, parent) => ((latest[parent] ?? '') > most ? (latest[parent] ?? '') : most), own.get(place) ?? ''));
  }
  return latest;
}

/**
 * Whether a release went out beside the branch: its commit is not on the branch's first-parent line, and the side branch that
 * it lies on began at an earlier release, or had one before it.
 */
export function isHotfixRelease(graph: Graph, tag: PlacedTag, line: ReadonlySet<number>, tagged: ReadonlySet<number>): boolean {
  if (line.has(tag.place)) return false;
  for (const place of firstParents(graph, tag.place)) {
    if (place !== tag.place && tagged.has(place)) return true;
    if (line.has(place)) return false;
  }
  return false;
}
