import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { textsOf, withCells } from '../../support/workbook-cells.ts';
import { endAll, launch, newFolder } from '../support/launch.ts';
import { chooseFromMenu, createRegister, waitUntilSaved, willChoose } from '../support/story.ts';

afterEach(endAll);

/** Thirty risks under a title and a heading of two rows, with levels in words; the third is of a kind that nobody knows. */
const sheet = withCells(readFileSync(join(import.meta.dirname, '../../fixtures/spreadsheets/kr-merged-header.xlsx')), { C9: '미정' });

it('a Korean sheet is brought through the dialog of the system, its rejected row saved through another, and the register as a workbook', async () => {
  const folder = newFolder('files');
  const [file, rejected, whole] = ['리스크대장.xlsx', 'rejected.xlsx', 'whole.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, sheet);
  const started = await launch(newFolder());
  const { app, page } = started;
  await createRegister(page, 'Operations');
  await chooseFromMenu(app, 'register.bring');
  await willChoose(started, file);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor();
  // What is proposed is taken by whoever goes past it.
  for (const name of ['Next', 'Next', 'Check the rows']) await page.getByRole('button', { name, exact: true }).last().click();
  await page.getByRole('button', { name: 'Import the 29 good rows' }).waitFor();

  await willChoose(started, rejected);
  await page.getByRole('button', { name: 'Save the 1 rejected row as a file' }).click();
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  await page.getByText('Saved: rejected.xlsx').waitFor();
  const [heading, row, ...others] = textsOf(readFileSync(rejected), 0);
  expect(heading?.at(-1)).toBe('Why rejected');
  expect(row).toContain('미정');
  expect(others).toEqual([]);

  await page.getByRole('button', { name: 'Import the 29 good rows' }).click();
  await page.getByText('리스크대장.xlsx was imported, except for the rows below.').waitFor();
  await waitUntilSaved(page);
  await willChoose(started, whole);
  await chooseFromMenu(app, 'register.saveBook');
  await expect.poll(() => existsSync(whole)).toBe(true);
  await page.getByText('The whole register was written: whole.xlsx.').waitFor();
  expect(textsOf(readFileSync(whole), 0)).toHaveLength(30);
  expect(await page.content()).not.toContain(folder);
});
