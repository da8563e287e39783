import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmpty } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const visits: Visit[] = [];
afterEach(async () => {
  await Promise.all(visits.splice(0).map((visit) => visit.leave()));
});

async function empty(): Promise<Visit> {
  const visit = await app.visit({ language: 'en' });
  visits.push(visit);
  await createEmpty(visit, 'en');
  return visit;
}

describe('a person', () => {
  it('who is archived is told of first, with every open record that stands in their name', async () => {
    const { page, go } = await empty();
    for (const title of ['Rates rise', 'Spreads widen']) {
      await go('/risks/new');
      await page.getByLabel('What could happen').fill(title);
      await page.getByText('Market risk', { exact: true }).last().click();
      await page.getByRole('button', { name: 'Record risk', exact: true }).click();
      await page.waitForFunction(() => !location.hash.endsWith('/new'));
      const owner = page.getByLabel('Owner', { exact: true });
      await owner.fill('Hana Kim');
      await page.getByRole('option', { name: /Hana Kim/ }).click();
      await page.locator('[data-saved=true]').filter({ hasText: 'Saved' }).waitFor();
    }
    await go('/people');
    await page.getByRole('row').filter({ hasText: 'Hana Kim' }).click();
    await page.getByText('Risks, Owner: 2').waitFor();
    await page.getByRole('button', { name: 'Actions for P-2' }).click();
    await page.getByRole('menuitem', { name: 'Archive', exact: true }).click();
    const asks = page.getByRole('group', { name: '2 open records are assigned to Hana Kim' });
    await asks.waitFor();
    expect(await page.getByText(/^Archived on/).count()).toBe(0);
    expect(await asks.getByRole('link').allInnerTexts()).toEqual(['R-1', 'R-2']);
    await asks.getByRole('button', { name: 'Cancel' }).click();
    await asks.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Actions for P-2' }).click();
    await page.getByRole('menuitem', { name: 'Archive', exact: true }).click();
    await asks.getByRole('button', { name: 'Archive anyway' }).click();
    await page.getByText(/^Archived on/).waitFor();
    await go('/risks');
    await page.getByRole('row').filter({ hasText: 'R-1' }).click();
    await expect.poll(() => page.getByLabel('Owner', { exact: true }).inputValue()).toBe('Hana Kim (archived)');
  });

  it('whom no open record names is archived at once', async () => {
    const { page, go } = await empty();
    await go('/people/new');
    await page.locator('form').getByLabel('Name').fill('Doyun Lee');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByText('Does not appear in any record.').waitFor();
    await page.getByRole('button', { name: 'Actions for P-2' }).click();
    await page.getByRole('menuitem', { name: 'Archive', exact: true }).click();
    await page.getByText(/^Archived on/).waitFor();
  });

  it('whose name is erased leaves no trace of it in the file that is saved afterwards', async () => {
    const { page, go } = await empty();
    await go('/people/new');
    await page.locator('form').getByLabel('Name').fill('Erasmus Gone');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('button', { name: 'Erase name' }).click();
    await page.getByLabel('Reason').fill('Left the firm');
    await page.getByRole('button', { name: 'Erase name', exact: true }).click();
    await page.getByRole('heading', { name: 'Erased person P-2' }).waitFor();
    expect(await page.getByText('Erasmus').count()).toBe(0);

    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    expect(
      Object.values(parts)
        .map((bytes) => strFromU8(bytes))
        .join('\n'),
    ).not.toContain('Erasmus');

    await go('/audit/verify');
    await page.getByRole('button', { name: 'Verify the ledger' }).click();
    await page.getByText(/^Internally consistent/).waitFor();
  });
});

describe('a setting of the register', () => {
  it('is there after the page is loaded again, and in the log', async () => {
    const { page, go } = await empty();
    await go('/settings');
    await page.getByLabel('First month of the fiscal year').first().click();
    await page.getByRole('option', { name: 'April' }).click();
    await page.locator('[data-saved=true]').filter({ hasText: 'Saved' }).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('First month of the fiscal year').first().inputValue()).toBe('April');
    await go('/audit');
    await page.getByRole('gridcell', { name: 'Settings changed' }).waitFor();
  });

  it('says after which of its two years a fiscal year is named, where it has two, and the quarters are named so', async () => {
    const { page, go } = await empty();
    await go('/settings');
    const named = page.getByLabel('Fiscal year named after').first();
    expect(await named.count()).toBe(0);
    await page.getByLabel('First month of the fiscal year').first().click();
    await page.getByRole('option', { name: 'November' }).click();
    await page.getByText('The year that begins in November 2025 is FY2025.').waitFor();
    await named.click();
    await page.getByRole('option', { name: 'The year in which it ends' }).click();
    await page.getByText('The year that begins in November 2025 is FY2026.').waitFor();
    await go('/quarters');
    const now = new Date();
    const [year, month] = [now.getFullYear(), now.getMonth() + 1];
    const shown = page.getByRole('list', { name: 'Quarters' }).getByRole('link').first();
    // From November on it is the first quarter of the year that ends next October.
    await shown.filter({ hasText: `FY${month >= 11 ? year + 1 : year}` }).waitFor();
  });
});

it('the licences of what the app bundles, and of its font, can be read in the settings', async () => {
  const { page, go } = await empty();
  await go('/settings');
  await page.getByRole('button', { name: 'Licences of third-party components' }).click();
  const text = await page.getByLabel('Licences of third-party components').inputValue();
  // One of the page, one of a worker, one that both have, and the font.
  for (const name of ['@mantine/core 9', 'dexie 4', 'zod 4', 'Pretendard (OFL-1.1)']) expect(text).toContain(`\n${name}`);
  expect(text).toContain('Apache License');
});
