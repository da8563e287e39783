import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { servedApp } from '../e2e/support/served-app.ts';
import { measureRows, type BenchRow, type Measured } from './bench.ts';
import { writeLargeFile } from './large-file.ts';
import { longestTaskOf } from './page-thread.ts';
import { median } from './quantile.ts';
import { painted, recordPainted } from './window-page.ts';
import { firstRow, goTo, keyRow } from './window-part.ts';

const root = join(import.meta.dirname, '../..');

type Room = { readonly page: Page; readonly size: number };

/** Where hands are: what follows a key or a click in the built app, and the longest task of the page over a walk through it. */
export async function measureHands(risks: number, scale: string, say: (line: string) => void): Promise<Measured[]> {
  const path = await writeLargeFile(join(root, 'out/bench/hands.plimsoll'), risks, 1_000);
  const app = await servedApp();
  const visit = await app.visit({ language: 'en', width: 1_440, height: 900 });
  const { page } = visit;
  try {
    page.setDefaultTimeout(120_000);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
    await chooser.setFiles(path);
    await page.getByRole('navigation').waitFor();
    // What is read while a file is taken is not what a person works with the day after.
    await page.reload();
    await page.getByRole('navigation').waitFor();
    return await measureRows(rows, { page, size: risks }, scale, say);
  } finally {
    await visit.leave();
    await app.stop();
  }
}

const pause = 300;
const grid = (page: Page) => page.getByRole('grid');
const row = (page: Page, index: number) => page.locator(`[role=grid] [role=row][aria-rowindex="${index}"]`);
const bar = (page: Page) => page.getByRole('group', { name: 'Selected records' });

async function list(page: Page): Promise<void> {
  await goTo(page, '/risks?view=all');
  await page.locator(firstRow).getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
}

/** The longest task of the page over some of its work, by the processor: each part of the walk by itself, so that one sees where it is. */
function longest(name: string, work: (page: Page) => Promise<void>): BenchRow<Room> {
  return {
    name: `longest task of the page (ms of the processor): ${name}`,
    floor: null,
    goal: 50,
    async measure({ page }) {
      const value = await longestTaskOf(page, async () => {
        await work(page);
        await page.waitForTimeout(pause);
      });
      return { value, floor: null };
    },
  };
}

/** Clicks on rows; each time the milliseconds to the record and to all of it. `between`: what is done after each. */
async function opened(page: Page, rows: readonly number[], between: () => Promise<void>) {
  const taken: { readonly head: number; readonly whole: number }[] = [];
  for (const index of rows) {
    await page.waitForTimeout(pause);
    const watching = page.evaluate(recordPainted);
    await row(page, index).getByRole('gridcell').first().click();
    taken.push(await watching);
    await between();
  }
  return taken;
}

async function closed(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('main header[role=group]').waitFor({ state: 'detached' });
}

function recordRow(name: string, goal: BenchRow<Room>['goal'], of: 'head' | 'whole', isBeside: boolean): BenchRow<Room> {
  return {
    name,
    floor: null,
    goal,
    async measure({ page }) {
      await list(page);
      if (isBeside) await opened(page, [3], async () => {});
      const taken = await opened(page, [4, 6, 8, 10, 5, 7, 9], () => (isBeside ? Promise.resolve() : closed(page)));
      if (isBeside) await closed(page);
      return { value: median(taken.map((one) => one[of])), floor: null };
    },
  };
}

/** Tabs to click one after the other, each of which shows another number of rows than the one before. */
async function tabsThatDiffer(page: Page): Promise<readonly Locator[]> {
  const tabs = page.getByRole('tab');
  await tabs.first().filter({ hasText: /\d/ }).waitFor();
  const counts = (await tabs.allTextContents()).map((text) => /[\d,]+$/.exec(text)?.[0]);
  const others = counts.flatMap((count, index) => (count === undefined || count === counts[0] ? [] : [index]));
  return others.flatMap((index) => [tabs.nth(index), tabs.first()]);
}

