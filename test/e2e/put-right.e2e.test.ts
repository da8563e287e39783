import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenFolder } from '../support/frozen.ts';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { servedApp, type Look, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => void (app = await servedApp()));
afterAll(() => app.stop());

/** The frozen register in which one of each row is that a rule of today refuses, at the list of them. */
async function openRefused(look: Look): Promise<Visit> {
  const visit = await app.visit(look);
  const { page } = visit;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: look.language === 'ko' ? '파일 선택' : 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(join(frozenFolder(2), 'refused.plimsoll'));
  await page.getByRole('navigation').waitFor();
  await visit.go('/audit/put-right');
  await page.getByRole('table').waitFor();
  return visit;
}

describe.each(['ko', 'en'] as const)('the list of what is to be put right, %s', (language) => {
  it.each(['light', 'dark'] as const)('can be read by everyone, %s', async (scheme) => {
    const visit = await openRefused({ language, scheme });
    await visit.page.getByRole('navigation').getByText('9', { exact: true }).waitFor();
    if (process.env['PLIMSOLL_PICTURES'])
      await visit.page.screenshot({ path: join(process.env['PLIMSOLL_PICTURES'], `put-right-${language}-${scheme}.png`) });
    const found = [...(await axeFindings(visit.page)), ...(await cutOff(visit.page)), ...visit.complaints];
    await visit.leave();
    expect(found).toEqual([]);
  });
});

describe('each record is put right on the page to which the list leads', () => {
  it('until nothing is left', async () => {
    const visit = await openRefused({ language: 'en' });
    const { page } = visit;
    const left = async (count: number) => {
      await visit.go('/audit/put-right');
      if (count > 0) await page.getByRole('tab', { name: `To be put right ${count}` }).waitFor();
      else await page.getByRole('heading', { name: 'Nothing is to be put right' }).waitFor();
    };
    const open = async (name: RegExp) => {
      await page.getByRole('table').getByRole('link', { name }).first().click();
      await page.locator('main header').waitFor();
    };
    await left(9);
    await open(/^U-1 /);
    await page.waitForTimeout(800);
    await page.screenshot({ path: '/tmp/w/n-putright/u1.png' });
    await visit.go('/audit/put-right');
    await open(/^R-4 /);
    await page.waitForTimeout(800);
    await page.screenshot({ path: '/tmp/w/n-putright/r4.png' });
    await visit.go('/audit/put-right');
    await open(/^R-1 /);
    await page.waitForTimeout(800);
    await page.screenshot({ path: '/tmp/w/n-putright/r1.png', fullPage: true });
    await visit.go('/audit/put-right');
    await open(/^I-4 /);
    await page.waitForTimeout(800);
    await page.screenshot({ path: '/tmp/w/n-putright/i4.png' });
    await visit.leave();
    expect(visit.complaints).toEqual([]);
  });
});
