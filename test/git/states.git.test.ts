import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../engine/values/problem.ts';
import { freshFolder, git, hour, repositoryIn } from './support/repository.ts';
import { historyOf, readIn } from './support/read.ts';

async function problemsOf(folder: string, over: Parameters<typeof readIn>[1] = {}): Promise<readonly Problem[]> {
  const read = await readIn(folder, over);
  return read.ok ? [] : read.problems;
}

/** Three commits of a file each. */
function smallRepository() {
  const it = repositoryIn(freshFolder());
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    it.commit(name, 'main', { subject: `Add ${name}`, at: index, files: { [`${name}.txt`]: `${name}\n` } });
  }
  return it;
}

describe('a folder that cannot be read says in a line why', () => {
  it('that is not there, or is a file', async () => {
    const folder = freshFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await problemsOf(join(folder, 'none'))).toEqual([{ code: 'file.missing', at: { file: join(folder, 'none') } }]);
    expect(await problemsOf(file)).toEqual([{ code: 'git.notARepository', at: { file } }]);
  });

  it('that holds no repository: one above it is not meant', async () => {
    const { folder } = smallRepository();
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    expect(await problemsOf(inside)).toEqual([{ code: 'git.notARepository', at: { file: inside } }]);
    mkdirSync(join(inside, '.git'));
    expect(await problemsOf(inside)).toEqual([{ code: 'git.notARepository', at: { file: inside } }]);
  });

  it('without a commit', async () => {
    const { folder } = repositoryIn(freshFolder());
    expect(await problemsOf(folder)).toEqual([{ code: 'git.empty', at: { file: folder } }]);
  });

  it('that was cloned without its earlier history', async () => {
    const [{ folder }, beside] = [smallRepository(), freshFolder()];
    git(beside, ['clone', '--quiet', '--depth', '1', `file://${folder}`, 'shallow']);
    const shallow = join(beside, 'shallow');
    expect(await problemsOf(shallow)).toEqual([{ code: 'git.shallow', at: { file: shallow } }]);
  });

  it('that was cloned without the contents of files, and fetches none', async () => {
    const [{ folder }, beside] = [smallRepository(), freshFolder()];
    git(folder, ['config', 'uploadpack.allowFilter', 'true']);
    git(beside, ['clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${folder}`, 'partial']);
    const partial = join(beside, 'partial');
    const marker = join(beside, 'fetched');
    const program = join(beside, 'upload-pack');
    writeFileSync(program, `#!/bin/sh\ntouch ${marker}\nexec git-upload-pack "$@"\n`);
    chmodSync(program, 0o755);
    git(partial, ['config', 'remote.origin.uploadpack', program]);
    git(partial, ['config', 'protocol.file.allow', 'always']);
    expect(await problemsOf(partial)).toEqual([{ code: 'git.partial', at: { file: partial } }]);
    expect(existsSync(marker)).toBe(false);
    // The trap works: git by itself fetches.
    git(partial, ['log', '--numstat']);
    expect(existsSync(marker)).toBe(true);
  });

  it('whose objects are broken', async () => {
    const { folder, id } = smallRepository();
    const object = git(folder, ['rev-parse', `${id('b')}^{tree}`]);
    rmSync(join(folder, '.git/objects', object.slice(0, 2), object.slice(2)));
    const problems = await problemsOf(folder);
    expect(problems).toEqual([{ code: 'git.broken', at: { file: folder }, args: { value: expect.stringContaining(object) as string } }]);
  });

  it('whose branch names nothing', async () => {
    const { folder } = smallRepository();
    writeFileSync(join(folder, '.git/refs/heads/main'), 'nothing\n');
    expect(await problemsOf(folder)).toEqual([
      { code: 'git.broken', at: { file: folder }, args: { value: 'ignoring broken ref refs/heads/main' } },
    ]);
  });

  it('whose configuration is none', async () => {
    const { folder } = smallRepository();
    writeFileSync(join(folder, '.git/config'), '[core\n');
    expect(await problemsOf(folder)).toMatchObject([{ code: 'git.broken', at: { file: folder } }]);
  });

  it('without the branch that was asked for: a name that looks like an option is a name', async () => {
    const { folder } = smallRepository();
    git(folder, ['branch', 'release/1']);
    for (const value of ['stable', '--all', '-1', 'main~1', '']) {
      expect(await problemsOf(folder, { branch: value })).toEqual([
        { code: 'git.unknownBranch', at: { file: folder }, args: { value, values: 'main, release/1' } },
      ]);
    }
  });

  it('where git is not installed', async () => {
    const { folder } = smallRepository();
    const path = process.env['PATH'];
    process.env['PATH'] = freshFolder();
    try {
      expect(await problemsOf(folder)).toEqual([{ code: 'git.notInstalled', at: { file: folder } }]);
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('a repository', () => {
  it('without tags has changes, and says that they have no release', async () => {
    const { folder } = smallRepository();
    const history = await historyOf(folder);
    expect(history.releases).toEqual([]);
    expect(history.changes.map(({ title, version }) => [title, version])).toEqual([
      ['Add a', null],
      ['Add b', null],
      ['Add c', null],
    ]);
    expect(history.notes).toEqual([{ code: 'git.noTags', args: {} }]);
  });

  it('is read from what its remote repository calls the default branch, else main, whatever is checked out', async () => {
    const made = smallRepository();
    const { folder, id } = made;
    made.commit('w', 'work', { from: 'c', subject: 'Work', at: 9 });
    git(folder, ['symbolic-ref', 'HEAD', 'refs/heads/work']);
    expect((await historyOf(folder)).branch).toBe('main');
    const beside = freshFolder();
    git(beside, ['clone', '--quiet', '--no-checkout', `file://${folder}`, 'clone']);
    expect(await historyOf(join(beside, 'clone'))).toMatchObject({ branch: 'origin/work', tip: id('w') });
    expect(await historyOf(join(beside, 'clone'), { branch: 'main' })).toMatchObject({ branch: 'origin/main', tip: id('c') });
  });

  it('with one commit checked out by itself, and no branch, is read from there', async () => {
    const { folder, id } = smallRepository();
    git(folder, ['update-ref', '--no-deref', 'HEAD', id('b')]);
    git(folder, ['update-ref', '-d', 'refs/heads/main']);
    expect(await historyOf(folder)).toMatchObject({ branch: 'HEAD', tip: id('b'), read: 2 });
  });

  it('of SHA-256 is read like any other', async () => {
    const folder = freshFolder();
    git(folder, ['init', '--quiet', '--object-format=sha256', '--initial-branch=main']);
    git(folder, ['-c', 'user.name=K', '-c', 'user.email=k@x', 'commit', '--quiet', '--allow-empty', '-m', '처음']);
    const { changes } = await historyOf(folder);
    expect(changes).toMatchObject([{ title: '처음', commit: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
  });

  it('with a clock that no register holds leaves the commit out, and says so', async () => {
    const made = smallRepository();
    const { folder } = made;
    made.commit('future', 'main', { subject: 'In the year 2285', at: 24 * 365.25 * 260 });
    const history = await historyOf(folder);
    expect(history.changes.map(({ title }) => title)).toEqual(['Add a', 'Add b', 'Add c']);
    expect(history.notes).toContainEqual({ code: 'git.commitsUndated', args: { count: 1 } });
  });

  it('leaves nothing behind where it was read, and nothing in the folder for what is passing', async () => {
    const { folder } = smallRepository();
    const before = [
      readdirSync(folder, { recursive: true }),
      readdirSync(process.env['TMPDIR'] ?? '/tmp').filter((name) => name.startsWith('plimsoll-git-')),
    ];
    await historyOf(folder);
    const after = [
      readdirSync(folder, { recursive: true }),
      readdirSync(process.env['TMPDIR'] ?? '/tmp').filter((name) => name.startsWith('plimsoll-git-')),
    ];
    expect(after).toEqual(before);
  });

  it('keeps messages of other encodings, subjects without a word and very long ones', async () => {
    const { folder } = smallRepository();
    const tree = git(folder, ['rev-parse', 'main^{tree}']);
    const korean = Buffer.from([0xc7, 0xd1, 0xb1, 0xdb]);
    const head = `tree ${tree}\nparent ${git(folder, ['rev-parse', 'main'])}\nauthor K <k@x> 1736000000 +0900\ncommitter K <k@x> 1736000000 +0900\nencoding EUC-KR\n\n`;
    const id = git(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], Buffer.concat([Buffer.from(head), korean]));
    git(folder, ['update-ref', 'refs/heads/main', id]);
    const { changes } = await historyOf(folder);
    expect(changes.at(-1)).toMatchObject({ title: '한글', mergedAt: '2025-01-04T14:13:20.000Z' });
    expect(hour(0)).toBe('2025-01-01T00:00:00.000Z');
  });
});
