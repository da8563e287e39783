/** A commit that takes another one back, by what it says: the id of the other, or its subject, quoted. */
export type Revert = { readonly commit: string | null; readonly subject: string };

/** What `git revert`, and the buttons that do the same, write; `null` of any other commit. */
export function revertIn(subject: string, body: string): Revert | null {
  const quoted = /^Revert "(.*)"/s.exec(subject)?.[1];
  if (quoted === undefined) return null;
  return { commit: /This reverts commit ([0-9a-f]{7,64})\b/i.exec(body)?.[1]?.toLowerCase() ?? null, subject: quoted };
}

/** The commits read so far, to find those that are taken back. */
export function revertFinder() {
  const bySubject = new Map<string, string>();
  const byStart = new Map<string, string[]>();
  return {
    add(commit: string, subject: string): void {
      bySubject.set(subject, commit);
      const start = commit.slice(0, 7);
      const same = byStart.get(start);
      if (same === undefined) byStart.set(start, [commit]);
      else same.push(commit);
    },
    /** The commit that is taken back: by its id, which may be cut, else the latest before that has the subject. `null`: not known. */
    find({ commit, subject }: Revert): string | null {
      const named = commit === null ? [] : (byStart.get(commit.slice(0, 7)) ?? []).filter((one) => one.startsWith(commit));
      return (named.length === 1 ? named[0] : null) ?? bySubject.get(subject) ?? (commit?.length === 40 ? commit : null);
    },
  };
}
