import { instantOf, isInRange, type Instant } from '../../engine/values/time.ts';
import { firstParents, isMerge, mergedWith, reachedFirst, type Graph } from './graph.ts';
import { inOrderOfRelease, isHotfixRelease, type PlacedTag, type Tag } from './tags.ts';

/** A commit whose details are to be read, with what the graph says of it. */
export type PlannedCommit = {
  readonly commit: string;
  readonly isMerge: boolean;
  /** `null`: its clock said what no register holds. */
  readonly mergedAt: Instant | null;
  /** The merge on the branch's first-parent line that brought it in; `null` for what lies on that line. */
  readonly broughtBy: string | null;
  /** The turn of its release in the plan; `null` while none carries it. */
  readonly release: number | null;
};

export type PlannedRelease = PlacedTag & { readonly hotfix: boolean };

/** What is to be read of a branch: its commits by release, those of a release parents first, at the end the unreleased ones. */
export type ReadingPlan = { readonly commits: readonly PlannedCommit[]; readonly releases: readonly PlannedRelease[] };

export function readingPlan(graph: Graph, tags: readonly Tag[]): ReadingPlan {
  const placed = inOrderOfRelease(graph, tags);
  const line = new Set(firstParents(graph, graph.commits.length - 1));
  const tagged = new Set(placed.map(({ place }) => place));
  const merged = mergedWith(graph);
  const carriers = reachedFirst(
    graph,
    placed.map(({ place }) => place),
  );
  const turn = (place: number) => (carriers[place] === -1 ? Infinity : (carriers[place] as number));
  const order = graph.commits.map((_, place) => place).sort((a, b) => (turn(a) === turn(b) ? a - b : turn(a) - turn(b)));
  return {
    releases: placed.map((tag) => ({ ...tag, hotfix: isHotfixRelease(graph, tag, line, tagged) })),
    commits: order.map((place) => {
      const by = merged[place] as number;
      return {
        commit: graph.commits[place]?.commit ?? '',
        isMerge: isMerge(graph, place),
        mergedAt: recordedAt(graph.commits[by]?.committedAt ?? Number.NaN),
        broughtBy: by === place ? null : (graph.commits[by]?.commit ?? null),
        release: carriers[place] === -1 ? null : (carriers[place] as number),
      };
    }),
  };
}

/** The instant of so many seconds since 1970, as far as a register holds it. */
export function recordedAt(seconds: number): Instant | null {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8.64e12) return null;
  const instant = instantOf(seconds * 1000);
  return isInRange(instant) ? instant : null;
}
