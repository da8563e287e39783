import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
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

async function sample(): Promise<Visit> {
  const visit = await app.visit({ language: 'en' });
  visits.push(visit);
  await openSample(visit, 'en');
  return visit;
}

const saved = (page: Page) => page.locator('[data-saved=true]').filter({ hasText: 'Saved' });
const personName = (page: Page) => page.locator('main header input').first();

async function openPerson({ page, go }: Visit): Promise<void> {
  await go('/people');
  await page.getByRole('row', { name: /P-9/ }).click();
  await personName(page).waitFor();
}

describe('what is typed', () => {
  it('becomes one entry on Enter, can be undone and redone, and is told in the history', async () => {
    const visit = await sample();
    const { page } = visit;
    await openPerson(visit);
    const was = await personName(page).inputValue();
    await personName(page).fill('Koo Min-jae II');
    await expect.poll(() => page.locator('nav').getByText('Typing').count()).toBe(1);
    await personName(page).press('Enter');
    await saved(page).waitFor();
    await page.getByRole('button', { name: /^Undo: P-9/ }).click();
    await expect.poll(() => personName(page).inputValue()).toBe(was);
    await page.getByRole('button', { name: /^Redo: P-9/ }).click();
    await expect.poll(() => personName(page).inputValue()).toBe('Koo Min-jae II');
    expect(await page.getByRole('region', { name: 'History' }).getByText('Person changed').count()).toBeGreaterThan(0);
  });

  it('is undone by the keys in the field that was just saved, and said with the field, both values and the way there', async () => {
    const { page, go } = await sample();
    await go('/risks');
    await page.getByRole('row', { name: /^R-15 / }).click();
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await title.waitFor();
    const was = await title.inputValue();
    await title.fill('Settlement run twice');
    // What is being typed is undone as typing.
    await page.keyboard.press('Control+z');
    await expect.poll(() => title.inputValue()).not.toBe('Settlement run twice');
    await title.fill('Settlement run twice');
    await page.keyboard.press('Enter');
    await saved(page).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => title.inputValue()).toBe(was);
    const line = page.getByRole('alert').filter({ hasText: `Title: Settlement run twice → ${was}` });
    expect(await line.innerText()).toContain(`Undone: R-15 ${was}`);
    await go('/overview');
    await line.getByRole('button', { name: 'Show record' }).click();
    await title.waitFor();
    expect(await title.inputValue()).toBe(was);
  });

  it('is sent when the place is left', async () => {
    const visit = await sample();
    await openPerson(visit);
    await personName(visit.page).fill('Koo Left');
    await visit.go('/overview');
    await saved(visit.page).waitFor();
    await visit.go('/people');
    await visit.page.getByRole('gridcell', { name: 'Koo Left' }).waitFor();
  });

  it('survives a page that dies, comes back with a mark, and is saved or discarded', async () => {
    const visit = await sample();
    const { page } = visit;
    await openPerson(visit);
    await personName(page).fill('Koo Half');
    // What is typed is kept within a second.
    await page.waitForTimeout(1500);
    const address = page.url();
    // The page goes without a word: nothing of its own runs any more.
    await page.close({ runBeforeUnload: false });
    // A window is gone when the browser has let go of its lock, a moment after its page.
    await new Promise((gone) => setTimeout(gone, 500));
    const other = await visit.anotherTab(address);
    await personName(other).waitFor();
    await other.getByText('Typed earlier but not saved.').waitFor();
    expect(await personName(other).inputValue()).toBe('Koo Half');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('Typed earlier but not saved.').waitFor({ state: 'detached' });
    await expect.poll(() => personName(other).inputValue()).toBe('Koo Half');
  });

  it('shows both values when another window changed the field, and loses neither', async () => {
    const { page, anotherTab, go } = await sample();
    await go('/settings');
    const name = (one: Page) => one.getByLabel('Name of the register');
    await name(page).waitFor();
    const other = await anotherTab(page.url());
    await name(other).waitFor();
    await name(page).fill('Mine');
    await name(other).fill('Theirs');
    await name(other).press('Enter');
    await saved(other).waitFor();
    await page.locator('nav').getByText('Theirs').waitFor();
    await name(page).press('Enter');
    const conflict = page.getByRole('alert').filter({ hasText: 'This was changed elsewhere' });
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('Theirs');
    expect(await conflict.innerText()).toContain('Mine');
    await conflict.getByRole('button', { name: 'Save my value' }).click();
    await page.locator('nav').getByText('Mine').waitFor();
  });
});

