import { byCodePoint } from '../../engine/values/json.ts';

/** A commit is named by its whole hash or by so many of its first characters, at least. */
const fewestCharacters = 7;

/**
 * Finds the row of a commit, where either is the beginning of the other: sources abbreviate. `null` where none or several are. Rows are
 * put in order when a commit is first asked for.
 */
export function commitFinder<R extends { readonly commit: string | null }>(rows: readonly R[]): (commit: string) => R | null {
  let index: CommitIndex<R> | null = null;
  return (text) => {
    const { exact, sorted } = (index ??= indexOf(rows));
    const commit = text.toLowerCase();
    const found = exact.get(commit);
    if (found !== undefined || commit.length < fewestCharacters) return found ?? null;
    for (let length = commit.length - 1; length >= fewestCharacters; length -= 1) {
      const shorter = exact.get(commit.slice(0, length));
      if (shorter !== undefined) return shorter;
    }
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.commit ?? '') < commit) low = middle + 1;
      else high = middle;
    }
    const [first, second] = [sorted[low], sorted[low + 1]];
    return first?.commit.startsWith(commit) && second?.commit.startsWith(commit) !== true ? first.row : null;
  };
}

type Named<R> = { readonly commit: string; readonly row: R };
type CommitIndex<R> = { readonly exact: ReadonlyMap<string, R>; readonly sorted: readonly Named<R>[] };

function indexOf<R extends { readonly commit: string | null }>(rows: readonly R[]): CommitIndex<R> {
  const named = rows.flatMap((row): Named<R>[] => (row.commit === null ? [] : [{ commit: row.commit.toLowerCase(), row }]));
  return { exact: new Map(named.map(({ commit, row }) => [commit, row])), sorted: named.sort((a, b) => byCodePoint(a.commit, b.commit)) };
}
