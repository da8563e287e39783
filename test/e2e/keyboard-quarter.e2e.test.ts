import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import { keysAlone } from './support/keys-alone.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

type Person = ReturnType<typeof keysAlone>;

/** Finds a record or a command by its words, and takes the first. */
async function find(page: Page, me: Person, words: string, first: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Find anything' });
  await me.press('Control+k');
  await me.at(dialog.getByRole('combobox'));
  await me.type(words);
  await dialog.getByRole('option', { selected: true }).filter({ hasText: first }).waitFor();
  await me.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** Types what a list of choices is searched by, and takes the first that has these words. */
async function choose(page: Page, me: Person, typed: string, option: string): Promise<void> {
  await me.type(typed);
  await page.getByRole('option', { selected: true }).or(page.getByRole('option')).filter({ hasText: option }).first().waitFor();
  await me.press('Enter');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
}

const head = (page: Page, code: RegExp | string): Locator => page.locator('main header').filter({ hasText: code });

it('the whole quarter with the keyboard alone: from the start screen to the exported report of a closed quarter', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page } = visit;
  page.setDefaultTimeout(30_000);
  const me = keysAlone(page);
  const field = (name: string) => page.getByLabel(name, { exact: true });

  await me.tabTo(page.getByRole('button', { name: 'Open the sample' }));
  await me.press('Enter');
  await page.locator('[data-saved=true]').waitFor();

  // A risk, and its inherent and residual assessment.
  await find(page, me, 'new risk', 'New risk');
  await me.at(field('What could happen'));
  await me.type('Settlement file comes late');
  await me.tabTo(page.locator('main').getByRole('radio').first());
  for (const category of ['Credit risk', 'Operational risk']) {
    await me.press('ArrowRight');
    await me.at(page.getByRole('radio', { name: category }));
  }
  await me.press('Tab');
  await me.at(page.getByRole('combobox', { name: 'Event type' }));
  await me.type('execution');
  await page.getByRole('option').first().waitFor();
  await me.press('ArrowDown');
  await me.press('Enter');
  await me.tabTo(page.getByRole('button', { name: 'Record risk' }));
  await me.press('Enter');
  await head(page, 'R-41').waitFor();
  await page
    .getByRole('form', { name: /Inherent/ })
    .or(page.getByText('Inherent risk assessment'))
    .first()
    .waitFor();
  const cell = (likelihood: number, impact: number) =>
    page.getByRole('gridcell', { name: new RegExp(`^Likelihood ${likelihood} .*, impact ${impact} `) });
  await me.at(cell(1, 1));
  await me.press('ArrowUp');
  await me.at(cell(2, 1));
  await me.press('ArrowRight');
  await me.at(cell(2, 2));
  await me.press('Enter');
  await me.press('Enter');
  await page.getByText('Residual risk assessment').waitFor();
  await me.at(cell(2, 2));
  await me.press('Enter');
  await me.at(page.getByRole('button', { name: 'Residual risk: change the assessment' }));

  // A control on it, made where it is linked; then its review.
  await me.tabTo(page.getByRole('button', { name: 'Add a control: Whole risk' }));
  await me.press('Enter');
  await me.at(page.getByRole('combobox', { name: /^Find a control/ }));
  await me.type('Second pair of eyes on each file');
  await page.getByRole('option', { name: /^Create/ }).waitFor();
  await me.press('Enter');
  await page.getByRole('link', { name: /Second pair of eyes on each file/ }).waitFor();
  await me.at(page.getByRole('button', { name: 'Add a control: Whole risk' }));
  await me.press('r');
  const review = page.getByRole('form', { name: 'Review of R-41' });
  await me.at(review.getByRole('textbox', { name: 'Note' }));
  await me.type('Nothing new');
  await me.press('Enter');
  await review.waitFor({ state: 'detached' });

  // An incident and a release, and that the one came from the other.
  await find(page, me, 'new incident', 'New incident');
  await me.at(field('What happened'));
  await me.type('Settlement file came two hours late');
  await me.press('Tab');
  await me.at(page.getByRole('combobox', { name: 'Service' }));
  await choose(page, me, 'merchant-sett', 'merchant-settlement');
  await me.press('Tab');
  await me.type('2025-09-12 09:00');
  await me.press('Enter');
  await me.at(head(page, /I-\d+/));
  await find(page, me, 'new release', 'New release');
  await me.at(page.getByRole('combobox', { name: 'Service' }));
  await choose(page, me, 'merchant-sett', 'merchant-settlement');
  await me.press('Tab');
  await me.at(field('Version'));
  await me.type('9.9');
  await me.press('Tab');
  await me.type('2025-09-11 20:00');
  await me.press('Enter');
  await me.at(head(page, /V-\d+/));
  await me.tabTo(page.getByRole('button', { name: 'Add a link' }));
  await me.press('Enter');
  const link = page.locator('main form').filter({ has: page.locator(':focus') });
  await me.at(link.getByRole('combobox'));
  await choose(page, me, 'two hours late', 'Settlement file came two hours late');
  await me.tabTo(link.getByRole('radio').first());
  await me.press('Space');
  await me.tabTo(link.getByRole('textbox', { name: /^Evidence/ }));
  await me.type('The log of the run says so');
  await me.press('Control+Enter');
  await page
    .getByText(/caused incident I-\d+/)
    .first()
    .waitFor();

  // The overview, and the list behind one of its numbers.
  await me.press('Control+1');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await me.tabTo(page.getByRole('link', { name: /Reviews overdue/ }));
  await me.press('Enter');
  await page.getByRole('grid').waitFor();

  // The quarter is closed: two conditions and the signatures are waived.
  await me.press('Control+7');
  await me.tabTo(page.getByRole('link', { name: /^Q3 2025/ }));
  await me.press('Enter');
  await me.tabTo(page.getByRole('radio', { name: 'Report', exact: true }), 'Shift+Tab');
  await me.press('ArrowRight');
  await me.tabTo(page.getByRole('button', { name: 'Begin review' }));
  await me.press('Enter');
  await me.at(page.getByText('In review', { exact: true }).locator('..'));
  const reasons = page.getByLabel(/: Reason for waiving it$/);
  await reasons.first().waitFor();
  for (const reason of await reasons.all()) {
    await me.tabTo(reason);
    await me.type('Next quarter');
  }
  for (const format of ['PDF', 'XLSX']) {
    await me.tabTo(page.getByRole('checkbox', { name: format }));
    await me.press('Space');
  }
  await me.tabTo(page.getByRole('button', { name: 'Close the quarter' }));
  await me.press('Enter');
  await page.getByRole('article', { name: 'Version 1' }).waitFor({ timeout: 60_000 });
  await me.at(page.getByText('Closed', { exact: true }).locator('..'));

  // And its report leaves the house.
  await me.press('Control+e');
  await me.at(page.getByRole('menuitem').first());
  await me.press('ArrowDown');
  await me.at(page.getByRole('menuitem', { name: 'Export as HTML' }));
  const [file] = await Promise.all([page.waitForEvent('download'), me.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/2025-Q3\.html$/);

  process.stdout.write(`keys of a whole quarter: ${me.count}\n`);
  expect(me.lost).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.leave();
}, 300_000);
