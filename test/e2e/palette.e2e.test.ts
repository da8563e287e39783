import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { axeFindings } from './support/axe.ts';
import { contrastOf } from './support/contrast.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type Look, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const visits: Visit[] = [];
afterEach(async () => {
  await Promise.all(visits.splice(0).map((visit) => visit.leave()));
});

/** The sample with the palette open. */
async function openPalette(look: Look & { readonly language: 'ko' | 'en' }): Promise<Page> {
  const visit = await app.visit(look);
  visits.push(visit);
  await openSample(visit, look.language);
  await visit.page.keyboard.press('Control+k');
  // What is typed before it has the keys goes to the page behind.
  await visit.page.getByRole('dialog').getByRole('combobox').and(visit.page.locator(':focus')).waitFor();
  return visit.page;
}

const rows = (page: Page) => page.getByRole('dialog').getByRole('option');
const chosen = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true });

describe.each(['light', 'dark'] as const)('the chosen row, %s', (scheme) => {
  it('can be read: its code, its title, and the shortcut of a command', async () => {
    const page = await openPalette({ language: 'en', scheme });
    for (const part of ['label', 'hint']) expect(await contrastOf(chosen(page).locator(`[data-part=${part}]`))).toBeGreaterThanOrEqual(4.5);
    await page.keyboard.type('R-21');
    await rows(page).filter({ hasText: 'R-21' }).waitFor();
    for (const part of ['code', 'label']) expect(await contrastOf(chosen(page).locator(`[data-part=${part}]`))).toBeGreaterThanOrEqual(4.5);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the keys of the palette', () => {
  it('move from the first row to the second with the first arrow, and round the ends', async () => {
    const page = await openPalette({ language: 'ko' });
    await page.keyboard.type('결제');
    await rows(page).nth(2).waitFor();
    const all = await rows(page).allInnerTexts();
    expect(await chosen(page).innerText()).toBe(all[0]);
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page).innerText()).toBe(all[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page).innerText()).toBe(all.at(-1));
    const box = page.getByRole('combobox', { name: '통합 검색' });
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen(page).getAttribute('id'));
  });

  it('take with Enter what was typed just before, as soon as it is found', async () => {
    const page = await openPalette({ language: 'ko' });
    await page.keyboard.type('R-21');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toMatch(/^R-21 /);
  });

  it('never take a record that other words found', async () => {
    const page = await openPalette({ language: 'ko' });
    await page.keyboard.type('R-2');
    await rows(page).filter({ hasText: 'R-20' }).waitFor();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.title()).toMatch(/^R-21 /);
  });

  it('take a record by its whole code before those whose code only begins so', async () => {
    const page = await openPalette({ language: 'ko' });
    await page.keyboard.type('r-4');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toMatch(/^R-4 /);
  });

  it('find titles first, and mark what was found: initial consonants below whole words', async () => {
    const page = await openPalette({ language: 'ko' });
    await page.keyboard.type('ㅈㅅ');
    await rows(page).filter({ hasText: 'R-' }).first().waitFor();
    expect(await rows(page).first().locator('mark').allInnerTexts()).toEqual(['정산']);
    for (const label of await rows(page).filter({ hasText: 'R-' }).locator('[data-part=label]').allInnerTexts())
      expect(label).toContain('정산');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('run a command at once, and leave the record behind open on Escape', async () => {
    const page = await openPalette({ language: 'en' });
    await page.keyboard.type('Releases');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toMatch(/^Releases/);
    await page.locator('[role=row][aria-rowindex="2"]').click();
    await page.locator('main header').waitFor();
    const title = await page.title();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.title()).toBe(title);
  });
});