describe('the language of the screen', () => {
  it('changes at once, everywhere, and is the same after a start', async () => {
    const { page, go } = await sample();
    await go('/risks');
    await page.getByRole('heading', { name: 'Risks' }).waitFor();
    await page.getByLabel('Language').getByText('한').click();
    await page.getByRole('heading', { name: '리스크' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await page.reload();
    await page.getByRole('heading', { name: '리스크' }).waitFor();
  });
});

describe('register files', () => {
  it('are saved, known again as equal, and show their state', async () => {
    const visit = await app.visit({ language: 'en' });
    visits.push(visit);
    const { page } = visit;
    await createEmpty(visit, 'en');
    await page.getByRole('button', { name: 'Not saved to a file yet' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(download.suggestedFilename()).toBe('Our risk register.plimsoll');
    await page.getByText('Also saved to file').waitFor();
    const file = await download.path();

    await visit.go('/units');
    await page.getByLabel('Unit name').fill('Treasury');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1 entry not saved to the file yet' }).waitFor();

    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    await chooser.setFiles(file);
    await page.getByText('one entry behind this store').waitFor();
  });

  it('that went another way are told apart, with both heads, and open as a separate copy', async () => {
    const visit = await app.visit({ language: 'en' });
    visits.push(visit);
    const { page, go } = visit;
    await createEmpty(visit, 'en');
    const unit = async (name: string) => {
      await go('/units');
      await page.getByLabel('Unit name').fill(name);
      await page.keyboard.press('Enter');
      await page.locator(`input[value="${name}"]`).waitFor();
    };
    const [first] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    const base = await first.path();
    await unit('One way');
    const [second] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    const ahead = await second.path();

    // A second store takes the file as it was and goes on from there by itself.
    const elsewhere = await app.visit({ language: 'en' });
    visits.push(elsewhere);
    const open = async (file: string, how: () => Promise<void>) => {
      const [chooser] = await Promise.all([elsewhere.page.waitForEvent('filechooser'), how()]);
      await chooser.setFiles(file);
    };
    await open(base, () => elsewhere.page.getByRole('button', { name: 'Choose a file' }).click());
    await elsewhere.page.getByRole('navigation').waitFor();
    await elsewhere.go('/units');
    await elsewhere.page.getByLabel('Unit name').fill('Another way');
    await elsewhere.page.keyboard.press('Enter');
    await elsewhere.page.locator('input[value="Another way"]').waitFor();
    await open(ahead, () => elsewhere.page.keyboard.press('Control+o'));

    const panel = elsewhere.page.getByRole('dialog', { name: 'This file and this store have diverged' });
    await panel.waitFor();
    expect(await panel.innerText()).toContain('The first entry that differs is number 2.');
    expect(await panel.locator('code').count()).toBe(2);
    await panel.getByRole('button', { name: 'Open the file as a separate copy' }).click();
    await elsewhere.page.getByText(/is open as a separate copy/).waitFor();
    await elsewhere.go('/units');
    await elsewhere.page.locator('input[value="One way"]').waitFor();
  });
});

describe('the audit', () => {
  it('proves the ledger with a head from outside, and names what a wrong one shows', async () => {
    const { page, go } = await sample();
    await go('/audit/verify');
    const head = (await page.locator('code').first().innerText()).trim();
    await page.getByLabel(/Ledger head recorded outside/).fill(head);
    await page.getByRole('button', { name: 'Verify the ledger' }).click();
    await page.getByText(/^Proven\./).waitFor();
    await page.getByLabel(/Ledger head recorded outside/).fill(head.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    await page.getByRole('button', { name: 'Verify the ledger' }).click();
    await page.getByText(/^Verification failed:/).waitFor();
  });

  it('shows the register as it was', async () => {
    const { page, go } = await sample();
    await go('/audit/as-of');
    await page.getByLabel(/^Time \(/).fill('2025-01-31 12:00');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    const then = Number(
      (
        await page
          .locator('dl div')
          .filter({ hasText: /^Risks/ })
          .locator('dd')
          .innerText()
      ).trim(),
    );
    expect(then).toBeGreaterThan(0);
    expect(then).toBeLessThan(40);
  });
});

describe('a quarter', () => {
  it('shows its report without scripts and exports it', async () => {
    const { page, go, complaints } = await sample();
    await go('/quarters/2025-Q3');
    const frame = page.frameLocator('main iframe');
    await frame.getByText('2025').first().waitFor();
    expect(await page.locator('main iframe').getAttribute('sandbox')).toBe('');
    await page.keyboard.press('Control+e');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Export as JSON' }).click()]);
    expect(download.suggestedFilename()).toBe('Mulmaru Pay risk register (sample) 2025-Q3.json');
    // A paper to edit is of the board copy, whatever is shown.
    await page.keyboard.press('Control+e');
    const item = page.getByRole('menuitem', { name: 'Export board copy as DOCX' });
    const [paper] = await Promise.all([page.waitForEvent('download'), item.click()]);
    expect(paper.suggestedFilename()).toBe('Mulmaru Pay risk register (sample) 2025-Q3-board.docx');
    expect(Object.keys(unzipSync(new Uint8Array(await readFile(await paper.path()))))).toContain('word/document.xml');
    expect(complaints).toEqual([]);
  });
});
