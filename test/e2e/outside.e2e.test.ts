import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';
import { throwStoreAway } from './support/trouble.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const visits: Visit[] = [];
afterEach(async () => {
  await Promise.all(visits.splice(0).map((visit) => visit.leave()));
});

async function sample(): Promise<Visit> {
  const visit = await app.visit({ language: 'en' });
  visits.push(visit);
  await openSample(visit, 'en');
  return visit;
}

const saved = (page: Page) => page.locator('[data-saved=true]').filter({ hasText: /^Saved$/ });
const personName = (page: Page) => page.locator('main header input').first();

async function rename({ page, go }: Visit, name: string): Promise<void> {
  await go('/people');
  await page.getByRole('row', { name: /P-9/ }).click();
  await personName(page).fill(name);
  await personName(page).press('Enter');
  await saved(page).waitFor();
}

describe('a store that was thrown away', () => {
  it('is told before any register is shown, and restored to the last entry that was saved', async () => {
    const visit = await sample();
    const { page } = visit;
    await rename(visit, 'Koo Kept');
    await throwStoreAway(visit);
    const told = page.getByRole('alert');
    await told.getByRole('heading', { name: 'Registers were restored' }).waitFor();
    expect(await told.innerText()).toMatch(/Found: the register was missing\. It ended with entry (\d+)\.\s+Restored up to entry \1,/);
    await page.getByRole('button', { name: 'Continue' }).click();
    await visit.go('/people');
    await page.getByRole('gridcell', { name: 'Koo Kept' }).waitFor();
    // It goes on from there, and a second loss is as harmless as the first.
    await rename(visit, 'Koo Kept Twice');
    await throwStoreAway(visit);
    await page.getByRole('button', { name: 'Continue' }).click();
    await visit.go('/people');
    await page.getByRole('gridcell', { name: 'Koo Kept Twice' }).waitFor();
  });

  it('does not bring back a register that was removed on purpose', async () => {
    const visit = await sample();
    const { page } = visit;
    await rename(visit, 'Koo Gone');
    await page
      .getByRole('button', { name: /register/i })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'All registers' }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => page.getByText('Registers in this store').count()).toBe(0);
    await throwStoreAway(visit);
    await page.getByRole('button', { name: 'Open the sample' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Registers were restored' }).count()).toBe(0);
  });
});

describe('a host that is gone', () => {
  it('leaves what is saved in the store, which counts what is not yet outside', async () => {
    const visit = await sample();
    const { page } = visit;
    await saved(page).waitFor();
    await visit.context.route('**/rpc/**', (route) => route.abort());
    await visit.go('/people');
    await page.getByRole('row', { name: /P-9/ }).click();
    for (const name of ['Koo One', 'Koo Two']) {
      await personName(page).fill(name);
      await personName(page).press('Enter');
      await page.getByRole('button', { name: /^Undo: P-9/ }).waitFor();
    }
    await page.getByText('Saved, 2 not yet outside').waitFor();
    await page.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor();
    await visit.context.unroute('**/rpc/**');
    await saved(page).waitFor({ timeout: 30_000 });
  });
});
