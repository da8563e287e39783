import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { createEmpty } from './support/pages.ts';
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

const head = (page: Page, code: string) => page.getByRole('group', { name: new RegExp(`^${code} `) });

describe('a newcomer', () => {
  it('records a risk, its control, an incident and the release behind it, all linked, in no more than 15 clicks', async () => {
    const visit = await app.visit({ language: 'en', width: 1280, height: 800 });
    open.push(visit);
    const { page, go, complaints } = visit;
    await createEmpty(visit, 'en');
    await go('/risks');
    let clicks = 0;
    const click = async (what: ReturnType<Page['locator']>) => {
      await what.click();
      clicks += 1;
    };
    const type = (text: string) => page.keyboard.type(text);
    const press = (key: string) => page.keyboard.press(key);
    const focused = (name: string) =>
      page.waitForFunction(
        (label) =>
          document.activeElement?.getAttribute('aria-label') === label ||
          (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent === label,
        name,
      );

    await click(page.getByRole('button', { name: 'Record the first risk' }));
    await type('Failed release stops card payments');
    await click(page.getByText('Operational risk', { exact: true }));
    await click(page.getByRole('button', { name: 'Record risk', exact: true }));
    await head(page, 'R-1').waitFor();
    await press('Escape');

    await click(page.getByRole('button', { name: 'Add a control: Whole risk' }));
    await type('Four eyes on each release');
    await page.getByRole('option', { name: /Create “Four eyes/ }).waitFor();
    await press('Enter');
    await page.getByRole('row', { name: /C-1 Four eyes on each release Preventive Never tested Whole risk/ }).waitFor();

    await click(page.getByRole('button', { name: 'Add a link' }));
    await type('Card payments refused');
    await click(page.getByRole('option', { name: 'Create incident “Card payments refused”' }));
    // What is missing has the focus; the rest is filled in.
    await focused('Service');
    await type('payments');
    await page.getByRole('option', { name: 'Add “payments”' }).waitFor();
    await press('Enter');
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Save link' }) });
    await expect.poll(() => form.getByLabel('Service').inputValue()).toMatch(/payments$/);
    await click(form.getByRole('radio', { name: 'Risk R-1 materialised as incident “Card payments refused”.' }));
    await click(form.getByLabel('Evidence'));
    await type('Refused from 14:00 until the rollback');
    await click(form.getByRole('button', { name: 'Save link' }));
    await form.waitFor({ state: 'detached' });

    await click(page.getByRole('link', { name: 'incident I-1 (Card payments refused)' }));
    await head(page, 'I-1').waitFor();
    await click(page.getByRole('button', { name: 'Add a link' }));
    await type('2025.3');
    await page.getByRole('option', { name: 'Create release “2025.3”' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await click(page.getByRole('option', { name: 'Create release “2025.3”' }));
    // It is of the service of the incident.
    await expect.poll(() => form.getByLabel('Service').inputValue()).toMatch(/payments$/);
    await click(form.getByRole('radio', { name: 'Incident I-1 was caused by release “2025.3”.' }));
    await click(form.getByLabel('Evidence'));
    await type('It stopped when the release was rolled back');
    await click(form.getByRole('button', { name: 'Save link' }));
    await form.waitFor({ state: 'detached' });
    console.log(`risk, control, incident and release, all linked: ${clicks} clicks`);
    expect(clicks).toBeLessThanOrEqual(15);

    await page.getByText('Incident I-1 was caused by release V-1 (payments 2025.3).').waitFor();
    await page.getByText('Incident I-1 is a materialisation of risk R-1 (Failed release stops card payments).').waitFor();
    // The release and its link are one entry: one undo takes back both.
    await press('Control+z');
    await page.getByText('Incident I-1 was caused by').waitFor({ state: 'detached' });
    await go('/releases');
    await page.getByText('No releases yet').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
