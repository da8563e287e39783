import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openSample } from './support/pages.ts';
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

async function sample(look: Parameters<ServedApp['visit']>[0] = {}): Promise<Visit> {
  const visit = await app.visit({ language: 'en', ...look });
  visits.push(visit);
  await openSample(visit, 'en');
  return visit;
}

async function openFirst({ page, go }: Pick<Visit, 'page' | 'go'>, path: string): Promise<void> {
  await go(path);
  const first = page.locator('[role=row][aria-rowindex="2"]');
  await first.getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
  await first.click();
  await page.locator('main header').waitFor();
}

const event = (page: Page) => page.getByRole('textbox', { name: 'Event' });
const foot = (page: Page) => page.locator('nav [role=status]');

/** Chooses what the field holds and types over it, a key every so many milliseconds, without a pause. */
async function typeOver(page: Page, text: string, delay: number): Promise<void> {
  await event(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, { delay });
}

describe('typing without a pause', () => {
  it('of eight seconds is all there after a reload that follows the last key', async () => {
    const visit = await sample();
    const { page } = visit;
    await openFirst(visit, '/risks');
    // 100 keys, 80 ms apart: 8 seconds.
    const text = 'The settlement file is late. '.repeat(4).slice(0, 100);
    await typeOver(page, text, 80);
    await page.reload();
    await event(page).waitFor();
    await expect.poll(() => event(page).inputValue()).toBe(text);
  });

  it('is durable but for its last second, though nothing of the page runs any more', async () => {
    const visit = await sample();
    const { page } = visit;
    await openFirst(visit, '/risks');
    const address = page.url();
    const text = 'The settlement file is late again. '.repeat(2).slice(0, 50);
    await typeOver(page, text, 60);
    // The process of the page ends as a crash ends it: no event of the page is told.
    await page.goto('chrome://crash').catch(() => undefined);
    await page.close();
    const other = await visit.anotherTab(address);
    await event(other).waitFor();
    await other.getByText('Typed earlier but not saved.').waitFor();
    const kept = await event(other).inputValue();
    expect(text.startsWith(kept)).toBe(true);
    // 1,000 ms at 60 ms a key are 17 keys.
    expect(kept.length).toBeGreaterThanOrEqual(text.length - 17);
  });

  it.each([true, false])('is all there when the tab is closed after the last key (asked before: %s)', async (runBeforeUnload) => {
    const visit = await sample();
    const { page } = visit;
    await openFirst(visit, '/risks');
    const address = page.url();
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await typeOver(page, 'Closed after the last key', 40);
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload });
    await closed;
    const other = await visit.anotherTab(address);
    await event(other).waitFor();
    await expect.poll(() => event(other).inputValue()).toBe('Closed after the last key');
    // It is kept: there is nothing to ask about.
    expect(asked).toBe(0);
  });

  it('keeps a form that is no record yet: a name, a link with its evidence, a tag', async () => {
    const visit = await sample();
    const { page, go } = visit;
    await go('/units');
    await page.getByLabel('Unit name').fill('');
    await page.getByLabel('Unit name').pressSequentially('Treasury oper', { delay: 20 });
    await page.reload();
    await expect.poll(() => page.getByLabel('Unit name').inputValue()).toBe('Treasury oper');
    expect(await foot(page).innerText()).toContain('1 form not finished');
    await page.getByLabel('Unit name').fill('');
    await expect.poll(() => foot(page).innerText()).toBe('Saved');

    await go('/settings');
    const word = page.getByRole('textbox', { name: 'Word in the file' });
    await word.fill('catastrophic');
    await page.reload();
    await expect.poll(() => word.inputValue()).toBe('catastrophic');
    await word.fill('');

    await openFirst(visit, '/incidents');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await page
      .getByRole('combobox', { name: 'Find a risk', exact: false })
      .or(page.getByPlaceholder('Find', { exact: false }))
      .first()
      .click();
    await page.getByRole('option').first().click();
    await page.getByLabel('Evidence').fill('The log of 3 November');
    const tags = page.getByLabel('Components', { exact: true });
    await tags.focus();
    await page.keyboard.type('gateway');
    await page.reload();
    await expect.poll(() => page.getByLabel('Evidence').inputValue()).toBe('The log of 3 November');
    await expect.poll(() => tags.inputValue()).toBe('gateway');
    expect(await foot(page).innerText()).toBe('2 forms not finished');
  });
});

describe('a register that is begun', () => {
  it('has its name again after a reload', async () => {
    const visit = await app.visit({ language: 'en' });
    visits.push(visit);
    const name = visit.page.getByLabel('Name', { exact: true });
    await name.fill('Treasury risks');
    await visit.page.reload();
    await expect.poll(() => name.inputValue()).toBe('Treasury risks');
  });
});

