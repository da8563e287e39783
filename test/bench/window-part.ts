import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { servedApp } from '../e2e/support/served-app.ts';
import { measureRows, type BenchRow, type Measured } from './bench.ts';
import { writeLargeFile } from './large-file.ts';
import { median, quantile } from './quantile.ts';
import { framesOf, painted, placeBareList, watchTasks } from './window-page.ts';

const bareList = 'bare-list';

const root = join(import.meta.dirname, '../..');

/** `longest`: the longest task of the page before it was loaded again, in milliseconds. */
type Room = { readonly page: Page; readonly file: string; longest: number };

/** The built app in its window: what a person sees, from the key to the picture. */
export async function measureWindow(risks: number, entries: number, scale: string, say: (line: string) => void): Promise<Measured[]> {
  const path = await writeLargeFile(join(root, 'out/bench/window.plimsoll'), risks, entries);
  const app = await servedApp();
  const visit = await app.visit({ language: 'en' });
  try {
    visit.page.setDefaultTimeout(600_000);
    await visit.page.addInitScript(watchTasks);
    await visit.page.reload();
    return await measureRows(
      process.platform === 'linux' ? [...rows, peakRow] : rows,
      { page: visit.page, file: path, longest: 0 },
      scale,
      say,
    );
  } finally {
    await visit.leave();
    await app.stop();
  }
}

export const firstRow = '[role=grid] [role=row][aria-rowindex="2"]';

/** Keys that each leave other rows: parts of the numbers in the titles. */
const typed = ['123', '45', '707'];

/** A day among the first of the ledger. */
const earlyDay = '2024-01-15';
const history = (page: Page) => page.getByRole('region', { name: 'History' }).getByRole('listitem');
export const goTo = (page: Page, address: string) => page.evaluate((hash) => (location.hash = hash), address);

/** Something that a person waits for: what is done before it is not counted. */
export function waitedFor<Of>(name: string, prepared: (room: Of) => Promise<() => Promise<void>>): BenchRow<Of> {
  return {
    name,
    floor: null,
    goal: { none: 'it has one in the worker; here is seen what a person waits for' },
    async measure(room) {
      const work = await prepared(room);
      const start = performance.now();
      await work();
      return { value: performance.now() - start, floor: null };
    },
  };
}

/** Linux alone tells of a process how much it ever held. */
export const peakRow: BenchRow<{ readonly page: Page }> = {
  name: 'peak memory of the window with its workers (MiB)',
  floor: null,
  goal: { none: 'that of the worker has one among the risks; a file is read and written as one piece, so this follows its size' },
  async measure({ page }) {
    const session = await page.context().browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
    const peaks = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]));
    return { value: Math.max(...peaks) / 1024, floor: null };
  },
};

export const keyRow: BenchRow<{ readonly page: Page }> = {
  name: 'key to painted list',
  floor: null,
  goal: 50,
  async measure({ page }) {
    const box = page.locator('[data-list-search]');
    const taken: number[] = [];
    for (const word of typed) {
      await box.focus();
      for (const key of word) {
        const watching = page.evaluate(painted, 'keydown' as const);
        await page.waitForTimeout(300);
        await page.keyboard.press(key);
        taken.push(await watching);
      }
      const emptied = page.evaluate(painted, 'keydown' as const);
      await page.waitForTimeout(300);
      await page.keyboard.press('Escape');
      await emptied;
    }
    return { value: median(taken), floor: null };
  },
};

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
  keyRow,
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
  waitedFor<Room>('an edit, from Enter to its entry in the history', async ({ page }) => {
    await page.locator('[role=grid]').evaluate((list) => (list.scrollTop = 0));
    await page.locator(firstRow).click();
    const title = page.locator('main header').getByRole('textbox').first();
    await title.fill('Edited in the window');
    return async () => {
      await title.press('Enter');
      await history(page).filter({ hasText: 'Edited in the window' }).first().waitFor();
    };
  }),
  waitedFor<Room>('another record with its history', async ({ page }) => {
    await goTo(page, '/risks');
    const row = page.locator('[role=grid] [role=row][aria-rowindex="5"]');
    await row.waitFor();
    return async () => {
      await row.click();
      await history(page).first().waitFor();
    };
  }),
  waitedFor<Room>('the log of an early day', async ({ page }) => async () => {
    await goTo(page, `/audit/log?since=${earlyDay}&until=${earlyDay}`);
    await page.locator('[role=grid] [role=row][aria-rowindex="2"] [role=gridcell]').filter({ hasText: /\S/ }).first().waitFor();
  }),
  waitedFor<Room>('the register as it was on an early day', async ({ page }) => {
    await goTo(page, '/audit/as-of');
    await page.getByLabel(/^Time \(/).fill(`${earlyDay} 12:00`);
    return async () => {
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page
        .locator('dl div')
        .filter({ hasText: /^Risks/ })
        .locator('dd')
        .waitFor();
    };
  }),
  waitedFor<Room>('the ledger verified', async ({ page }) => {
    await goTo(page, '/audit/verify');
    return async () => {
      await page.getByRole('button', { name: 'Verify the ledger' }).click();
      await page
        .locator('[role=status] p')
        .filter({ hasText: /Entries verified/ })
        .waitFor();
    };
  }),
  waitedFor<Room>('the register saved to a file', async ({ page }) => async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await download.path();
    await page.getByText('Also saved to file').waitFor();
  }),
  waitedFor<Room>('the window loaded again, to its list', async (room) => {
    const { page } = room;
    await goTo(page, '/risks');
    await page.locator(firstRow).waitFor();
    room.longest = await page.evaluate(() => globalThis.longestTask);
    return async () => {
      await page.reload();
      await page.locator(firstRow).waitFor();
    };
  }),
  {
    name: 'longest task of the page',
    floor: null,
    goal: 50,
    measure: async ({ page, longest }) => ({ value: Math.max(longest, await page.evaluate(() => globalThis.longestTask)), floor: null }),
  },
];
