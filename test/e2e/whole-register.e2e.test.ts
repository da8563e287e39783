import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textsOf, withCells } from '../support/workbook-cells.ts';
import { axeFindings } from './support/axe.ts';
import { counting } from './support/bringing.ts';
import { createEmpty, openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

async function saved(page: Page, press: () => Promise<void>): Promise<{ readonly download: Download; readonly bytes: Uint8Array }> {
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await press();
  const download = await coming;
  return { download, bytes: new Uint8Array(readFileSync(await download.path())) };
}

it('a whole register is saved as a workbook, looked at sheet by sheet, taken as one entry into another register, and taken back', async () => {
  const from = await app.visit({ language: 'en' });
  await openSample(from, 'en');
  await from.page.getByRole('navigation').getByRole('button').first().click();
  const { bytes } = await saved(from.page, () => from.page.getByRole('menuitem', { name: 'Save as a workbook (Excel)' }).click());
  await from.page.getByText('The whole register was written').waitFor();

  // The register that it is of has all of it.
  await from.go('/risks/import');
  await counting(from.page).drop({ name: 'whole.xlsx', bytes });
  await from.page.getByText('The register already contains everything in the file.').waitFor({ timeout: 60_000 });
  // What somebody changed in it is told field by field, under the kind that it is of, before it is taken.
  const heading = textsOf(bytes, 0)[0] ?? [];
  const cellAt = (name: string, row: number) => `${String.fromCharCode(65 + heading.indexOf(name))}${row}`;
  await counting(from.page).drop({ name: 'whole.xlsx', bytes: withCells(bytes, { [cellAt('Title', 3)]: 'Renamed by a colleague' }) });
  const ofRisks = from.page.getByRole('region', { name: 'Risks' });
  await ofRisks.getByRole('heading', { name: 'Changes to existing records: 1' }).waitFor({ timeout: 60_000 });
  await ofRisks.getByRole('row', { name: /^3 R-2 Title .+ Renamed by a colleague$/ }).waitFor();
  await ofRisks.getByRole('heading', { name: 'The first rows as they will be' }).waitFor();
  expect(await from.page.getByRole('region', { name: 'Controls' }).count()).toBe(0);
  expect(from.complaints).toEqual([]);
  await from.leave();

  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await createEmpty(visit, 'en');
  await go('/import');
  // A category that there is none of, in the third risk.
  await counting(page).drop({ name: 'whole.xlsx', bytes: withCells(bytes, { [cellAt('Category', 4)]: 'Weather' }) });
  await page.getByText('whole.xlsx is a whole register.').waitFor({ timeout: 60_000 });
  const risks = page.getByRole('row', { name: /^Risks / });
  const counts = (await risks.getByRole('cell').allTextContents()).map(Number);
  expect(counts).toEqual([counts[0], (counts[0] ?? 0) - 1, 0, 0, 1]);
  await page.getByRole('region', { name: 'Risks' }).getByRole('listitem').filter({ hasText: 'Weather' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const rejected = await saved(page, () => page.getByRole('button', { name: /^Save the .* rejected rows? as a file$/ }).click());
  expect(rejected.download.suggestedFilename()).toBe('whole - rejected.xlsx');
  const [header, row] = textsOf(rejected.bytes, 0);
  expect(header).toEqual([...heading, 'Why rejected']);
  expect(row?.[heading.indexOf('Category')]).toBe('Weather');
  expect(row?.at(-1)).toMatch(/^Category: /);
  await page.getByRole('button', { name: /^Import the .* good rows$/ }).click();
  await page.getByText('whole.xlsx was imported, except for the rows below.').waitFor({ timeout: 60_000 });
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo import' }).click();
  await go('/risks');
  await page.getByText('No risks yet').waitFor();
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);

it('the rejected rows of a file under our own headings go back in its shape, as CSV or as a workbook, and come in once they are put right', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await createEmpty(visit, 'en');
  await go('/risks/import');
  const bytes = new TextEncoder().encode(
    'Title,Category,Identified on\nLate file,Market risk,2025-07-01\nNo such type,Moonshine,2025-07-02\n',
  );
  await counting(page).drop({ name: 'risks.csv', bytes });
  const save = page.getByRole('button', { name: 'Save the 1 rejected row as a file' });
  await save.click();
  const csv = await saved(page, () => page.getByRole('menuitem', { name: 'CSV' }).click());
  expect(csv.download.suggestedFilename()).toBe('risks - rejected.csv');
  const text = new TextDecoder().decode(csv.bytes);
  expect(
    text
      .split('\r\n')
      .slice(0, 2)
      .map((line) => line.split(',').slice(0, 3)),
  ).toEqual([
    ['Title', 'Category', 'Identified on'],
    ['No such type', 'Moonshine', '2025-07-02'],
  ]);
  await save.click();
  const xlsx = await saved(page, () => page.getByRole('menuitem', { name: 'Excel' }).click());
  expect(textsOf(xlsx.bytes, 0)[0]).toEqual(['Title', 'Category', 'Identified on', 'Why rejected']);
  await page.getByRole('button', { name: 'Import the 1 good row' }).click();
  await page.getByText('risks.csv was imported, except for the rows below.').waitFor();
  await counting(page).drop({ name: 'risks - rejected.csv', bytes: new TextEncoder().encode(text.replace('Moonshine', 'Credit risk')) });
  await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
  await page.getByText('risks - rejected.csv was imported.').waitFor();
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);