describe('two windows', () => {
  it('have a draft of their own for one field; a new window takes that of a window that is gone, and no other', async () => {
    const visit = await sample();
    const { page } = visit;
    await openFirst(visit, '/risks');
    const other = await visit.anotherTab(page.url());
    await event(other).waitFor();
    await typeOver(page, 'Mine', 20);
    await page.waitForTimeout(600);
    await typeOver(other, 'Theirs', 20);
    await other.waitForTimeout(600);

    const third = await visit.anotherTab(page.url());
    await event(third).waitFor();
    await expect.poll(() => foot(third).innerText()).toBe('Saved');
    expect(['Mine', 'Theirs']).not.toContain(await event(third).inputValue());

    await Promise.all([page.reload(), other.reload()]);
    await expect.poll(() => event(page).inputValue()).toBe('Mine');
    await expect.poll(() => event(other).inputValue()).toBe('Theirs');

    await other.close();
    await third.reload();
    await expect.poll(() => event(third).inputValue()).toBe('Theirs');
    expect(await event(page).inputValue()).toBe('Mine');
  });
});

describe('a field that the register refused', () => {
  it('is not called saved, also after it was left and on another page, until it is corrected or dropped', async () => {
    const visit = await sample();
    const { page, go } = visit;
    await openFirst(visit, '/incidents');
    await page.locator('[data-line=startedAt]').click();
    const started = page.getByLabel('Started at: date', { exact: true });
    await started.fill('half past nine');
    await started.press('Enter');
    await expect.poll(() => foot(page).innerText()).toBe('1 field not saved');
    await started.blur();
    await go('/overview');
    await page.locator('main h1').waitFor();
    await page.waitForTimeout(300);
    expect(await foot(page).innerText()).toBe('1 field not saved');
    await page.reload();
    await foot(page).waitFor();
    expect(await foot(page).innerText()).toBe('1 field not saved');
    // By the keyboard alone: to the words at the foot, and from there to the field.
    await foot(page).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await started.waitFor();
    await expect.poll(() => started.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await started.inputValue()).toBe('half past nine');
    await started.press('Escape');
    await expect.poll(() => foot(page).innerText()).toBe('Saved');
  });
});

/** What the store does when nobody waits, packing among it, would make room again. */
async function storeAtRest(page: Page): Promise<void> {
  const used = () => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  for (let before = -1, equal = 0; equal < 10;) {
    const now = await used();
    equal = now === before ? equal + 1 : 0;
    before = now;
    await page.waitForTimeout(200);
  }
}

/** Takes all that the origin may still store, to the last bytes. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('filler');
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('all', { autoIncrement: true }));
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    const put = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('all', 'readwrite');
        transaction.objectStore('all').put(new Uint8Array(bytes));
        transaction.addEventListener('complete', () => resolve(true));
        transaction.addEventListener('abort', () => resolve(false));
      });
    for (let bytes = 500_000; bytes > 8;) if (!(await put(bytes))) bytes = Math.floor(bytes / 2);
    database.close();
  });
}

describe('a field that another window changed meanwhile', () => {
  it('is not called saved after it was left, and still shows both values when it is come back to', async () => {
    const visit = await sample();
    const { page, go } = visit;
    await openFirst(visit, '/risks');
    const other = await visit.anotherTab(page.url());
    await event(other).waitFor();
    await typeOver(page, 'Mine', 20);
    await typeOver(other, 'Theirs', 20);
    await event(other).blur();
    await expect.poll(() => foot(other).innerText()).toBe('Saved');
    await event(page).blur();
    await expect.poll(() => foot(page).innerText()).toBe('1 field not saved');
    await go('/overview');
    await page.locator('main h1').waitFor();
    expect(await foot(page).innerText()).toBe('1 field not saved');
    await foot(page).getByRole('button').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'This was changed elsewhere' });
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/Theirs[^]*Mine/);
    await conflict.getByRole('button', { name: 'Keep the current value' }).click();
    await expect.poll(() => foot(page).innerText()).toBe('Saved');
    expect(await event(page).inputValue()).toBe('Theirs');
  });
});

describe('a full disk', () => {
  it('keeps what is typed on screen, says so, asks before the page goes, and keeps it as soon as there is room', async () => {
    const visit = await sample({ quota: 4_000_000 });
    const { page, context, origin } = visit;
    await openFirst(visit, '/risks');
    const address = page.url();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await storeAtRest(page);
    await fillDisk(page);
    await typeOver(page, 'Typed on a full disk', 20);
    const full = page.locator('nav').getByRole('alert').filter({ hasText: 'The disk is full' });
    await full.waitFor();
    expect(await event(page).inputValue()).toBe('Typed on a full disk');
    expect(await foot(page).innerText()).not.toContain('Saved');
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000_000 });
    await full.waitFor({ state: 'detached' });
    // It was tried again by itself; the page then dies without a word.
    await page.goto('chrome://crash').catch(() => undefined);
    await page.close();
    const other = await visit.anotherTab(address);
    await expect.poll(() => event(other).inputValue()).toBe('Typed on a full disk');
  });
});
