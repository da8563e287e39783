import { epochOf, type Instant } from '../../engine/values/time.ts';
import { enteringText } from '../../engine/values/text.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { medianOf } from '../delivery/durations.ts';
import type { HistoryChange, HistoryNote, HistoryRelease } from './history.ts';
import { saysHotfix } from './hotfix-words.ts';
import { recordedAt, type PlannedCommit, type PlannedRelease, type ReadingPlan } from './reading-plan.ts';
import { revertFinder, revertIn } from './reverts.ts';

/** A file of a commit; `lines` is `null` where it is no text. `from` is what it was called before. */
export type CommitFile = {
  readonly path: string;
  readonly from: string | null;
  readonly lines: { readonly insertions: number; readonly deletions: number } | null;
};

/** A commit as git tells it. `author` tells people apart and is forgotten after counting. */
export type CommitDetails = {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly authoredAt: number;
  readonly author: string;
  readonly subject: string;
  readonly body: string;
  readonly files: readonly CommitFile[];
};

/** What a release is made of while its commits are read. */
type Gathered = { commits: number; insertions: number; deletions: number; files: Set<string>; authors: Set<string>; authoredAt: Instant[] };

export type ReadChanges = {
  readonly merges: number;
  readonly releases: readonly HistoryRelease[];
  readonly changes: readonly HistoryChange[];
  readonly notes: readonly HistoryNote[];
};

/** Makes changes and releases of the details of commits, which come in the order of the plan. */
export function changeReader(plan: ReadingPlan, isGenerated: (path: string) => boolean) {
  const reverts = revertFinder();
  const hotfixMerges = new Set<string>();
  const changes: { -readonly [F in keyof HistoryChange]: HistoryChange[F] }[] = [];
  const broughtBy: (string | null)[] = [];
  const releases: HistoryRelease[] = [];
  let [next, merges, undated, authoredLater] = [0, 0, 0, 0];
  let open = gathered();

  /** Ends the releases before `turn`. */
  function endReleases(turn: number): void {
    while (releases.length < turn) {
      releases.push(releaseOf(plan.releases[releases.length] as PlannedRelease, open));
      open = gathered();
    }
  }

  function add(details: CommitDetails): void {
    const planned = plan.commits[next] as PlannedCommit;
    if (planned.commit !== details.commit) throw new Error(`read ${details.commit}, not ${planned.commit}`);
    next += 1;
    endReleases(planned.release ?? plan.releases.length);
    const subject = enteringText(details.subject).trim();
    if (saysHotfix(subject, planned.isMerge)) hotfixMerges.add(planned.commit);
    const revert = revertIn(subject, details.body);
    const reverted = revert === null ? null : reverts.find(revert);
    reverts.add(planned.commit, subject);
    if (planned.isMerge) merges += 1;
    else if (planned.mergedAt === null) undated += 1;
    else {
      const said = recordedAt(details.authoredAt);
      const isLater = said !== null && said > planned.mergedAt;
      if (isLater) authoredLater += 1;
      const authoredAt = isLater ? null : said;
      const { areas, ...size } = sizeOf(details, isGenerated);
      const version = planned.release === null ? null : (plan.releases[planned.release]?.name ?? null);
      const title = wholeCharacters(subject, 300) || planned.commit.slice(0, 12);
      const [commit, mergedAt] = [planned.commit, planned.mergedAt];
      changes.push({ commit, title, authoredAt, mergedAt, version, ...size, areas, reverts: reverted, hotfix: false });
      broughtBy.push(planned.broughtBy);
      if (planned.release !== null) gather(open, details, size, authoredAt);
    }
  }

  return {
    add,
    /** Once every commit of the plan was added. */
    end(): ReadChanges {
      endReleases(plan.releases.length);
      const hotfixVersions = new Set(plan.releases.filter(({ hotfix }) => hotfix).map(({ name }) => name));
      for (const [at, change] of changes.entries()) {
        const by = broughtBy[at] ?? null;
        const wentOutBeside = by !== null && change.version !== null && hotfixVersions.has(change.version);
        change.hotfix = wentOutBeside || hotfixMerges.has(change.commit) || (by !== null && hotfixMerges.has(by));
      }
      const notes: HistoryNote[] = [];
      if (undated > 0) notes.push({ code: 'git.commitsUndated', args: { count: undated } });
      if (authoredLater > 0) notes.push({ code: 'git.authoredLater', args: { count: authoredLater } });
      return { merges, releases, changes, notes };
    },
  };
}

const gathered = (): Gathered => ({ commits: 0, insertions: 0, deletions: 0, files: new Set(), authors: new Set(), authoredAt: [] });

type Size = Pick<HistoryChange, 'filesChanged' | 'insertions' | 'deletions' | 'generatedLines'>;

function sizeOf({ files }: CommitDetails, isGenerated: (path: string) => boolean): Size & { readonly areas: string[] } {
  let [insertions, deletions, generatedLines] = [0, 0, 0];
  const areas = new Set<string>();
  for (const { path, from, lines } of files) {
    for (const each of [path, from]) if (each?.includes('/')) areas.add(each.slice(0, each.indexOf('/')));
    if (lines === null) continue;
    if (isGenerated(path)) generatedLines += lines.insertions + lines.deletions;
    else {
      insertions += lines.insertions;
      deletions += lines.deletions;
    }
  }
  const named = [...new Set([...areas].map((area) => wholeCharacters(enteringText(area), 200)))].filter((area) => area.trim() !== '');
  return { filesChanged: files.length, insertions, deletions, generatedLines, areas: named.sort(byCodePoint).slice(0, 50) };
}

function gather(open: Gathered, { files, author }: CommitDetails, { insertions, deletions }: Size, authoredAt: Instant | null): void {
  open.commits += 1;
  open.insertions += insertions;
  open.deletions += deletions;
  for (const { path } of files) open.files.add(path);
  if (author !== '') open.authors.add(author);
  if (authoredAt !== null) open.authoredAt.push(authoredAt);
}

function releaseOf({ name, commit, at, hotfix }: PlannedRelease, { files, authors, authoredAt, ...sums }: Gathered): HistoryRelease {
  // What was written after its release was written under a wrong clock.
  const leadTimes = authoredAt.flatMap((written) => (written <= at ? [(epochOf(at) - epochOf(written)) / 3_600_000] : []));
  const median = medianOf(leadTimes);
  return {
    version: name,
    commit,
    releasedAt: at,
    hotfix,
    ...sums,
    filesChanged: files.size,
    authors: authors.size,
    oldestCommitAt: authoredAt.reduce<Instant | null>((oldest, one) => (oldest === null || one < oldest ? one : oldest), null),
    // A tenth of an hour is as exact as clocks of different people are.
    medianLeadTimeHours: median === null ? null : Math.round(median * 10) / 10,
  };
}

/** The first `most` UTF-16 units of a text, never half a character. */
function wholeCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
