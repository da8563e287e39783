import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { git } from '../../git/support/repository.ts';
import { toldRepository } from '../../git/support/told-repository.ts';
import { endAll, launch, newFolder, type Started } from '../support/launch.ts';
import { chooseFromMenu, createRegister, plimsoll, waitUntilSaved } from '../support/story.ts';

afterEach(endAll);

/** What the person chooses in the next dialogs: no test can click in those of the system. */
async function willChoose({ app }: Started, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }),
      showSaveDialog: () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' }),
    });
  }, path);
}

it('a repository is read in the window: chosen, looked at, taken as one entry and undone, without the page learning where it lies', async () => {
  const [folder, data] = [newFolder('git'), newFolder()];
  const repository = join(folder, 'shop');
  mkdirSync(repository);
  toldRepository(repository);
  const started = await launch(data);
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
  // 5 releases and 11 changes; `away-1` and `blob` are no v*.
  await page.getByText('Repository shop, branch main. Commits read: 14, of which merges: 3.').waitFor();
  expect(await page.getByText('Changes dated later than their merge').count()).toBe(1);
  expect(await page.getByText('away-1').count()).toBe(0);
  expect(await page.getByRole('combobox', { name: 'Service' }).inputValue()).toBe('shop');
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
  expect(git(repository, ['status', '--porcelain', '--untracked-files=no', '--ignored=no', '--branch'])).toContain('main');
}, 120_000);
