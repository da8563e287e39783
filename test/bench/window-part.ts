import { join } from 'node:path';
import type { Page } from 'playwright';
import { servedApp } from '../e2e/support/served-app.ts';
import { measureRows, type BenchRow, type Measured } from './bench.ts';
import { writeLargeFile } from './large-file.ts';
import { median, quantile } from './quantile.ts';
import { framesOf, painted, placeBareList, watchTasks } from './window-page.ts';

const bareList = 'bare-list';

const root = join(import.meta.dirname, '../..');

type Room = { readonly page: Page; readonly file: string };

/** The built app in its window: what a person sees, from the key to the picture. */
export async function measureWindow(size: number, scale: string, say: (line: string) => void): Promise<Measured[]> {
  const path = await writeLargeFile(join(root, 'out/bench/window.plimsoll'), Math.min(5_000, size), Math.min(5_000, size));
  const app = await servedApp();
  const visit = await app.visit({ language: 'en' });
  try {
    visit.page.setDefaultTimeout(600_000);
    await visit.page.addInitScript(watchTasks);
    await visit.page.reload();
    return await measureRows(rows, { page: visit.page, file: path }, scale, say);
  } finally {
    await visit.leave();
    await app.stop();
  }
}

const firstRow = '[role=grid] [role=row][aria-rowindex="2"]';

/** Keys that each leave other rows: parts of the numbers in the titles. */
const typed = ['123', '45', '707'];

const rows: readonly BenchRow<Room>[] = [
  {
    name: 'open a file from the first screen to its list',
    floor: null,
    goal: { none: 'it has one in the worker; here is seen what a person waits for' },
    async measure({ page, file }) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
      const start = performance.now();
      await chooser.setFiles(file);
      await page.getByRole('navigation').waitFor();
      await page.evaluate(() => (location.hash = '/risks'));
      await page.locator(firstRow).waitFor();
      const value = performance.now() - start;
      // What the worker prepares after its first list.
      await page.waitForTimeout(3_000);
      return { value, floor: null };
    },
  },
  {
    name: 'key to painted list',
    floor: null,
    goal: 50,
    async measure({ page }) {
      const box = page.locator('[data-list-search]');
      const taken: number[] = [];
      for (const word of typed) {
        await box.focus();
        for (const key of word) {
          const watching = page.evaluate(painted);
          await page.waitForTimeout(300);
          await page.keyboard.press(key);
          taken.push(await watching);
        }
        const emptied = page.evaluate(painted);
        await page.waitForTimeout(300);
        await page.keyboard.press('Escape');
        await emptied;
      }
      return { value: median(taken), floor: null };
    },
  },
  {
    name: 'slow scroll, 95th percentile of the frames',
    floor: 'a bare virtual list in the same page',
    goal: 1.1,
    async measure({ page }) {
      const [values, floors]: [number[], number[]] = [[], []];
      for (let round = 0; round < 3; round += 1) {
        values.push(...(await page.evaluate(framesOf, '[role=grid]')));
        await page.evaluate(placeBareList, bareList);
        floors.push(...(await page.evaluate(framesOf, `#${bareList}`)));
        await page.locator(`#${bareList}`).evaluate((list) => list.remove());
      }
      return { value: quantile(values, 0.95), floor: quantile(floors, 0.95) };
    },
  },
  {
    name: 'longest task of the page',
    floor: null,
    goal: 50,
    measure: async ({ page }) => ({ value: await page.evaluate(() => globalThis.longestTask), floor: null }),
  },
];
