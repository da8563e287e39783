import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { openSample, standAt, turnTo } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => void (app = await servedApp()));
afterAll(() => app.stop());

const figures = ({ page }: Visit) => page.getByRole('region', { name: 'Key figures' });
const needs = ({ page }: Visit) => page.getByRole('region', { name: 'What needs me' });
/** How many its list finds, as it says: `3 of 40`, or `40` where that is all. */
const listed = async ({ page }: Visit) => {
  const count = page.locator('main [role=status]').filter({ hasText: /^[\d,]+( of [\d,]+)?$/ });
  await count.waitFor();
  return Number((await count.innerText()).split(' of ')[0]);
};

/** Opens each number of a region and comes back: what each says, and what its list finds. */
async function opened(visit: Visit, region: Locator): Promise<readonly { readonly says: number; readonly finds: number }[]> {
  const links = region.getByRole('link').filter({ has: visit.page.locator('strong') });
  await links.first().waitFor();
  const pairs: { says: number; finds: number }[] = [];
  const count = await links.count();
  for (let at = 0; at < count; at += 1) {
    const says = Number(await links.nth(at).locator('strong').innerText());
    await links.nth(at).click();
    await visit.page.waitForURL(/#\/(risks|incidents|actions|controls)\?/);
    pairs.push({ says, finds: await listed(visit) });
    await visit.page.goBack();
    await region.waitFor();
  }
  return pairs;
}

describe('the overview', () => {
  it('opens from each number the list of exactly so many, beside the quarter that was chosen', async () => {
    const visit = await app.visit({ language: 'en' });
    const { page, go, complaints, leave } = visit;
    await openSample(visit, 'en');
    await go('/overview');
    // Nothing has moved since September in the sample.
    await figures(visit).getByText('Since Q3 2025').waitFor();
    await page.getByText('No risk has moved since Q3 2025.').waitFor();
    await page.getByRole('combobox', { name: 'Compared with' }).click();
    await page.getByRole('option', { name: 'Q2 2025' }).click();
    await page.waitForURL(/since=2025-Q2/);
    await figures(visit).getByText('Since Q2 2025').waitFor();
    const pairs = [...(await opened(visit, figures(visit))), ...(await opened(visit, needs(visit)))];
    // Up, down, new and incidents; reviews, actions, high without control and both of tests; what waits for whoever operates.
    expect(pairs.length).toBeGreaterThanOrEqual(10);
    expect(pairs.map(({ finds }) => finds)).toEqual(pairs.map(({ says }) => says));
    const rose = page.getByRole('row').filter({ hasText: 'Settlement batch run twice' });
    expect(await rose.innerText()).toMatch(/Up\s+3\s+Medium\s+→\s+4\s+High[\s\S]+The incident of 13 August/);
    // One rose and one fell: an arrow each.
    expect(await page.locator('svg.heat-map > g[aria-hidden] > g path[fill=none]').count()).toBe(2);
    await page.getByText('Inherent', { exact: true }).click();
    await expect.poll(() => page.locator('svg.heat-map > g[aria-hidden] > g path[fill=none]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  it('counts anew what is recorded, and is that of a past day where the app is looked at as of one', async () => {
    const visit = await app.visit({ language: 'en' });
    const { page, go, complaints, leave } = visit;
    await openSample(visit, 'en');
    await go('/audit/as-of');
    await page.getByLabel(/^Time/).fill('2025-09-25 12:00');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('button', { name: 'Show the whole app at this time' }).click();
    await page.getByText('The register as of 25 Sep 2025, 12:00').waitFor();
    await go('/overview');
    await figures(visit).getByText('Since Q2 2025').waitFor();
    await figures(visit).getByText('On 25 Sep 2025').waitFor();
    const pairs = await opened(visit, figures(visit));
    expect(pairs.map(({ finds }) => finds)).toEqual(pairs.map(({ says }) => says));
    await page.getByRole('button', { name: 'Back to now' }).click();
    await figures(visit).getByText('Since Q3 2025').waitFor();
    const overdue = figures(visit).getByRole('link', { name: /Reviews overdue/ });
    await overdue.locator('strong').filter({ hasText: /^3$/ }).waitFor();
    // One of the three gets another day.
    await overdue.click();
    await page.locator('[role=row][aria-rowindex="2"]').click();
    await page.getByRole('textbox', { name: 'Next review' }).fill('2026-01-15');
    await page.getByRole('textbox', { name: 'Next review' }).press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    await go('/overview');
    await overdue.locator('strong').filter({ hasText: /^2$/ }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  it.each([
    { language: 'ko', scheme: 'dark', width: 1920, height: 1080 },
    { language: 'en', scheme: 'light', width: 900, height: 700 },
  ] as const)('is accessible, and cuts nothing off, at $width x $height, $language', async ({ language, ...look }) => {
    const visit = await app.visit({ language, ...look });
    await openSample(visit, language);
    await standAt(visit, { path: '/overview?since=2025-Q2' });
    const found = [...(await axeFindings(visit.page)), ...(await cutOff(visit.page))];
    await turnTo(visit.page, look.scheme === 'dark' ? 'light' : 'dark');
    found.push(...(await axeFindings(visit.page, 'colours')));
    expect(found).toEqual([]);
    await visit.leave();
  });
});
