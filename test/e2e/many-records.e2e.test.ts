import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { counting } from './support/bringing.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type Visit } from './support/served-app.ts';

let app: Awaited<ReturnType<typeof servedApp>>;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

let open: Visit[] = [];
afterEach(async () => {
  await Promise.all(open.map((visit) => visit.leave()));
  open = [];
});

async function sampleRisks(): Promise<Visit> {
  const visit = await app.visit({ language: 'en' });
  open.push(visit);
  await openSample(visit, 'en');
  await visit.go('/risks');
  await line(visit.page, 'R-21').waitFor();
  return visit;
}

const line = (page: Page, code: string) => page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: code, exact: true }) });
const mark = (page: Page, code: string) => line(page, code).locator('[data-select-mark]');
const bar = (page: Page) => page.getByRole('group', { name: 'Selected records' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Risks' });
/** How many risks of the list show this in a column; all forty are asked by making the list say so. */
const shown = (page: Page, text: string) => page.getByRole('gridcell', { name: text, exact: true });
const undone = (page: Page) => page.getByText(/^Undone: /).first();

async function paste(page: Page, text: string): Promise<void> {
  await grid(page).evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describe('many records of a list', () => {
  it('fifteen risks get another owner in six clicks at most, as one entry and with one undo', async () => {
    const { page, complaints } = await sampleRisks();
    const hand = counting(page);
    const before = await shown(page, 'Oh Se-rin').count();
    await hand.click(mark(page, 'R-21'));
    // Fourteen lines below the first of the list, by its rating.
    await page.keyboard.down('Shift');
    await hand.click(page.getByRole('row').nth(15));
    await page.keyboard.up('Shift');
    await bar(page).getByText('15 selected').waitFor();
    await hand.click(bar(page).getByRole('button', { name: 'Owner' }));
    const form = page.getByRole('form', { name: 'Set owner of 15 risks' });
    await form.getByLabel('Owner', { exact: true }).fill('Oh Se');
    await hand.click(page.getByRole('option', { name: 'Oh Se-rin' }));
    await form.getByText('15 records will change.').waitFor();
    await hand.click(form.getByRole('button', { name: 'Set owner of 15 risks' }));
    await page.getByText('Owner of 15 risks set').waitFor();
    expect(await shown(page, 'Oh Se-rin').count()).toBe(before + 15);
    // The selection stays, and the keys go on in the list.
    await bar(page).getByText('15 selected').waitFor();
    expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await undone(page).waitFor();
    await expect.poll(() => shown(page, 'Oh Se-rin').count()).toBe(before);
    console.log(`owner of 15 risks: ${hand.count} clicks, 5 letters, 1 undo`);
    expect(hand.count).toBeLessThanOrEqual(6);
    expect(complaints).toEqual([]);
  });

  it('are selected and given up by keys alone, also with letters of another script', async () => {
    const { page } = await sampleRisks();
    await page.getByRole('textbox', { name: 'Search' }).press('ArrowDown');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await bar(page).getByText('3 selected').waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await bar(page).getByText('2 selected').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // What a search leaves out stays selected, and is said.
    await page.getByRole('textbox', { name: 'Search' }).fill('Leak of payers');
    await bar(page).getByText('2 selected, 2 of them not in this list').waitFor();
    await page.getByRole('textbox', { name: 'Search' }).fill('');
    await bar(page).getByText('2 selected', { exact: true }).waitFor();
    await grid(page).focus();
    await page.keyboard.press('Control+a');
    await bar(page).getByText('40 selected').waitFor();
    await page.keyboard.press('Space');
    await bar(page).getByText('39 selected').waitFor();
    await grid(page).evaluate((element) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅐ', code: 'KeyO', bubbles: true, cancelable: true })),
    );
    const form = page.getByRole('form', { name: 'Set owner of 39 risks' });
    await form.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await bar(page).getByText('39 selected').waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Shortcuts' });
    await help.getByText('Record a review').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await grid(page).focus();
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('five hundred are set together and come back with one undo', async () => {
    const visit = await app.visit({ language: 'en' });
    open.push(visit);
    const { page, go, complaints } = visit;
    await page.getByRole('button', { name: 'Create register' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await go('/risks/import');
    const rows = Array.from({ length: 500 }, (_, at) => `Rates move ${at},Market risk,2025-07-01`);
    const bytes = new TextEncoder().encode(['Title,Category,Identified on', ...rows].join('\n'));
    const hand = counting(page);
    await hand.drop({ name: 'risks.csv', bytes });
    await page.getByRole('button', { name: 'Import 500 rows' }).click();
    await page.getByRole('button', { name: 'Undo import' }).waitFor();
    await go('/risks');
    await line(page, 'R-1').waitFor();
    const before = hand.count;
    await grid(page).focus();
    await hand.press('Control+a');
    await bar(page).getByText('500 selected').waitFor();
    await hand.click(bar(page).getByRole('button', { name: 'Status' }));
    const form = page.getByRole('form', { name: 'Set status of 500 risks' });
    await hand.click(form.getByLabel('Status', { exact: true }));
    await hand.click(page.getByRole('option', { name: 'Treating' }));
    await form.getByText('500 records will change.').waitFor();
    await hand.click(form.getByRole('button', { name: 'Set status of 500 risks' }));
    await line(page, 'R-1').getByText('Treating').waitFor();
    await page.keyboard.press('Control+z');
    await line(page, 'R-1').getByText('Identified').waitFor();
    await bar(page).getByText('500 selected').waitFor();
    console.log(`status of 500 risks: ${hand.count - before} clicks and keys, 1 undo`);
    expect(complaints).toEqual([]);
  });

  it('risks that are open are closed before they are archived, for as many as there are', async () => {
    const { page } = await sampleRisks();
    await mark(page, 'R-21').click();
    await mark(page, 'R-27').click();
    await bar(page).getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('button', { name: 'Close 2 risks' }).click();
    const form = page.getByRole('form', { name: 'Close 2 risks' });
    await form.getByLabel('Reason for closing').fill('No longer taken');
    await form.getByText('2 records will change.').waitFor();
    await form.getByRole('button', { name: 'Close 2 risks' }).click();
    await page.getByText('2 risks closed').waitFor();
    await bar(page).getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('form').getByRole('button', { name: 'Archive 2 risks' }).click();
    await bar(page).getByText('2 selected, 2 of them not in this list').waitFor();
    expect(await line(page, 'R-21').count()).toBe(0);
  });

  it('a bulk edit does not overwrite what another window has written meanwhile, until it is told to', async () => {
    const { page, anotherTab } = await sampleRisks();
    const other = await anotherTab(page.url());
    await line(other, 'R-27').waitFor();
    await mark(page, 'R-21').click();
    await mark(page, 'R-27').click();
    await bar(page).getByRole('button', { name: 'Status' }).click();
    const form = page.getByRole('form', { name: 'Set status of 2 risks' });
    await form.getByLabel('Status', { exact: true }).click();
    await page.getByRole('option', { name: 'Monitoring' }).click();
    await form.getByText('2 records will change.').waitFor();
    // The other window edits one of the two in its cell.
    await grid(other).focus();
    for (const key of ['ArrowDown', ...Array.from({ length: 5 }, () => 'ArrowRight')]) await other.keyboard.press(key);
    await other.keyboard.press('Enter');
    await other.getByRole('option', { name: 'Identified' }).click();
    await line(other, 'R-27').getByText('Identified').waitFor();
    await form.getByText('One was changed elsewhere since you selected it, and stays as it is.').waitFor();
    await form.getByRole('button', { name: 'Change these as well' }).click();
    await form.getByText('Status: Treating 1, Identified 1').waitFor();
    await form.getByRole('button', { name: 'Set status of 2 risks' }).click();
    await line(page, 'R-27').getByText('Monitoring').waitFor();
    await line(other, 'R-27').getByText('Monitoring').waitFor();
  });
});

describe('a cell of a list', () => {
  it('is edited where it stands: Enter saves and goes down, Tab goes on, Escape leaves it as it was', async () => {
    const { page, complaints } = await sampleRisks();
    await grid(page).focus();
    for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Monitoring' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await line(page, 'R-21').getByText('Monitoring').waitFor();
    await page.locator('[data-cell-editor]').waitFor({ state: 'detached' });
    // Now the status of the second risk is the active cell; its next review comes after it.
    await page.keyboard.press('F2');
    await page.getByRole('option', { name: 'Monitoring' }).waitFor();
    await page.keyboard.press('Tab');
    const day = page.locator('[data-cell-editor] input');
    await expect.poll(() => day.inputValue()).toMatch(/^12.Nov.2025$/);
    await page.keyboard.type('2026-13-45');
    await page.keyboard.press('Enter');
    await page.locator('[data-cell-editor]').getByRole('alert').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-cell-editor]').waitFor({ state: 'detached' });
    await line(page, 'R-27').getByText('12 Nov 2025').waitFor();
    expect(await page.getByText(/not saved$/).count()).toBe(0);
    // The code opens the record, and closing it leads back to its row.
    await page.keyboard.press('Home');
    for (let at = 0; at < 6; at += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Close', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close', exact: true }).waitFor({ state: 'detached' });
    expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('takes a column out of a spreadsheet: shown row by row before it is written, one entry, one undo', async () => {
    const { page } = await sampleRisks();
    const hand = counting(page);
    await grid(page).focus();
    for (let at = 0; at < 4; at += 1) await hand.press('ArrowRight');
    await paste(page, 'Han Do-yoon\tMonitoring\nHan Do-yoon\tNowhere\nOh Se-rin\tIdentified\n');
    const form = page.getByRole('form', { name: 'Paste into 3 risks' });
    await form.getByText('2 records will change.').waitFor();
    await form.getByText('R-21 · Owner: Bae Jun-seo → Han Do-yoon').waitFor();
    await form.getByText(/^R-27 stays as it is\. Status: /).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await hand.click(form.getByRole('button', { name: 'Paste into 2 risks' }));
    await page.getByText('Pasted into 2 risks').waitFor();
    await line(page, 'R-21').getByText('Han Do-yoon').waitFor();
    await line(page, 'R-5').getByText('Oh Se-rin').waitFor();
    await page.keyboard.press('Control+z');
    await line(page, 'R-21').getByText('Bae Jun-seo').waitFor();
    await line(page, 'R-5').getByText('Jin So-yul').waitFor();
    console.log(`a block pasted onto three risks: ${hand.count} clicks and keys and the paste, 1 undo`);
  });
});
