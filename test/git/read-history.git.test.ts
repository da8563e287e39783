import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '../../domain/history/history.ts';
import { readHistory } from '../../node/git/read-history.ts';
import { freshFolder, git, hour } from './support/repository.ts';
import { toldRepository } from './support/told-repository.ts';
import { historyOf } from './support/read.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('the history of a repository', () => {
  let history: History;
  let id: (name: string) => string;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-git-'));
    id = toldRepository(folder).id;
    history = await historyOf(folder);
    return () => rmSync(folder, { recursive: true, force: true });
  });
  const change = (name: string) => history.changes.find(({ commit }) => commit === id(name));
  const nameOf = (commit: string) => ['c1', 'c2', 'f1', 'f2', 'c3', 'x1', 'r1', 'r2', 'h1', 'c4', 'c5'].find((name) => id(name) === commit);

  it('is that of the branch: merges are read, and are no changes of their own', () => {
    expect({ branch: history.branch, tip: history.tip, read: history.read, merges: history.merges }).toEqual({
      branch: 'main',
      tip: id('c5'),
      read: 14,
      merges: 3,
    });
    expect(new Set(history.changes.map(({ commit }) => nameOf(commit)))).toEqual(
      new Set(['c1', 'c2', 'c3', 'c4', 'c5', 'f1', 'f2', 'h1', 'r1', 'r2', 'x1']),
    );
    expect(history.changes).toHaveLength(11);
  });

  it('says of each change when the branch got it: all that a merge brings in is merged when it is', () => {
    const merged = Object.fromEntries(history.changes.map(({ commit, mergedAt }) => [nameOf(commit), mergedAt]));
    expect(merged).toEqual({
      c1: hour(0),
      c2: hour(20),
      f1: hour(30),
      f2: hour(30),
      c3: hour(25),
      x1: hour(40),
      r1: hour(42),
      r2: hour(44),
      h1: hour(46),
      c4: hour(47),
      c5: hour(110),
    });
  });

  it('gives each change to the first release that contains it, whenever its tag was made', () => {
    const versions = Object.fromEntries(history.changes.map(({ commit, version }) => [nameOf(commit), version]));
    expect(versions).toEqual({
      c1: 'v1.0',
      c2: 'v1.1',
      f1: 'v1.1',
      f2: 'v1.1',
      c3: 'v1.1',
      x1: 'v1.0.1',
      r1: 'v1.1.5',
      r2: 'v1.2',
      h1: 'v1.2',
      c4: 'v1.2',
      c5: null,
    });
  });

  it('counts of a release its changes, different files, lines without generated ones, people by mailmap and the time to it', () => {
    const none = { deletions: 0, hotfix: false };
    expect(history.releases).toEqual([
      // Written at -2, released at 10: 12 h.
      {
        ...none,
        version: 'v1.0',
        commit: id('c1'),
        releasedAt: hour(10),
        commits: 1,
        filesChanged: 4,
        insertions: 16,
        authors: 1,
        oldestCommitAt: hour(-2),
        medianLeadTimeHours: 12,
      },
      {
        version: 'v1.0.1',
        commit: id('x1'),
        releasedAt: hour(27),
        hotfix: true,
        commits: 1,
        filesChanged: 1,
        insertions: 1,
        deletions: 1,
        authors: 1,
        oldestCommitAt: hour(26),
        medianLeadTimeHours: 1,
      },
      // 18, 9, 6 and 5 h; 5 + 2 + 0 + 1 lines; Lee by two addresses, and Kim.
      {
        ...none,
        version: 'v1.1',
        commit: id('m1'),
        releasedAt: hour(30),
        commits: 4,
        filesChanged: 6,
        insertions: 8,
        authors: 2,
        oldestCommitAt: hour(12),
        medianLeadTimeHours: 7.5,
      },
      {
        version: 'v1.1.5',
        commit: id('r1'),
        releasedAt: hour(101),
        hotfix: false,
        commits: 1,
        filesChanged: 1,
        insertions: 0,
        deletions: 5,
        authors: 1,
        oldestCommitAt: hour(42),
        medianLeadTimeHours: 59,
      },
      // 56, 55 and 53 h.
      {
        version: 'v1.2',
        commit: id('c4'),
        releasedAt: hour(100),
        hotfix: false,
        commits: 3,
        filesChanged: 3,
        insertions: 1,
        deletions: 1,
        authors: 1,
        oldestCommitAt: hour(44),
        medianLeadTimeHours: 55,
      },
    ]);
  });

  it('counts lock files and what the attributes call generated apart', () => {
    expect(change('c2')).toMatchObject({
      title: '기능 추가',
      filesChanged: 3,
      insertions: 5,
      deletions: 0,
      generatedLines: 30_007,
      areas: ['gen', 'src'],
    });
  });

  it('counts a picture as a file without lines, a file that moved as one, and folders before and after', () => {
    expect(change('f2')).toMatchObject({ filesChanged: 1, insertions: 0, deletions: 0, areas: ['docs'] });
    expect(change('f1')).toMatchObject({ filesChanged: 1, insertions: 2, areas: ['docs'], authoredAt: hour(21) });
    expect(change('c4')).toMatchObject({ filesChanged: 1, insertions: 0, deletions: 0, areas: ['lib', 'src'] });
  });

  it('knows what a revert takes back, by its commit or by its subject', () => {
    expect(history.changes.flatMap(({ commit, reverts }) => (reverts === null ? [] : [[nameOf(commit), nameOf(reverts)]]))).toEqual([
      ['r1', 'c2'],
      ['r2', 'c3'],
    ]);
  });

  it('calls a hotfix what went out beside the branch from an earlier release, or came by a branch of that name', () => {
    expect(history.changes.filter(({ hotfix }) => hotfix).map(({ commit }) => nameOf(commit))).toEqual(['x1', 'h1']);
  });

  it('says what it leaves out', () => {
    expect(change('c5')).toMatchObject({ authoredAt: null, mergedAt: hour(110) });
    expect(history.notes).toEqual([
      { code: 'git.tagsElsewhere', args: { count: 1, values: 'away-1' } },
      { code: 'git.tagsUnusable', args: { count: 1, values: 'blob' } },
      { code: 'git.authoredLater', args: { count: 1 } },
    ]);
  });

  it('holds no name and no address of a person', () => {
    expect(JSON.stringify(history)).not.toMatch(/lee@|kim@|이영희|Kim/);
  });
});

