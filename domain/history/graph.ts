/** A commit as its graph tells it. */
export type GraphCommit = {
  readonly commit: string;
  /** The first is the one that was the tip of the branch before a merge. */
  readonly parents: readonly string[];
  /** When it was committed, in seconds since 1970. */
  readonly committedAt: number;
};

/** All commits that a branch reaches, parents before children. Its last is the tip of the branch. */
export type Graph = {
  readonly commits: readonly GraphCommit[];
  /** The place of each commit. */
  readonly at: ReadonlyMap<string, number>;
  /** The places of the parents of each commit. */
  readonly parents: readonly (readonly number[])[];
};

/** `commits`: parents before children. */
export function graphOf(commits: readonly GraphCommit[]): Graph {
  const at = new Map(commits.map(({ commit }, place) => [commit, place]));
  const parents = commits.map((one) => one.parents.flatMap((parent) => at.get(parent) ?? []));
  return { commits, at, parents };
}

/** Whether the first parent of a commit is another: it joins what was written beside it to the branch. */
export function isMerge(graph: Graph, place: number): boolean {
  return (graph.parents[place]?.length ?? 0) > 1;
}

/** A commit, its first parent, that one's first parent and so on. */
export function* firstParents(graph: Graph, from: number): Generator<number> {
  for (let place: number | undefined = from; place !== undefined; place = graph.parents[place]?.[0]) yield place;
}

/**
 * When each commit came onto the branch: the place of the commit on its first-parent line that first reaches it, itself
 * where it lies on that line. All that a merge brings in is merged when it is.
 */
export function mergedWith(graph: Graph): readonly number[] {
  const line = [...firstParents(graph, graph.commits.length - 1)].reverse();
  return reachedFirst(graph, line).map((turn) => line[turn] as number);
}

/** For each commit the first of some places that reaches it, by its turn among them; -1 where none does. */
export function reachedFirst(graph: Graph, places: readonly number[]): number[] {
  const turns = graph.commits.map(() => -1);
  for (const [turn, from] of places.entries()) {
    const open = [from];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (turns[place] !== -1) continue;
      turns[place] = turn;
      for (const parent of graph.parents[place] ?? []) open.push(parent);
    }
  }
  return turns;
}
