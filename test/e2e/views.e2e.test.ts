import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
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

/** The risks of the sample: 40, of which three wait for a review and one has no control. */
async function sampleRisks(language: 'ko' | 'en'): Promise<Visit> {
  const visit = await app.visit({ language });
  visits.push(visit);
  await openSample(visit, language);
  await visit.go('/risks');
  await visit.page.getByRole('row').nth(20).waitFor();
  return visit;
}

const said = (page: Page) => decodeURIComponent(page.url().split('#')[1] ?? '');
const count = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });
const selectedTab = (page: Page) => page.getByRole('tab', { selected: true });
/** A filter, or another button with a form behind it: headings are called alike. */
const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).and(page.locator('[aria-haspopup=dialog]'));
const heading = (page: Page, name: string) => page.getByRole('columnheader', { name }).getByRole('button').first();
const headings = async (page: Page) =>
  (await page.getByRole('columnheader').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')))).join(' ');

const place = async (page: Page, name: string) => {
  const box = await page.getByRole('columnheader', { name }).boundingBox();
  if (box === null) throw new Error(`no heading ${name}`);
  return box;
};
const drag = async ({ mouse }: Page, from: number, to: number, y: number) => {
  await mouse.move(from, y);
  await mouse.down();
  await mouse.move(to, y, { steps: 4 });
  await mouse.up();
};

describe('the views of a list', () => {
  it('are tabs that the keyboard walks, stand in the address, and are gone back to', async () => {
    const { page } = await sampleRisks('ko');
    await selectedTab(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await count(page, '40건 중 3건');
    expect(await selectedTab(page).textContent()).toBe('검토 지연3');
    expect(await selectedTab(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(said(page)).toBe('/risks?view=reviewDue');
    await page.goBack();
    await page.goBack();
    await count(page, '40건');
    expect(await selectedTab(page).textContent()).toBe('전체40');
    await page.goForward();
    await count(page, '40건 중 3건');
    expect(said(page)).toBe('/risks?view=mine');
  });

  it('are kept under a name, changed, put back, saved and removed, each as one entry that can be undone', async () => {
    const visit = await sampleRisks('en');
    const { page } = visit;
    await tab(page, /^Without control/).click();
    await count(page, '1 of 40');
    await page.getByRole('button', { name: 'Number of controls: none' }).waitFor();
    await heading(page, 'Title').click();
    await page.getByRole('button', { name: 'Save as…' }).click();
    await page.getByLabel('Name').fill('Bare risks');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => selectedTab(page).textContent()).toBe('Bare risks1');
    const address = said(page);
    expect(address).toMatch(/^\/risks\?view=[\w-]+$/);
    // Changed, and put back; changed, and saved.
    await page.getByRole('button', { name: 'Clear all' }).click();
    await count(page, '40');
    await page.getByRole('button', { name: 'Reset' }).click();
    await count(page, '1 of 40');
    expect(said(page)).toBe(address);
    await heading(page, 'Title').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Reset' }).waitFor({ state: 'detached' });
    await expect.poll(() => said(page)).toBe(address);
    expect(await page.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('descending');
    // It is there after the list was left, as it was left.
    await visit.go('/controls');
    await tab(page, /^Never tested/).waitFor();
    await visit.go('/risks');
    await count(page, '1 of 40');
    expect(said(page)).toBe(address);
    await page.getByRole('button', { name: 'View actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove view' }).click();
    await tab(page, /^Bare risks/).waitFor({ state: 'detached' });
    await count(page, '40');
    await page.keyboard.press('Control+z');
    await tab(page, /^Bare risks/).waitFor();
  });
});

describe('what a list shows', () => {
  it('is filtered by any of its columns, says by what, is kept when one comes back, and all of it is cleared at once', async () => {
    const visit = await sampleRisks('en');
    const { page } = visit;
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Find a column').fill('respo');
    await page.keyboard.press('Enter');
    await page.getByLabel('Accept').check();
    await page.getByLabel('Condition on Response').selectOption('is not');
    await page.getByRole('button', { name: 'Response: not Accept' }).waitFor();
    await page.keyboard.press('Escape');
    await chip(page, 'Status').click();
    for (const status of ['Identified', 'Treating', 'Monitoring']) await page.getByRole('dialog').getByLabel(status).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Status: 3 of 4' }).waitFor();
    await chip(page, 'Owner').click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Me \(/)
      .check();
    await page.getByRole('button', { name: /^Owner: Me/ }).waitFor();
    expect(said(page)).toContain('{"column":"ownerId","refers":["me"]}');
    await page.keyboard.press('Escape');
    const kept = said(page);
    await visit.go('/incidents');
    await tab(page, /^Over tolerance/).waitFor();
    await visit.go('/risks');
    await page.getByRole('button', { name: 'Status: 3 of 4' }).waitFor();
    expect(said(page)).toBe(kept);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await count(page, '40');
    expect(said(page)).toBe('/risks');
  });

  it('is sorted by a second column, grouped and folded, and its columns moved and hidden, by pointer and by keyboard', async () => {
    const { page } = await sampleRisks('ko');
    await heading(page, '담당자').click();
    await heading(page, '코드').click({ modifiers: ['Shift'] });
    await expect.poll(() => said(page)).toBe('/risks?sort=ownerId,code');
    await page.getByText('정렬 순위 2').waitFor({ state: 'attached' });
    await heading(page, '코드').focus();
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => said(page)).toBe('/risks?sort=ownerId,-code');
    // With the menu of a heading.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => headings(page)).toMatch(/^code category title /);
    await heading(page, '잔여리스크 등급').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: '이 열로 묶기' }).click();
    const group = page.getByRole('button', { name: /^잔여리스크 등급 ?2 ?낮음 ?\d+$/ });
    await group.waitFor();
    const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
    await group.click();
    await expect.poll(async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBeLessThan(rows);
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    await count(page, '40건');
    await heading(page, '상태').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: '숨기기' }).click();
    await expect.poll(() => headings(page)).not.toContain('status');
    // Dragged to another place, and at its edge to another width: neither is a click that sorts.
    const [owner, title] = [await place(page, '담당자'), await place(page, '제목')];
    await drag(page, owner.x + 20, title.x + 4, owner.y + owner.height / 2);
    await expect.poll(() => headings(page)).toMatch(/ ownerId title /);
    const code = await place(page, '코드');
    const edge = code.x + code.width - 3;
    await drag(page, edge, edge + 60, code.y + code.height / 2);
    await expect.poll(async () => Math.round((await place(page, '코드')).width - code.width)).toBe(60);
    expect(said(page)).toContain('sort=ownerId,-code');
  });

  it('is plain to a reader who cannot see it, with every form open', async () => {
    const { page } = await sampleRisks('en');
    expect(await axeFindings(page)).toEqual([]);
    for (const name of ['Owner', 'Next review', 'Filter', 'Columns']) {
      await chip(page, name).click();
      await page.getByRole('dialog').waitFor();
      expect({ name, found: await axeFindings(page) }).toEqual({ name, found: [] });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await heading(page, 'Title').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menu').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
