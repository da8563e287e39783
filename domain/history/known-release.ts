import type { JsonObject, Json } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import type { Stored } from '../rows.ts';
import type { HistoryRelease } from './history.ts';

type Said = Omit<HistoryRelease, 'hotfix'>;

/**
 * What the repository adds to a release that is there: only what it lacks. A tag that names another commit than it did is
 * told, and adds nothing: the figures would be those of another release. So is a field that holds something else.
 */
export function knownRelease(there: Stored<'releases'>, said: Said): { readonly fields: JsonObject; readonly note: Problem | null } {
  const { version, commit, ...figures } = said;
  if (there.commit !== null && !isSameCommit(there.commit, commit)) {
    return { fields: {}, note: problem('git.tagMoved', undefined, { value: version, was: there.commit, now: commit }) };
  }
  const fields: Record<string, Json> = there.commit === null ? { commit } : {};
  const differing: string[] = [];
  for (const [field, value] of Object.entries(figures)) {
    const now = there[field as keyof typeof figures];
    if (now === null) fields[field] = value;
    else if (now !== value && value !== null) differing.push(field);
  }
  const note = differing.length === 0 ? null : problem('git.releaseDiffers', undefined, { value: version, fields: differing.join(', ') });
  return { fields, note };
}

/** A commit may have been recorded by the first characters of its id. */
function isSameCommit(recorded: string, commit: string): boolean {
  return recorded.length >= 7 && commit.startsWith(recorded.toLowerCase());
}
