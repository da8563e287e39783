import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

/** So many rows that nobody's machine takes them before it is said how far it is. */
const count = 15_000;

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

it('a long list is cancelled on its way without a trace, and taken whole the next time', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await openSample(visit, 'en');
  const rows = Array.from({ length: count }, (_, at) => `Rates move ${at},market,2025-07-01`);
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(['title,category,identifiedOn', ...rows].join('\n')) };
  const choose = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file', exact: true }).click();
    await (await chooser).setFiles(file);
    await page.getByRole('button', { name: 'Import 15,000 rows' }).click({ timeout: 60_000 });
  };
  await go('/risks/import');
  await choose();
  await page.getByText(/^[\d,]+ of 15,000 rows$/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByText('This was cancelled before it was written.').waitFor();
  await page.getByText('Nothing was written.').waitFor();
  await go('/risks');
  await page.getByRole('grid').first().waitFor();
  expect(await page.getByText('Rates move 1', { exact: true }).count()).toBe(0);
  await go('/risks/import');
  await choose();
  await page.getByText('list.csv was imported.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Undo import' }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);
