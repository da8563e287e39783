import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { git, repositoryIn, type TestRepository } from '../git/support/repository.ts';
import { toldRepository } from '../git/support/told-repository.ts';
import { buildProgram } from './build-program.ts';
import { plimsoll, testFolder } from './support.ts';

type Counts = { readonly created: number; readonly filled?: number; readonly released?: number; readonly unchanged: number };
type Answer = {
  readonly written: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly releases: Counts;
  readonly changes: Counts;
  readonly notes: readonly { readonly code: string; readonly args: object; readonly sentence: string }[];
  readonly made: { readonly services: readonly string[] };
  readonly head: { readonly seq: number };
};

/** A register file, a repository, and the commands about both. */
async function beside() {
  const folder = testFolder();
  const file = join(folder, 'r.plimsoll');
  const repository = join(folder, 'shop');
  mkdirSync(repository);
  const told: TestRepository = toldRepository(repository);
  await plimsoll(['init', file, '--name', 'R', '--language', 'en']);
  const take = async (...more: readonly string[]) =>
    (await plimsoll(['import', file, '--git', repository, '--service', 'shop', ...more, '--json'])).json() as Answer;
  const list = async (kind: string) =>
    (await plimsoll(['list', file, kind, '--format', 'json'])).json() as Readonly<Record<string, unknown>>[];
  return { folder, file, repository, told, take, list };
}

