import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { configure, freshFolder, git } from './support/repository.ts';
import { historyOf } from './support/read.ts';
import { toldRepository } from './support/told-repository.ts';

const hooks = ['post-checkout', 'post-index-change', 'pre-auto-gc', 'reference-transaction', 'fsmonitor-watchman', 'post-merge'];

/** Makes a repository in which git runs a program of the repository's own wherever it can be made to: each leaves a mark. */
function trapped() {
  const folder = freshFolder();
  const told = toldRepository(folder);
  git(folder, ['reset', '--quiet', '--hard', 'main']);
  const marks = join(folder, '.git', 'marks-of-programs');
  mkdirSync(marks);
  const program = (name: string) => {
    const path = join(folder, '.git', `trap-${name}`);
    writeFileSync(path, `#!/bin/sh\ntouch '${marks}/${name}'\ncat\n`);
    chmodSync(path, 0o755);
    return path;
  };
  mkdirSync(join(folder, '.git/evil-hooks'));
  for (const hook of hooks)
    writeFileSync(join(folder, '.git/evil-hooks', hook), `#!/bin/sh\ntouch '${marks}/hook-${hook}'\n`, { mode: 0o755 });
  const attributes = '* diff=evil filter=evil merge=evil working-tree-encoding=UTF-8\n';
  writeFileSync(join(folder, '.git/attributes-of-user'), attributes);
  mkdirSync(join(folder, '.git/info'), { recursive: true });
  writeFileSync(join(folder, '.git/info/attributes'), attributes);
  writeFileSync(join(folder, '.gitattributes'), attributes);
  writeFileSync(join(folder, 'README.md'), 'changed\n');
  writeFileSync(join(folder, '.git/included'), `[diff "evil"]\n\ttextconv = ${program('included')}\n`);
  const settings: Readonly<Record<string, string>> = {
    'core.hooksPath': join(folder, '.git/evil-hooks'),
    'core.fsmonitor': program('fsmonitor'),
    'core.pager': program('pager'),
    'pager.log': program('pager-log'),
    'pager.for-each-ref': program('pager-refs'),
    'core.sshCommand': program('ssh'),
    'core.askPass': program('askpass'),
    'core.editor': program('editor'),
    'core.gitProxy': program('proxy'),
    'core.alternateRefsCommand': program('alternates'),
    'core.attributesFile': join(folder, '.git/attributes-of-user'),
    'credential.helper': program('credential'),
    'diff.external': program('external'),
    'diff.evil.command': program('driver'),
    'diff.evil.textconv': program('textconv'),
    'filter.evil.clean': program('clean'),
    'filter.evil.smudge': program('smudge'),
    'filter.evil.process': program('process'),
    'merge.evil.driver': program('merge'),
    'gpg.program': program('gpg'),
    'gpg.ssh.program': program('gpg-ssh'),
    'log.showSignature': 'true',
    'alias.log': `!${program('alias-log')}`,
    'alias.rev-list': `!${program('alias-rev-list')}`,
    'interactive.diffFilter': program('interactive'),
    'remote.origin.url': `ext::${program('remote')} %S`,
    'remote.origin.uploadpack': program('uploadpack'),
    'remote.origin.promisor': 'true',
    'protocol.ext.allow': 'always',
    'trailer.sign.command': program('trailer'),
    'submodule.part.update': `!${program('submodule')}`,
    'include.path': join(folder, '.git/included'),
  };
  configure(folder, settings);
  return { folder, id: told.id, marks };
}

/** A commit that says that it is signed, on the branch. */
function signedTip(folder: string): void {
  const [tree, parent] = [git(folder, ['rev-parse', 'main^{tree}']), git(folder, ['rev-parse', 'main'])];
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n';
  const text = `tree ${tree}\nparent ${parent}\nauthor K <k@x> 1736000000 +0000\ncommitter K <k@x> 1736000000 +0000\n${signature}\nSigned\n`;
  git(folder, ['update-ref', 'refs/heads/main', git(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], text)]);
}

describe('a repository that would run programs of its own', () => {
  it('runs none of them, and says what it says without them', async () => {
    const plain = freshFolder();
    toldRepository(plain);
    signedTip(plain);
    const { source: _, ...expected } = await historyOf(plain);
    const { folder, marks } = trapped();
    signedTip(folder);
    const ran = () =>
      spawnSync('ls', [marks], { encoding: 'utf8' })
        .stdout.split('\n')
        .filter((name) => name !== '');
    // The traps work: git by itself falls into them.
    const run = (...args: readonly string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    run('status');
    run('--paginate', 'log', '--patch', '--ext-diff', 'main');
    run('log', '--patch', 'main');
    run('diff');
    expect(ran()).toEqual(expect.arrayContaining(['driver', 'fsmonitor', 'gpg', 'hook-post-index-change', 'included', 'process']));
    rmSync(marks, { recursive: true });
    mkdirSync(marks);
    expect(await historyOf(folder)).toMatchObject(expected);
    expect(ran()).toEqual([]);
    expect(existsSync(join(folder, '.git/index.lock'))).toBe(false);
  });

  it('is counted as any other, whatever it says of colours, order and the way to compare', async () => {
    const plain = freshFolder();
    toldRepository(plain);
    const { source: _, ...expected } = await historyOf(plain);
    const folder = freshFolder();
    toldRepository(folder);
    const settings: Readonly<Record<string, string>> = {
      'color.ui': 'always',
      'core.bigFileThreshold': '1',
      'core.quotePath': 'true',
      'core.worktree': '/',
      'diff.algorithm': 'patience',
      'diff.ignoreSubmodules': 'all',
      'diff.noprefix': 'true',
      'diff.relative': 'true',
      'diff.renames': 'false',
      'format.pretty': 'oneline',
      'i18n.logOutputEncoding': 'EUC-KR',
      'log.date': 'relative',
      'log.decorate': 'full',
      'log.diffMerges': 'first-parent',
      'log.follow': 'true',
      'log.mailmap': 'false',
      'log.showRoot': 'false',
      'mailmap.blob': 'main:README.md',
    };
    configure(folder, settings);
    writeFileSync(join(folder, '.mailmap'), 'Kim <kim@example.com> <lee@old>\n');
    writeFileSync(join(folder, '.gitattributes'), '* binary\n');
    expect(await historyOf(folder)).toMatchObject(expected);
  });

  it('is read as it is, not as replacements and grafts have it', async () => {
    const plain = freshFolder();
    const { id } = toldRepository(plain);
    const { source: _, ...expected } = await historyOf(plain);
    git(plain, ['replace', id('c2'), id('c1')]);
    writeFileSync(join(plain, '.git/info/grafts'), `${id('c5')}\n`);
    expect(await historyOf(plain)).toMatchObject(expected);
  });
});
