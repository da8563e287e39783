import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

// A window of 1,280 x 800 whose letters are twice as large has so much room.
it.each([
  ['ko', 'light'],
  ['en', 'dark'],
] as const)(
  'at 640 x 400 the navigation is its icons, and a record stands in place of its list, %s',
  async (language, scheme) => {
    const visit = await app.visit({ language, scheme, width: 640, height: 400 });
    const { page, go, complaints, leave } = visit;
    await openSample(visit, language);
    const navigation = page.getByRole('navigation').first();
    expect((await navigation.boundingBox())?.width).toBeLessThan(64);
    // What is not seen is heard all the same.
    expect(await navigation.getByRole('link', { name: language === 'ko' ? '리스크' : 'Risks', exact: true }).count()).toBe(1);
    for (const path of ['/overview', '/risks', '/quarters', '/settings']) {
      await go(path);
      await page.locator('main h1').first().waitFor();
      expect([path, ...(await axeFindings(page)), ...(await cutOff(page))]).toEqual([path]);
    }
    await go('/risks');
    const grid = page.getByRole('grid');
    await grid.getByRole('row').nth(1).click();
    await page.locator('main header').first().waitFor();
    expect(await grid.isVisible()).toBe(false);
    expect([...(await axeFindings(page)), ...(await cutOff(page))]).toEqual([]);
    await page.keyboard.press('Escape');
    await grid.waitFor();

    // The report is as wide as the page and as high as the window, and is reached and scrolled by key.
    await go('/quarters');
    const preview = page.locator('main iframe');
    await preview.waitFor();
    const { width = 0, height = 0 } = (await preview.boundingBox()) ?? {};
    expect([width > 560, height > 350]).toEqual([true, true]);
    await page.locator('main ul a').last().focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await page.keyboard.press('End');
    const last = preview.contentFrame().locator('main > *').last();
    await expect.poll(() => last.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  },
  120_000,
);
