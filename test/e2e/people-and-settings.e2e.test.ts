import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmpty } from './support/places.ts';
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
  it('whose name is erased leaves no trace of it in the file that is saved afterwards', async () => {
    const { page, go } = await empty();
    await go('/people/new');
    await page.getByLabel('Name').fill('Erasmus Gone');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('button', { name: 'Erase name' }).click();
    await page.getByLabel('Reason').fill('Left the firm');
    await page.getByRole('button', { name: 'Erase the name', exact: true }).click();
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
    await page.getByText(/^Consistent/).waitFor();
  });
});

describe('a setting of the register', () => {
  it('is there after the page is loaded again, and in the log', async () => {
    const { page, go } = await empty();
    await go('/settings');
    await page.getByLabel('Fiscal year starts in month').first().click();
    await page.getByRole('option', { name: 'April' }).click();
    await page.locator('[data-saved=true]').filter({ hasText: 'Saved' }).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Fiscal year starts in month').first().inputValue()).toBe('April');
    await go('/audit');
    await page.getByText('Settings changed').waitFor();
  });
});
