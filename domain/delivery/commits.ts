import { byCodePoint } from '../../engine/values/json.ts';

/** A commit is named by its whole hash or by so many of its first characters, at least. */
const fewestCharacters = 7;

/** Finds the row of a commit, where either is the beginning of the other: sources abbreviate. `null` where none or several are. */
export function commitFinder<R extends { readonly commit: string | null }>(rows: readonly R[]): (commit: string) => R | null {
  const named = rows.flatMap((row) => (row.commit === null ? [] : [{ commit: row.commit.toLowerCase(), row }]));
  const exact = new Map(named.map(({ commit, row }) => [commit, row]));
  const sorted = named.sort((a, b) => byCodePoint(a.commit, b.commit));
  return (text) => {
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
