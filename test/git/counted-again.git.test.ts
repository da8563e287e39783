import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { History } from '../../domain/history/history.ts';
import { epochOf } from '../../engine/values/time.ts';
import { repositoryOf } from '../../node/git/repository-folder.ts';
import { historyOf } from './support/read.ts';
import { freshFolder, git } from './support/repository.ts';
import { toldRepository } from './support/told-repository.ts';

const root = join(import.meta.dirname, '../..');

/** What the program in Python counts. */
type Counted = {
  readonly changes: Readonly<Record<string, object>>;
  readonly releases: readonly { readonly lead: number | null }[];
};

function countedAgain(folder: string, tip: string): Counted {
  const said = execFileSync('python3', [join(import.meta.dirname, 'support/count-history.py'), folder, tip], { maxBuffer: 1 << 28 });
  return JSON.parse(said.toString()) as Counted;
}

function expectSame({ changes, releases, tip }: History, folder: string): void {
  const again = countedAgain(folder, tip);
  const figures = changes.map(({ commit, mergedAt, version, filesChanged, insertions, deletions, generatedLines }) => [
    commit,
    { mergedAt: epochOf(mergedAt) / 1000, version, filesChanged, insertions, deletions, generatedLines },
  ]);
  expect(Object.fromEntries(figures)).toEqual(again.changes);
  const said = releases.map(({ version, commits, filesChanged, insertions, deletions, authors, medianLeadTimeHours }, at) => {
    const lead = again.releases[at]?.lead ?? null;
    // What is kept is rounded to a tenth of an hour.
    const isSame = lead === null ? medianLeadTimeHours === null : Math.abs((medianLeadTimeHours ?? NaN) - lead) <= 0.05 + 1e-9;
    return { version, commits, filesChanged, insertions, deletions, authors, lead: isSame ? lead : medianLeadTimeHours };
  });
  expect(said).toEqual(again.releases);
}

describe('a program outside the product counts the same', () => {
  it('of the repository of the other tests', async () => {
    const folder = freshFolder();
    toldRepository(folder);
    const history = await historyOf(folder);
    expect(Object.keys(countedAgain(folder, history.tip).changes)).toHaveLength(11);
    expectSame(history, folder);
  });

  // Where the sources came without their history there is none to count.
  it.runIf(repositoryOf(root) !== null && git(root, ['rev-parse', '--is-shallow-repository']) === 'false')(
    "of the project's own, with a release for every sixtieth commit of its branch",
    async () => {
      const folder = join(freshFolder(), 'own.git');
      git(root, ['clone', '--quiet', '--bare', '--shared', root, folder]);
      const tip = git(folder, ['rev-parse', 'HEAD']);
      git(folder, ['update-ref', 'refs/heads/main', tip]);
      const line = git(folder, ['rev-list', '--first-parent', '--reverse', tip]).split('\n');
      const tagged = line.filter((_, at) => at % 60 === 59);
      for (const [at, commit] of tagged.entries()) git(folder, ['tag', `v0.${at}`, commit]);
      const history = await historyOf(folder, { branch: 'main' });
      expect(history.releases).toHaveLength(tagged.length);
      expectSame(history, folder);
    },
  );
});