describe('reading a repository', () => {
  it('takes only the tags that fit a pattern', async () => {
    const folder = freshFolder();
    toldRepository(folder);
    const history = await historyOf(folder, { tags: 'v1.?' });
    expect(history.releases.map(({ version }) => version)).toEqual(['v1.0', 'v1.1', 'v1.2']);
  });

  it('takes another branch where it is told to', async () => {
    const folder = freshFolder();
    const { id } = toldRepository(folder);
    const history = await historyOf(folder, { branch: 'experiment' });
    expect(history.changes.map(({ commit }) => commit)).toEqual([id('c1'), id('c2'), id('away')]);
    expect(history.releases.map(({ version }) => version)).toEqual(['v1.0', 'away-1']);
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const folder = freshFolder();
    toldRepository(folder);
    const told: (readonly [number, number])[] = [];
    const ending = new AbortController();
    const reading = { signal: ending.signal, progress: (read: number, of: number) => void told.push([read, of]) };
    expect((await readHistory({ folder, branch: null, tags: null }, reading)).ok).toBe(true);
    expect(told.at(-1)).toEqual([14, 14]);
    ending.abort();
    const ended = await readHistory({ folder, branch: null, tags: null }, reading);
    expect(ended).toMatchObject({ ok: false, problems: [{ code: 'command.cancelled' }] });
  });

  it('reads the same from a bare repository and from a further working copy', async () => {
    const folder = freshFolder();
    toldRepository(folder);
    const { source: _, ...expected } = await historyOf(folder);
    const beside = freshFolder();
    git(beside, ['clone', '--quiet', '--bare', `file://${folder}`, 'bare.git']);
    expect(await historyOf(join(beside, 'bare.git'))).toMatchObject(expected);
    git(folder, ['worktree', 'add', '--quiet', '--detach', join(beside, 'copy')]);
    expect(await historyOf(join(beside, 'copy'))).toMatchObject(expected);
  });
});
