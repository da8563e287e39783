import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { generatedFiles } from '../../domain/history/generated-files.ts';
import { graphOf } from '../../domain/history/graph.ts';
import type { History } from '../../domain/history/history.ts';
import { changeReader, type CommitDetails } from '../../domain/history/read-changes.ts';
import { readingPlan, type ReadingPlan } from '../../domain/history/reading-plan.ts';
import { enteringText } from '../../engine/values/text.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fileProblem } from '../files/file-problem.ts';
import { readAttributes } from './attributes.ts';
import { detailsFormat, detailsReader } from './commit-details.ts';
import { readGraph } from './commit-graph.ts';
import { gitOn, type Git } from './git.ts';
import { branchName, chooseBranch, readReferences, releaseTags } from './references.ts';
import { repositoryOf } from './repository-folder.ts';

/** Which history is read: of the branch (`null`: the default one), with the tags that fit the pattern (`null`: all). */
export type HistoryAsked = { readonly folder: string; readonly branch: string | null; readonly tags: string | null };

/** What goes with reading: its end, and who is told how many of how many commits were read. */
export type Reading = { readonly signal: AbortSignal; readonly progress: (read: number, of: number) => void };

/** So many commits are told by one process, which holds what it writes until it ends; and so many processes tell at once. */
const [commitsAtOnce, processes] = [1_000, 2];

const logged = [
  'log',
  '--no-walk=unsorted',
  '--stdin',
  '-z',
  '--numstat',
  '--no-diff-merges',
  '--find-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--no-color',
  '--no-decorate',
  '--ignore-submodules=none',
  `--format=${detailsFormat}`,
];

/** The releases and changes of a repository. Errors: `git.*`, `file.missing`, `command.cancelled`. */
export async function readHistory(asked: HistoryAsked, reading: Reading): Promise<Result<History>> {
  try {
    if (!(await stat(asked.folder)).isDirectory()) return fail(problem('git.notARepository', { file: asked.folder }));
  } catch (error) {
    return fail(fileProblem(error, asked.folder, 'read'));
  }
  const repository = repositoryOf(asked.folder);
  if (repository === null) return fail(problem('git.notARepository', { file: asked.folder }));
  const empty = await mkdtemp(join(tmpdir(), 'plimsoll-git-'));
  try {
    const read = await readFrom(gitOn(repository, empty, reading.signal), asked, reading);
    return read.ok ? read : fail(...read.problems.map((one) => ({ ...one, at: { file: asked.folder } })));
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

async function readFrom(git: Git, asked: HistoryAsked, reading: Reading): Promise<Result<History>> {
  const kind = await git.text('rev-parse', '--is-shallow-repository', '--is-bare-repository');
  if (!kind.ok) return kind;
  const [isShallow, isBare] = kind.value.split('\n');
  if (isShallow === 'true') return fail(problem('git.shallow'));
  const references = await readReferences(git);
  if (!references.ok) return references;
  const head = await headOf(git, isBare === 'true');
  if (references.value.branches.length === 0 && head.commit === null) return fail(problem('git.empty'));
  const branch = chooseBranch(references.value, asked.branch, head);
  if (!branch.ok) return branch;
  const tip = branch.value.commit;

  const commits = await readGraph(git, tip);
  if (!commits.ok) return commits;
  const graph = graphOf(commits.value);
  const { tags, notes } = releaseTags(references.value.tags, asked.tags, (commit) => graph.at.has(commit));
  const plan = readingPlan(graph, tags);
  const attributes = await readAttributes(git, tip);
  if (!attributes.ok) return attributes;
  const reader = changeReader(plan, generatedFiles(attributes.value));
  const told = await readDetails(git, plan, tip, reader.add, reading);
  if (!told.ok) return told;
  const read = reader.end();
  return ok({
    source: enteringText(basename(resolve(asked.folder))).slice(0, 260) || '/',
    branch: enteringText(branchName(branch.value.ref)).slice(0, 300),
    tip,
    read: plan.commits.length,
    merges: read.merges,
    releases: [...read.releases],
    changes: [...read.changes],
    notes: [...notes, ...read.notes],
  });
}

/** What `HEAD` names: no branch where a commit is checked out by itself, no commit in a repository without any. */
async function headOf(git: Git, isBare: boolean) {
  const ref = await git.text('symbolic-ref', '--quiet', 'HEAD');
  const commit = await git.text('rev-parse', '--quiet', '--verify', 'HEAD^{commit}');
  return { ref: ref.ok ? ref.value.trim() || null : null, commit: commit.ok ? commit.value.trim() || null : null, isBare };
}

/** The commits of a plan in its order, some at a time, so that what is held does not grow with their number. */
async function readDetails(
  git: Git,
  { commits }: ReadingPlan,
  tip: string,
  add: (details: CommitDetails) => void,
  { progress }: Reading,
): Promise<Result<null>> {
  const open: Promise<Result<readonly CommitDetails[]>>[] = [];
  let begun = 0;
  for (let read = 0; read < commits.length;) {
    for (; open.length < processes && begun < commits.length; begun += commitsAtOnce) {
      const some = readCommits(git, tip, commits.slice(begun, begun + commitsAtOnce));
      // One that is not waited for any more, since one before it failed.
      some.catch(() => undefined);
      open.push(some);
    }
    const some = (await open.shift()) ?? ok([]);
    if (!some.ok) {
      await Promise.allSettled(open);
      return some;
    }
    for (const details of some.value) add(details);
    read += commitsAtOnce;
    progress(Math.min(read, commits.length), commits.length);
  }
  return ok(null);
}

async function readCommits(git: Git, tip: string, commits: ReadingPlan['commits']): Promise<Result<readonly CommitDetails[]>> {
  const all: CommitDetails[] = [];
  const reader = detailsReader((details) => all.push(details));
  const done = await git.stream({
    args: logged,
    configuration: [`mailmap.blob=${tip}:.mailmap`],
    input: commits.map(({ commit }) => `${commit}\n`).join(''),
    take: (bytes) => reader.take(bytes),
  });
  if (!done.ok) return done;
  reader.end();
  return all.length === commits.length
    ? ok(all)
    : fail(problem('git.broken', undefined, { value: `${all.length} of ${commits.length} commits` }));
}
