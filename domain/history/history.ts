import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { recordInstant } from '../../engine/values/time.ts';

// What was read of the releases and changes of a service in its repository: from a command line or a host to the register.

const count = z.int().min(0);
const commitField = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);

/** A change as its commit tells it; `version` is the first release that carries it. */
export const historyChange = z.strictObject({
  commit: commitField,
  title: requiredText(300),
  authoredAt: recordInstant.nullable(),
  mergedAt: recordInstant,
  version: textField(120).nullable(),
  filesChanged: count,
  insertions: count,
  deletions: count,
  generatedLines: count,
  areas: z.array(textField(200)).max(50),
  reverts: textField(64).nullable(),
  hotfix: z.boolean(),
});
export type HistoryChange = z.infer<typeof historyChange>;

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
  changes: z.array(historyChange).max(mostChanges),
  notes: z.array(historyNote).max(100),
});
export type History = z.infer<typeof historySchema>;
