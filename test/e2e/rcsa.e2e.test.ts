import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBook } from '../../documents/spreadsheets/open-book.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import { overwritten } from '../support/cells-of-xlsx.ts';
import { unzipped } from '../support/register-files.ts';
import { axeFindings } from './support/axe.ts';
import { counting } from './support/bringing.ts';
import { openSample } from './support/pages.ts';
import { servedApp } from './support/served-app.ts';

let app: Awaited<ReturnType<typeof servedApp>>;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

/** The cells of a row of the first sheet, as they are shown. */
function rowOf(bytes: Uint8Array, row: number): readonly string[] {
  const book = openBook(bytes, 's.xlsx');
  const grid = book.ok ? book.value.grid(0) : book;
  if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
  return (grid.value.rows.find((one) => one.row === row)?.cells ?? []).map(shownText);
}

describe('an RCSA round', () => {
  it('goes out and comes back: what was changed here in the meantime is shown and not overwritten, the rest is one entry and one undo', async () => {
    const visit = await app.visit({ language: 'en', width: 1280, height: 800 });
    const { page, complaints } = visit;
    await openSample(visit, 'en');
    await visit.go('/rcsaRounds');
    const hand = counting(page);
    await hand.click(page.getByRole('button', { name: 'Open the first round' }));
    const form = page.getByRole('form', { name: 'Open an RCSA round' });
    // Two words and a day are typed: counted as two, like any text that only its writer knows.
    await form.getByRole('textbox', { name: 'Name' }).fill('RCSA Q4');
    await form.getByRole('textbox', { name: 'Due on' }).fill('2025-10-10');
    await form.getByText(/^\d+ risks of \d+ owners/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await hand.press('Enter');
    await page.getByText('0 of 39 risks answered').first().waitFor();
    const downloading = page.waitForEvent('download');
    await hand.click(page.getByRole('button', { name: 'Save all sheets' }));
    const zip = unzipped(readFileSync(await (await downloading).path()));
    await page.getByText(/Sheets sent: 12/).waitFor();
    expect([...zip.keys()]).toHaveLength(12);
    const name = 'Q-1 RCSA Bae Jun-seo.xlsx';
    const sheet = zip.get(name) ?? new Uint8Array();
    const [first = [], second = [], third = []] = [2, 3, 4].map((row) => rowOf(sheet, row));

    // The owner answers three of his six risks. One of them is changed here before the sheet comes back.
    const other = (cell = '') => (cell.startsWith('5') ? '1 · Rare' : '5 · Frequent');
    const answered = overwritten(sheet, { G2: other(first[6]), G3: other(second[6]), I3: 'More orders', F4: 'No change' });
    const moved = first[6]?.startsWith('3') === true ? '4 · Likely' : '3 · Possible';
    await visit.go('/risks/import');
    const here = `code,residualLikelihood,residualImpact,residualValidOn\n${first[0]},${moved.slice(0, 1)},2,2025-10-20\n`;
    await counting(page).drop({ name: 'here.csv', bytes: new TextEncoder().encode(here) });
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByText('here.csv was imported.').waitFor();

    // Where files are imported the sheet is known, and leads to its round.
    await visit.go('/import');
    await hand.drop({ name, bytes: answered });
    const panel = page.getByRole('region', { name: 'Answers that came back' });
    await panel.getByText('1 changed, 1 without change, 1 changed here in the meantime, 3 not answered').waitFor();
    await panel.getByRole('checkbox', { name: `Use the owner’s answer for ${first[0]}` }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const conflict = panel.getByRole('row', { name: /^Likelihood/ }).first();
    expect(await conflict.getByRole('cell').allInnerTexts()).toEqual([first[6], moved, other(first[6])]);
    await hand.click(panel.getByRole('button', { name: 'Record 2 answers' }));
    await page.getByText('2 of 39 risks answered').first().waitFor();
    await page.getByText(`Kept as they are: ${first[0]}`).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Bring back sheets');
    await page.getByRole('row', { name: /Bae Jun-seo.*Partly answered.*10 days late.*2 \/ 6/ }).waitFor();
    console.log(`an RCSA round with a conflict: ${hand.count} clicks and keys, and two texts`);
    expect(hand.count).toBeLessThanOrEqual(6);

    await page.keyboard.press('Control+z');
    await page.getByText('0 of 39 risks answered').first().waitFor();

    // Once more, with the owner's answer in the place of what was changed here.
    await counting(page).drop({ name, bytes: answered });
    await panel.getByRole('checkbox', { name: `Use the owner’s answer for ${first[0]}` }).check();
    await panel.getByRole('button', { name: 'Record 3 answers' }).click();
    await page.getByText('3 of 39 risks answered').first().waitFor();
    expect(third[0]).toMatch(/^R-\d+$/);
    expect(complaints).toEqual([]);
    await visit.leave();
  }, 60_000);

  it('is opened about the risks that a list shows; one joins it and leaves it again, each with one undo', async () => {
    const visit = await app.visit({ language: 'en', width: 1280, height: 800 });
    const { page, complaints } = visit;
    await openSample(visit, 'en');
    await visit.go('/risks');
    const line = (code: string) => page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: code, exact: true }) });
    for (const code of ['R-21', 'R-27', 'R-5']) await line(code).locator('[data-select-mark]').click();
    const act = page.getByRole('group', { name: 'Selected records' }).getByRole('button', { name: 'Open RCSA round' });
    expect(await act.getAttribute('title')).toBe('Open an RCSA round about these 3 risks');
    await act.click();
    const form = page.getByRole('form', { name: 'Open an RCSA round' });
    await form.getByText('3 risks of 3 owners.').waitFor();
    await form.getByRole('combobox', { name: 'Which risks' }).waitFor();
    await form.getByRole('textbox', { name: 'Name' }).fill('The worst');
    await form.getByRole('textbox', { name: 'Due on' }).fill('2025-12-10');
    await page.keyboard.press('Enter');
    await page.getByText('0 of 3 risks answered').first().waitFor();

    const add = page.getByRole('button', { name: 'Add a risk' });
    await add.click();
    await page.getByRole('combobox', { name: 'Find an open risk' }).fill('R-23');
    await page.getByRole('option', { name: /^R-23/ }).click();
    await page.getByText('0 of 4 risks answered').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true);

    const owner = page.getByRole('button', { name: 'Bae Jun-seo', exact: true });
    await owner.click();
    await page.getByRole('button', { name: 'Take out R-23' }).click();
    const leaving = page.getByRole('form', { name: 'Take out R-23' });
    await leaving.getByRole('textbox', { name: 'Reason' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await leaving.getByText('is required').first().waitFor();
    await leaving.getByRole('textbox', { name: 'Reason' }).fill('asked in spring');
    await page.keyboard.press('Enter');
    await page.getByText('0 of 3 risks answered').first().waitFor();
    await expect.poll(() => owner.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await page.getByText('0 of 4 risks answered').first().waitFor();

    // From the risk: a round that it is not in is offered.
    await visit.go('/risks');
    await line('R-31').click();
    await page.getByRole('button', { name: 'Actions for R-31' }).click();
    await page.getByRole('menuitem', { name: 'Add to Q-1 The worst' }).click();
    await page.getByText('R-31 added to Q-1').waitFor();
    expect(complaints).toEqual([]);
    await visit.leave();
  }, 60_000);
});
