import { enteringText } from '../../engine/values/text.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { HistoryNote } from '../../domain/history/history.ts';
import { matchesPath } from '../../domain/history/glob.ts';
import { recordedAt } from '../../domain/history/reading-plan.ts';
import type { Tag } from '../../domain/history/tags.ts';
import type { Git } from './git.ts';

/** A branch of the repository, or one of another that was fetched (`remotes/origin/main`). */
export type Branch = { readonly ref: string; readonly commit: string };

/** A tag as it stands: `commit` is `null` where it names something else. `at`: seconds since 1970. */
export type NamedTag = { readonly name: string; readonly commit: string | null; readonly at: number };

export type References = {
  readonly branches: readonly Branch[];
  readonly tags: readonly NamedTag[];
  /** The branch that `origin` calls its own default. */
  readonly originHead: string | null;
};

const format = [
  '%(refname)',
  '%(objecttype)',
  '%(objectname)',
  '%(*objecttype)',
  '%(*objectname)',
  '%(taggerdate:unix)',
  '%(committerdate:unix)',
  '%(*committerdate:unix)',
  '%(symref)',
].join('%00');

/** Every branch and tag. A name is never an argument of git: it is looked for in what git lists. */
export async function readReferences(git: Git): Promise<Result<References>> {
  const listed = await git.text('for-each-ref', `--format=${format}`, 'refs/heads', 'refs/remotes', 'refs/tags');
  if (!listed.ok) return listed;
  const [branches, tags]: [Branch[], NamedTag[]] = [[], []];
  let originHead: string | null = null;
  for (const line of listed.value.split('\n')) {
    const [ref = '', type = '', id = '', peeledType = '', peeled = '', tagged = '', committed = '', peeledAt = '', symref = ''] =
      line.split('\0');
    if (ref === 'refs/remotes/origin/HEAD' && symref !== '') originHead = symref;
    else if (ref.startsWith('refs/tags/')) {
      const isCommit = type === 'commit' || peeledType === 'commit';
      const date = Number(tagged || committed || peeledAt || Number.NaN);
      tags.push({ name: ref.slice('refs/tags/'.length), commit: isCommit ? peeled || id : null, at: date });
    } else if (ref !== '' && symref === '') branches.push({ ref, commit: id });
  }
  return ok({ branches, tags, originHead });
}

/**
 * The branch that was asked for, by its name, or the default one: what `origin` calls so, else that of a bare repository,
 * else `main` or `master`, else the one that is checked out. `head` is what `HEAD` names.
 */
export function chooseBranch(
  { branches, originHead }: References,
  asked: string | null,
  head: { readonly ref: string | null; readonly commit: string | null; readonly isBare: boolean },
): Result<Branch> {
  const named = (ref: string | null) => branches.find((branch) => branch.ref === ref);
  if (asked !== null) {
    const places = ['', 'refs/heads/', 'refs/remotes/origin/', 'refs/remotes/', 'refs/'];
    const found = places.map((place) => named(`${place}${asked}`)).find((branch) => branch !== undefined);
    if (found !== undefined) return ok(found);
    const names = branches.map(({ ref }) => branchName(ref));
    const values = names.length > 20 ? [...names.slice(0, 20), '…'] : names;
    return fail(problem('git.unknownBranch', undefined, { value: asked, values: values.join(', ') }));
  }
  const own = named(head.ref);
  const found = named(originHead) ?? (head.isBare ? own : undefined) ?? named('refs/heads/main') ?? named('refs/heads/master') ?? own;
  if (found !== undefined) return ok(found);
  return head.commit === null ? fail(problem('git.empty')) : ok({ ref: 'HEAD', commit: head.commit });
}

/** The branch as people call it. */
export function branchName(ref: string): string {
  return ref.replace(/^refs\/(?:heads\/|remotes\/)?/, '');
}

/** The tags that can be releases, of those whose name fits the pattern (`*`, `?`), and what is to be said of the others. */
export function releaseTags(all: readonly NamedTag[], pattern: string | null, isOnBranch: (commit: string) => boolean) {
  const asked = all.filter(({ name }) => pattern === null || matchesTag(pattern, name));
  const tags = new Map<string, Tag>();
  const [unusable, elsewhere]: [string[], string[]] = [[], []];
  for (const { name, commit, at } of asked) {
    const version = enteringText(name);
    const date = recordedAt(at);
    if (commit === null || date === null || version.length > 120 || tags.has(version)) unusable.push(name);
    else if (!isOnBranch(commit)) elsewhere.push(name);
    else tags.set(version, { name: version, commit, at: date });
  }
  const notes: HistoryNote[] = [];
  if (tags.size === 0) notes.push({ code: 'git.noTags', args: {} });
  if (elsewhere.length > 0) notes.push({ code: 'git.tagsElsewhere', args: { count: elsewhere.length, values: someOf(elsewhere) } });
  if (unusable.length > 0) notes.push({ code: 'git.tagsUnusable', args: { count: unusable.length, values: someOf(unusable) } });
  return { tags: [...tags.values()], notes };
}

/** A pattern without `/` is one for the whole name all the same: tags may have folders. */
function matchesTag(pattern: string, name: string): boolean {
  return matchesPath(`/${pattern.replaceAll('/', '\u0000')}`, name.replaceAll('/', '\u0000'));
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => name.slice(0, 120));
  return names.length > 10 ? `${shown.join(', ')}, …` : shown.join(', ');
}
