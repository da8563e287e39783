import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { recordInstant, type Instant } from '../../engine/values/time.ts';

// What was read of the releases and changes of a service in its repository: from a command line or a host to the register.

const count = z.int().min(0);
const commitPattern = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const commitField = z.string().regex(commitPattern);

/** A change as its commit tells it; `version` is the first release that carries it. */
export type HistoryChange = {
  readonly commit: string;
  readonly title: string;
  readonly authoredAt: Instant | null;
  readonly mergedAt: Instant;
  readonly version: string | null;
  readonly filesChanged: number;
  readonly insertions: number;
  readonly deletions: number;
  readonly generatedLines: number;
  readonly areas: readonly string[];
  readonly reverts: string | null;
  readonly hotfix: boolean;
};

/**
 * By hand and not by a schema: a history has tens of thousands of them. What a field may hold is said by the kind of record
 * that is made of it.
 */
const changeFields: { readonly [F in keyof HistoryChange]: (value: unknown) => boolean } = {
  commit: (value) => typeof value === 'string' && commitPattern.test(value),
  title: isText,
  authoredAt: isTextOrNull,
  mergedAt: isText,
  version: isTextOrNull,
  filesChanged: Number.isSafeInteger,
  insertions: Number.isSafeInteger,
  deletions: Number.isSafeInteger,
  generatedLines: Number.isSafeInteger,
  areas: (value) => Array.isArray(value) && value.length <= 50 && value.every(isText),
  reverts: isTextOrNull,
  hotfix: (value) => typeof value === 'boolean',
};
const changeChecks = Object.entries(changeFields);

function isHistoryChange(value: unknown): value is HistoryChange {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== changeChecks.length) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return changeChecks.every(([field, isRight]) => isRight(fields[field]));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 1_000;
}
function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

/** A release as its tag tells it. Its figures are those of the changes that it is the first to carry. */
export const historyRelease = z.strictObject({
  version: requiredText(120),
  commit: commitField,
  releasedAt: recordInstant,
  /** It went out from a side branch that began at an earlier release. */
  hotfix: z.boolean(),
  commits: count,
  /** Different files. */
  filesChanged: count,
  insertions: count,
  deletions: count,
  authors: count,
  oldestCommitAt: recordInstant.nullable(),
  medianLeadTimeHours: z.number().min(0).nullable(),
});
export type HistoryRelease = z.infer<typeof historyRelease>;

/** Why something of a repository was not taken as it stands: a problem's code with its arguments. */
const noteCodes = ['git.noTags', 'git.tagsElsewhere', 'git.tagsUnusable', 'git.commitsUndated', 'git.authoredLater'] as const;
const historyNote = z.strictObject({ code: z.enum(noteCodes), args: z.record(z.string(), z.union([z.string(), z.number()])) });
export type HistoryNote = z.infer<typeof historyNote>;

/** More commits than these are refused: they would make one entry of the ledger. */
const mostChanges = 1_000_000;

export const historySchema = z.strictObject({
  /** The name of the repository's folder. */
  source: requiredText(260),
  /** The branch that was read, by its name, and the commit at its tip. */
  branch: requiredText(300),
  tip: commitField,
  /** Commits that were read, and how many of them are merges, which are no changes of their own. */
  read: count,
  merges: count,
  releases: z.array(historyRelease).max(100_000),
  changes: z.custom<readonly HistoryChange[]>(
    (changes) => Array.isArray(changes) && changes.length <= mostChanges && changes.every(isHistoryChange),
  ),
  notes: z.array(historyNote).max(100),
});
export type History = z.infer<typeof historySchema>;