const noGoal = { none: 'what is below the head is drawn as it comes; the goal is for what one clicked to see' };

const rows: readonly BenchRow<Room>[] = [
  longest('the window loaded again', async (page) => {
    await page.reload();
    await page.getByRole('navigation').waitFor();
    await page.waitForTimeout(2 * pause);
  }),
  longest('the list opened', list),
  longest('the list scrolled', async (page) => {
    await grid(page).hover();
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 600);
    await grid(page).evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
    await page.waitForTimeout(pause);
    await grid(page).evaluate((element) => (element.scrollTop = 0));
  }),
  longest('records opened, one after the other', async (page) => {
    await opened(page, [3], async () => {});
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('j');
      await page.waitForTimeout(pause);
    }
    await closed(page);
  }),
  keyRow,
  recordRow('row to detail painted, from the list', 80, 'head', false),
  recordRow('row to the last of its detail, from the list', noGoal, 'whole', false),
  recordRow('row to detail painted, beside another', 80, 'head', true),
  recordRow('row to the last of its detail, beside another', noGoal, 'whole', true),
  {
    name: 'view switched, to its painted list',
    floor: null,
    goal: 50,
    async measure({ page }) {
      await list(page);
      const taken: number[] = [];
      for (const tab of await tabsThatDiffer(page)) {
        await page.waitForTimeout(pause);
        const watching = page.evaluate(painted, 'click' as const);
        await tab.click();
        taken.push(await watching);
      }
      return { value: median(taken), floor: null };
    },
  },
  longest('views switched', async (page) => {
    for (const index of [1, 2, 3, 4, 0]) {
      await page.getByRole('tab').nth(index).click();
      await page.waitForTimeout(pause);
    }
  }),
  longest('all selected, and what setting a field would change', async (page) => {
    await grid(page).focus();
    await page.keyboard.press('Control+a');
    await bar(page)
      .getByText(/[\d,]+ selected/)
      .waitFor();
    await bar(page).getByRole('button', { name: 'Status' }).click();
    await page.getByRole('form').getByLabel('Status', { exact: true }).click();
    await page.getByRole('option', { name: 'Treating' }).click();
    await page
      .getByRole('form')
      .getByText(/records will change/)
      .waitFor();
    await page.waitForTimeout(pause);
    await page.keyboard.press('Escape');
    await grid(page).focus();
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
  }),
  longest('the palette, and what is typed into it', async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('정산 batch', { delay: 60 });
    await page.waitForTimeout(2 * pause);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }),
  longest('the overview', async (page) => {
    await goTo(page, '/overview');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.waitForTimeout(1_000);
  }),
  longest('all of it exported as a workbook', async (page) => {
    await list(page);
    await exported(page, 'Excel workbook');
    await page.getByText(/^Exported to .*\.xlsx/).waitFor();
  }),
  longest('all of it copied as a table', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await exported(page, 'Copy as a table');
    await page.getByText(/^Copied/).waitFor();
  }),
  longest('a file of 24 MiB attached', async (page) => {
    await opened(page, [3], async () => {});
    const section = page.getByRole('region', { name: 'Attachments' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), section.getByRole('button', { name: 'Attach a file' }).click()]);
    // From a disk: what a test hands over as bytes goes through the page's own thread.
    const path = join(root, 'out/bench/large.bin');
    writeFileSync(path, randomBytes(24 * 1024 * 1024));
    await chooser.setFiles(path);
    await page
      .getByText(/^large\.bin/)
      .first()
      .waitFor();
    // It goes to the host as well.
    await page.waitForTimeout(3_000);
    await closed(page);
  }),
];

async function exported(page: Page, as: string): Promise<void> {
  await page.getByRole('button', { name: 'Export this view' }).click();
  await page.getByRole('menuitem', { name: as, exact: true }).click();
}
