import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample, standAt } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';
import { troubles } from './support/trouble.ts';

// `npm run screenshots` also makes the few pictures that the documents show: docs/images.

const folder = join(import.meta.dirname, '../../docs/images');
/** A risk with causes under control, and with an incident and a release behind it. */
const shownRisk = 'R-15';
/** From the cover of the report to its summary, in pixels. */
const toSummary = 1050;

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
  await mkdir(folder, { recursive: true });
});
afterAll(() => app.stop());

describe.each(['en', 'ko'] as const)('the pictures of the documents, %s', (language) => {
  it('show overview, delivery, a risk, a quarter and the log of the sample', async () => {
    const visit = await app.visit({ language });
    const { page } = visit;
    const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}-${language}-light.png`) });
    await openSample(visit, language);

    // Nothing has moved since the last quarter: since the one before, something has.
    await standAt(visit, { path: '/overview?since=2025-Q2' });
    await shoot('overview');

    await standAt(visit, { path: '/delivery?service=S-2' });
    await page.getByRole('slider').evaluate((axis) => axis.scrollIntoView({ block: 'end' }));
    await page.waitForTimeout(300);
    await shoot('delivery');

    await standAt(visit, { path: '/risks' });
    await page.getByRole('row').filter({ hasText: shownRisk }).first().click();
    await page.locator('main header').waitFor();
    await page.waitForTimeout(300);
    await shoot('risk');

    await standAt(visit, { path: '/quarters' });
    await page.waitForTimeout(500);
    await page.locator('main iframe').hover();
    await page.mouse.wheel(0, toSummary);
    await page.waitForTimeout(500);
    await shoot('quarters');

    await standAt(visit, { path: '/audit' });
    await shoot('audit');

    expect(visit.complaints).toEqual([]);
    await visit.leave();
  });

  it('show what is said of a store that the browser threw away', async () => {
    const visit = await app.visit({ language });
    await troubles.find(({ name }) => name === 'store-thrown-away')?.happen(visit, language);
    await visit.page.waitForTimeout(300);
    await visit.page.screenshot({ path: join(folder, `restored-${language}-light.png`) });
    await visit.leave();
  });
});