describe('importing a repository', () => {
  it('writes its releases and changes as one entry, and nothing the second time', async () => {
    const { file, take } = await beside();
    expect(await take()).toMatchObject({
      service: 'shop',
      source: 'shop',
      branch: 'main',
      read: 14,
      merges: 3,
      created: 16,
      updated: 0,
      unchanged: 0,
      rejected: [],
      made: { services: ['shop'] },
      releases: { created: 5, filled: 0, unchanged: 0 },
      changes: { created: 11, released: 0, unchanged: 0 },
      generatedLines: 30_007,
      reverts: 2,
      hotfixes: 2,
      hotfixReleases: 1,
      written: true,
      head: { seq: 2 },
    });
    const before = readFileSync(file);
    expect(await take()).toMatchObject({ created: 0, updated: 0, unchanged: 16, written: false, head: { seq: 2 } });
    expect(readFileSync(file).equals(before)).toBe(true);
    const verified = await plimsoll(['verify', file]);
    expect(verified.status).toBe(0);
  });

  it('says in words what it read, what it took and what it left out', async () => {
    const { file, repository } = await beside();
    const ended = await plimsoll(['import', file, '--git', repository, '--service', 'shop']);
    expect(ended.err.split('\n')).toEqual([
      'Tags that are not on the branch, and were left out: 1 (away-1)',
      expect.stringContaining('were left out: 1 (blob)'),
      'Changes dated later than their merge, which were taken without the time of writing: 1',
      'Also added, service: shop',
      'Repository shop, branch main. Commits read: 14, of which merges: 3.',
      'Changes new: 11. Released since they were recorded: 0. Unchanged: 0.',
      'Releases new: 5. Completed: 0. Unchanged: 0.',
      'Lines in generated and lock files, counted separately: 30,007. Reverts: 2. Hotfix changes: 2, hotfix releases: 1.',
      'Recorded as entry 2.',
      '',
    ]);
  });

  it('only says so in a dry run', async () => {
    const { file, take } = await beside();
    const before = readFileSync(file);
    expect(await take('--dry-run')).toMatchObject({ created: 16, written: false, head: { seq: 1 } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('takes what is new since, and gives changes the release that carries them now', async () => {
    const { told, take, list } = await beside();
    await take();
    told.commit('c6', 'main', { from: 'c5', subject: '더', at: 120, files: { 'src/e.ts': 'e\n' } });
    told.tag('v1.3', 'c6', 130);
    told.commit('c7', 'main', { from: 'c6', subject: '아직', at: 140, files: { 'src/e.ts': 'f\n' } });
    expect(await take()).toMatchObject({
      releases: { created: 1, filled: 0, unchanged: 5 },
      changes: { created: 2, released: 1, unchanged: 10 },
      head: { seq: 3 },
    });
    const releaseOf = (name: string, changes: Readonly<Record<string, unknown>>[]) =>
      changes.find(({ commit }) => commit === told.id(name))?.['releaseId'];
    const changes = await list('changes');
    expect(releaseOf('c5', changes)).toEqual(releaseOf('c6', changes));
    expect(releaseOf('c7', changes)).toBeNull();
  });

  it('tells of a tag that names another commit now, and keeps the release', async () => {
    const { repository, told, take, list } = await beside();
    await take();
    git(repository, ['tag', '--force', 'v1.1', told.id('c3')]);
    const answer = await take();
    expect(answer).toMatchObject({ written: false, releases: { created: 0, filled: 0, unchanged: 5 } });
    expect(answer.notes).toContainEqual({
      code: 'git.tagMoved',
      args: { value: 'v1.1', was: told.id('m1'), now: told.id('c3') },
      sentence: `The tag "v1.1" named commit ${told.id('m1')} when it was taken and names ${told.id('c3')} now. The release was kept as it was.`,
    });
    // f1 and f2 came with m1, and would be v1.1.5's now.
    expect(answer.notes).toContainEqual(expect.objectContaining({ code: 'git.releasesMoved', args: { count: 2 } }));
    expect((await list('releases')).find(({ version }) => version === 'v1.1')?.['commit']).toBe(told.id('m1'));
  });

  it('fills what a release lacks, leaves what a person entered, and says where the two differ', async () => {
    const { folder, file, take, list } = await beside();
    const table = join(folder, 'releases.csv');
    writeFileSync(table, 'Version,Released at,Commits,Authors\nv1.2,2025-01-09T12:00:00Z,9,\n');
    await plimsoll(['import', file, '--releases', table, '--service', 'shop']);
    const answer = await take();
    expect(answer).toMatchObject({ releases: { created: 4, filled: 1, unchanged: 0 }, made: { services: [] } });
    expect(answer.notes).toContainEqual({
      code: 'git.releaseDiffers',
      args: { value: 'v1.2', fields: 'releasedAt, commits' },
      sentence: 'The release "v1.2" holds something else than the repository says, and was kept as it is: Released at, Commits',
    });
    const row = (await list('releases')).find(({ version }) => version === 'v1.2');
    expect(row).toMatchObject({ releasedAt: '2025-01-09T12:00:00.000Z', commits: 9, authors: 1, medianLeadTimeHours: 55 });
  });

  it('tells of changes that are not on the branch any more', async () => {
    const { repository, told, take } = await beside();
    await take();
    git(repository, ['update-ref', 'refs/heads/main', told.id('c4')]);
    expect((await take()).notes).toContainEqual(expect.objectContaining({ code: 'git.changesGone', args: { count: 1 } }));
  });

  it('keeps the changes of two services apart', async () => {
    const { folder, file, take, list } = await beside();
    await take();
    const other = join(folder, 'other');
    mkdirSync(other);
    repositoryIn(other).commit('only', 'main', { subject: 'One', at: 1 });
    const ended = await plimsoll(['import', file, '--git', other, '--service', 'other', '--json']);
    expect(ended.json()).toMatchObject({ created: 1, notes: [{ code: 'git.noTags' }] });
    expect(await list('changes')).toHaveLength(12);
  });

  it('refuses what it cannot be asked, and leaves the file as it was', async () => {
    const { file } = await beside();
    const before = readFileSync(file);
    const asked: readonly (readonly [args: readonly string[], status: number, what: string])[] = [
      [['--git', 'X'], 2, '--service'],
      [['--git', 'X', '--service', ' '], 2, '--service'],
      [['--git', 'X', '--service', 's', '--risks', 'r.csv'], 2, '--risks'],
      [['--git', 'X', '--service', 's', '--strict'], 2, '--strict'],
      [['--git', 'X', '--service', 's', '--production', 'live'], 2, '--production'],
      [['--git', 'X', '--service', 's', '--clear', 'Owner'], 2, '--clear'],
      [['--branch', 'main', '--releases', 'r.csv'], 2, '--git'],
      [['--git', 'nowhere', '--service', 's'], 3, 'nowhere'],
    ];
    for (const [args, status, what] of asked) {
      const ended = await plimsoll(['import', file, ...args]);
      expect([ended.status, ended.err]).toEqual([status, expect.stringContaining(what)]);
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  });

  it('of a register that is not there reads nothing', async () => {
    const { folder, repository } = await beside();
    const ended = await plimsoll(['import', join(folder, 'none.plimsoll'), '--git', repository, '--service', 's']);
    expect([ended.status, ended.err]).toEqual([3, expect.stringContaining('none.plimsoll')]);
  });

  it.runIf(process.platform !== 'win32')('is ended by Ctrl-C: the file stays as it was, and nothing is left behind', async () => {
    const { folder, file, repository } = await beside();
    const [programs, passing] = [join(folder, 'programs'), join(folder, 'passing')];
    for (const each of [programs, passing]) mkdirSync(each);
    // A git that never comes to an end of telling commits, and says when it has begun.
    const begun = join(folder, 'begun');
    const script = `#!/bin/sh\ncase " $* " in *" --numstat "*) touch '${begun}'; exec sleep 60;; esac\nexec '${whole('git')}' "$@"\n`;
    writeFileSync(join(programs, 'git'), script);
    chmodSync(join(programs, 'git'), 0o755);
    const program = await buildProgram();
    onTestFinished(() => rmSync(program, { recursive: true, force: true }));
    const before = readFileSync(file);
    const env = { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH']}`, TMPDIR: passing, LANG: 'en_US.UTF-8' };
    const child = spawn(process.execPath, [join(program, 'plimsoll.mjs'), 'import', file, '--git', repository, '--service', 'shop'], {
      env,
    });
    let err = '';
    child.stderr.on('data', (text) => (err += String(text)));
    const ended = new Promise<number | null>((resolve) => void child.on('close', resolve));
    await expect.poll(() => readdirSync(folder).includes('begun'), { timeout: 20_000, interval: 50 }).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(3);
    expect(err).toContain('cancelled');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(passing)).toEqual([]);
  });
});

/** Where a program lies. */
function whole(program: string): string {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      if (readdirSync(folder).includes(program)) return join(folder, program);
    } catch {
      // A folder of the path that is not there.
    }
  }
  throw new Error(`no ${program}`);
}
