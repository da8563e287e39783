import { environmentNamed } from '../../domain/deployments/environment-names.ts';
import { parseInstant } from '../../engine/values/time.ts';

/** A text as long as its field may be. What does not fit is cut, and seen to be. */
export function cut(text: string | null, most: number): string | null {
  return text === null || text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** An instant in one form, so that two can be compared. What cannot be read stays as it is: its row says what is wrong with it. */
export function instantCell(text: string | null): string | null {
  return text === null ? null : (parseInstant(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) ?? text);
}

/** The earliest of instants in one form; `null` of none. */
export function earliest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((first, one) => (one !== null && (first === null || one < first) ? one : first), null);
}

/** Whether a text is the id of a commit, whole. */
export function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** A commit as it is called where nothing else names a version. */
export function shortCommit(commit: string): string {
  return isCommit(commit) ? commit.slice(0, 12) : commit;
}

/**
 * The cells of an environment by what its source calls it. Of a name that nobody knows nothing is said, so that what somebody said
 * of it before stays; a record without any name is not taken for production.
 */
export function environmentCells(name: string | null, production: readonly string[]) {
  return { environment: name === null ? 'other' : environmentNamed(name, production), environmentName: cut(name, 120) };
}
