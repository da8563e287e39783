import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { toldRepository } from '../../git/support/told-repository.ts';
import { endAll, launch, newFolder } from '../support/launch.ts';
import { chooseFromMenu, createRegister, plimsoll, waitUntilSaved, willChoose } from '../support/story.ts';

afterEach(endAll);

it('a repository is read in the window: chosen, looked at, taken as one entry and undone, without the page learning where it lies', async () => {
  const [folder, data] = [newFolder('git'), newFolder()];
  const repository = join(folder, 'shop');
  mkdirSync(repository);
  toldRepository(repository);
  // A git that tells no commit as long as the mark is there, so that there is something to cancel.
  const [programs, mark] = [join(folder, 'programs'), join(folder, 'mark')];
  mkdirSync(programs);
  writeFileSync(mark, '');
  const real =
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((each) => join(each, 'git'))
      .find((each) => existsSync(each)) ?? '';
  const script = `#!/bin/sh\ncase " $* " in *" --numstat "*) if [ -e '${mark}' ]; then exec sleep 60; fi;; esac\nexec '${real}' "$@"\n`;
  writeFileSync(join(programs, 'git'), script, { mode: 0o755 });
  const started = await launch(data, { env: { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` } });
  const { page, app } = started;
  await createRegister(page, 'Delivery');
  await page.evaluate(() => {
    location.hash = '#/releases/import';
  });
  await page.getByRole('button', { name: 'From a git repository…' }).press('Enter');
  // Nothing chosen: nothing happens.
  await willChoose(started, null);
  await page.getByRole('button', { name: 'Choose a repository folder' }).press('Enter');
  // A folder without a repository, and a branch that is not there, are told in a line.
  await willChoose(started, folder);
  await page.getByRole('button', { name: 'Choose a repository folder' }).press('Enter');
  await page.getByText('This folder is not a git repository.').waitFor();
  await willChoose(started, repository);
  await page.getByLabel('Branch').fill('stable');
  await page.getByLabel('Release tags').fill('v*');
  await page.getByRole('button', { name: 'Choose a repository folder' }).press('Enter');
  await page.getByText('There is no branch "stable".').waitFor();
  await page.getByLabel('Branch').fill('');
  await page.getByRole('button', { name: 'Choose a repository folder' }).press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByText('This was cancelled before it was written.').waitFor();
  rmSync(mark);
  await page.getByRole('button', { name: 'Choose a repository folder' }).press('Enter');
  // 5 releases and 11 changes; `away-1` and `blob` are no v*.
  await page.getByText('Repository shop, branch main. Commits read: 14, of which merges: 3.').waitFor();
  expect(await page.getByText('Changes dated later than their merge').count()).toBe(1);
  expect(await page.getByText('away-1').count()).toBe(0);
  expect(await page.getByLabel('Service', { exact: true }).inputValue()).toBe('shop');
  await page.getByRole('button', { name: 'Record 16 releases and changes' }).press('Enter');
  await page.getByText('Releases and changes of "shop" were recorded from shop.').waitFor();
  expect(await page.content()).not.toContain(folder);
  await waitUntilSaved(page);
  const file = join(folder, 'delivery.plimsoll');
  await willChoose(started, file);
  await chooseFromMenu(app, 'register.saveAs');
  await expect.poll(() => existsSync(file) && readFileSync(file).length > 0).toBe(true);
  await waitUntilSaved(page);
  expect(plimsoll('verify', file)).toMatchObject({ status: 0 });
  expect(JSON.stringify(plimsoll('list', file, 'changes').json)).toContain('기능 추가');
  // The command line finds all of it there already.
  expect(plimsoll('import', file, '--git', repository, '--service', 'shop').json).toMatchObject({ created: 0, updated: 0, written: false });
  await page.getByRole('button', { name: 'Undo import' }).press('Enter');
  await waitUntilSaved(page);
  await expect.poll(() => page.getByText('v1.1.5').count()).toBe(0);
}, 120_000);
