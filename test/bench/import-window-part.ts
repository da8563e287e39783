import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { createEmpty } from '../e2e/support/pages.ts';
import { servedApp } from '../e2e/support/served-app.ts';
import { measureRows, type BenchRow, type Measured } from './bench.ts';
import { theirCsv } from './their-risks.ts';
import { peakRow, waitedFor } from './window-part.ts';
import { watchTasks } from './window-page.ts';

type Room = { readonly page: Page; readonly file: string };

/** A file of somebody else's brought in by hand, in the built app in its window. */
export async function measureImportInWindow(count: number, scale: string, say: (line: string) => void): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const file = join(folder, 'theirs.csv');
  writeFileSync(file, theirCsv(count));
  const app = await servedApp();
  const visit = await app.visit({ language: 'en' });
  try {
    visit.page.setDefaultTimeout(600_000);
    await visit.page.addInitScript(watchTasks);
    await visit.page.reload();
    await createEmpty(visit, 'en');
    await visit.go('/risks/import');
    await visit.page.evaluate(() => (globalThis.longestTask = 0));
    return await measureRows(process.platform === 'linux' ? [...rows, peakRow] : rows, { page: visit.page, file }, scale, say);
  } finally {
    await visit.leave();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const rows: readonly BenchRow<Room>[] = [
  waitedFor<Room>('a file chosen, to its mapping as it is guessed', async ({ page, file }) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a file', exact: true }).click(),
    ]);
    return async () => {
      await chooser.setFiles(file);
      await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor();
    };
  }),
  waitedFor<Room>('its columns, its values, and what its rows would do', async ({ page }) => async () => {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Check the rows', exact: true }).last().click();
    await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).waitFor();
  }),
  waitedFor<Room>('its rows taken', async ({ page }) => async () => {
    await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click();
    await page.getByText('theirs.csv was imported.').waitFor();
  }),
  {
    name: 'longest task of the page over all of it',
    floor: null,
    goal: 50,
    measure: async ({ page }) => ({ value: await page.evaluate(() => globalThis.longestTask), floor: null }),
  },
];
