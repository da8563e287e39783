import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmpty, openSample } from './support/pages.ts';
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

async function visitOf(language: 'ko' | 'en'): Promise<Visit> {
  const visit = await app.visit({ language });
  visits.push(visit);
  return visit;
}

/** The middle of what a person would click. */
async function middleOf(page: Page, name: string): Promise<readonly [x: number, y: number]> {
  const box = await page.getByRole('button', { name, exact: true }).boundingBox();
  if (box === null) throw new Error(`${name} is not in sight`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

const firstOpened = (page: Page) => page.locator('main header').first();
const archivedNotice = (page: Page) => page.getByText(/^Archived on/);

/** Every kind that is begun in a list, with what has to be filled in. */
const kinds: readonly { readonly path: string; readonly begin: string; readonly fill: (page: Page) => Promise<void> }[] = [
  {
    path: '/risks',
    begin: 'New risk',
    fill: async (page) => {
      await page.getByLabel('What could happen').fill('Rates rise');
      await page.getByText('Market risk', { exact: true }).last().click();
      await page.getByRole('button', { name: 'Record risk', exact: true }).click();
    },
  },
  {
    path: '/incidents',
    begin: 'New incident',
    fill: async (page) => {
      await page.getByLabel('What happened').fill('Cards refused');
      await page.getByLabel('Service', { exact: true }).fill('Cards');
      await page.getByRole('option', { name: /Cards/ }).first().click();
      await page.getByRole('button', { name: 'Record incident', exact: true }).click();
    },
  },
  {
    path: '/services',
    begin: 'New service',
    fill: async (page) => {
      await page.locator('form').getByRole('textbox').first().fill('Cards');
      await page.keyboard.press('Enter');
    },
  },
  {
    path: '/people',
    begin: 'New person',
    fill: async (page) => {
      await page.locator('form').getByLabel('Name').fill('Hana');
      await page.keyboard.press('Enter');
    },
  },
];

describe.each(kinds)('a second click where $begin was', ({ path, begin, fill }) => {
  it('does not archive the record that was just made', async () => {
    const visit = await visitOf('en');
    const { page, go } = visit;
    await openSample(visit, 'en');
    await go(path);
    const [x, y] = await middleOf(page, begin);
    await page.mouse.click(x, y);
    await fill(page);
    await page.waitForFunction(() => !location.hash.endsWith('/new'));
    await firstOpened(page).waitFor();
    await page.mouse.click(x, y);
    await page.waitForTimeout(300);
    expect(await archivedNotice(page).count()).toBe(0);
    expect(await page.locator('main header').getByText('Archived', { exact: true }).count()).toBe(0);
  });
});

describe('archiving', () => {
  it('is said with the way back at hand', async () => {
    const visit = await visitOf('en');
    const { page, go } = visit;
    await openSample(visit, 'en');
    await go('/incidents');
    const first = page.locator('[role=row][aria-rowindex="2"]');
    await first.getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
    const code = await first.getByRole('gridcell').first().innerText();
    await first.click();
    await page.getByRole('button', { name: `Actions for ${code}` }).click();
    await page.getByRole('menuitem', { name: 'Archive', exact: true }).click();
    await archivedNotice(page).waitFor();
    const toast = page.getByRole('alert').filter({ hasText: `${code} · Incident archived` });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await archivedNotice(page).waitFor({ state: 'detached' });
    await page
      .getByRole('alert')
      .filter({ hasText: `Undone: ${code}` })
      .waitFor();
  });

  it('of a record whose page comes from its kind alone is said as well, and so is the removal of a part of it', async () => {
    const visit = await visitOf('en');
    const { page, go } = visit;
    await createEmpty(visit, 'en');
    await go('/losses/new');
    await page.getByLabel('Title', { exact: true }).fill('Wrong transfer');
    await page.getByLabel('Occurred on', { exact: true }).fill('2025-08-01');
    await page.getByLabel('Gross loss', { exact: true }).fill('1000');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('button', { name: 'Actions for L-1' }).click();
    await page.getByRole('menuitem', { name: 'Archive', exact: true }).click();
    await archivedNotice(page).waitFor();
    await page.getByRole('alert').filter({ hasText: 'L-1 · Loss archived' }).getByRole('button', { name: 'Undo' }).click();
    await archivedNotice(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add recovery' }).click();
    const form = page.getByRole('form', { name: 'Add recovery' });
    await form.getByLabel('Source').click();
    await page.getByRole('option').first().click();
    await form.getByLabel('Received on', { exact: true }).fill('2025-09-01');
    await form.getByLabel('Amount').fill('400');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    const remove = page.getByRole('button', { name: 'Remove recovery' });
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await page.getByRole('alert').filter({ hasText: 'L-1 · Recovery removed' }).getByRole('button', { name: 'Undo' }).click();
    await remove.waitFor();
  });

  it('of a unit is said as well, and taken back though something else was done since', async () => {
    const visit = await visitOf('en');
    const { page, go } = visit;
    await createEmpty(visit, 'en');
    await go('/units');
    for (const name of ['Payments', 'Lending']) {
      await page.getByLabel('Unit name').fill(name);
      await page.getByRole('button', { name: 'Add unit' }).click();
      await page.locator(`input[value="${name}"]`).waitFor();
    }
    await page.getByRole('button', { name: 'Archive: Payments' }).click();
    await page.locator('input[value="Payments"]').waitFor({ state: 'detached' });
    const toast = page.getByRole('alert').filter({ hasText: 'Unit archived' });
    await toast.waitFor();
    const lending = page.locator('input[value="Lending"]');
    await lending.fill('Loans');
    await page.keyboard.press('Enter');
    await page.locator('[data-saved=true]').filter({ hasText: 'Saved' }).waitFor();
    await toast.getByRole('button', { name: 'Undo' }).click();
    await page.locator('input[value="Payments"]').waitFor();
    expect(await page.locator('input[value="Loans"]').count()).toBe(1);
  });
});

describe('a form within a page that is sent twice at once', () => {
  it('records one deployment, and one suspicion', async () => {
    const visit = await visitOf('en');
    const { page, go } = visit;
    await openSample(visit, 'en');
    await go('/incidents?q=I-23');
    await page.getByRole('row', { name: /I-23/ }).first().click();
    await page.getByRole('button', { name: 'Record the deployment behind it' }).click();
    await page.getByLabel('Version or change').fill('2.17.1');
    await page
      .getByRole('form', { name: 'Record a deployment that is not in the register and suspect it' })
      .evaluate((form: HTMLFormElement) => {
        form.requestSubmit();
        form.requestSubmit();
      });
    await page
      .getByRole('link', { name: /2\.17\.1/ })
      .first()
      .waitFor();
    await page.locator('[role=status][data-saved=true]').waitFor();
    await go('/deployments?q=2.17.1');
    await page.getByRole('row').filter({ hasText: '2.17.1' }).first().waitFor();
    expect(await page.getByRole('row').filter({ hasText: '2.17.1' }).count()).toBe(1);
  });

  it('raises one risk', async () => {
    const visit = await visitOf('en');
    const { page, go } = visit;
    await openSample(visit, 'en');
    await go('/incidents?q=I-7');
    await page
      .getByRole('row', { name: /\bI-7\b/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Into the register', exact: true }).click();
    const save = page.getByRole('button', { name: 'Record risk', exact: true });
    await save.waitFor();
    await save.evaluate((button: HTMLButtonElement) => {
      button.form?.requestSubmit();
      button.form?.requestSubmit();
    });
    await save.waitFor({ state: 'detached' });
    await page.locator('[role=status][data-saved=true]').waitFor();
    await go('/risks');
    // The sample has 40.
    await page.locator('main [role=status]').filter({ hasText: /^\d+$/ }).filter({ hasText: '41' }).waitFor();
  });
});
