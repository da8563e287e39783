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
    await visit.page.getByRole('navigation').getByText('12', { exact: true }).waitFor();
    const found = [...(await axeFindings(visit.page)), ...(await cutOff(visit.page)), ...visit.complaints];
    await visit.leave();
    expect(found).toEqual([]);
  });
});

it('each record is put right on the page to which the list leads, until nothing is left', async () => {
  const visit = await openRefused({ language: 'en' });
  const { page } = visit;
  const field = (label: string) => page.locator('main').getByLabel(label, { exact: true });
  const clear = (label: string) =>
    page
      .locator('main .mantine-Select-root')
      .filter({ has: page.getByLabel(label, { exact: true }) })
      .getByRole('button', { includeHidden: true })
      .click();
  const write = async (label: string, text: string) => {
    await field(label).fill(text);
    await field(label).press('Enter');
  };
  const writeMoment = async (line: string, label: string, text: string) => {
    await page.locator(`[data-line=${line}]`).click();
    await write(`${label}: time`, text);
  };
  const follow = async (name: RegExp, left: number) => {
    await visit.go('/audit/put-right');
    await page.getByRole('tab', { name: `To be corrected ${left}`, exact: true }).waitFor();
    await page.getByRole('table').getByRole('link', { name }).first().click();
    await page.locator('main').getByRole('heading').first().waitFor();
  };
  const clearParent = (unit: string) =>
    page.locator('main li').filter({ hasText: unit }).getByRole('button', { includeHidden: true }).first().click();
  await follow(/^U-1 /, 12);
  await clearParent('U-1');
  await follow(/^U-2 /, 11);
  await clearParent('U-2');
  await follow(/^R-1 /, 9);
  await clear('Sub-type');
  // Its control stands at a cause that is now the other risk's: there is nothing to do but to let it go.
  await follow(/^R-1 /, 8);
  await page.getByRole('button', { name: 'Unlink C-1' }).click();
  // It was archived while it was open: restored, it can be closed or withdrawn.
  await follow(/^R-3 /, 7);
  await page.getByRole('button', { name: 'Restore' }).click();
  await follow(/^R-4 /, 6);
  await write('Identified on', '2025-07-02');
  await follow(/^R-5 /, 5);
  await write('Next review', '2026-01-01');
  await follow(/^I-1 /, 4);
  await writeMoment('startedAt', 'Started at', '2025-07-02 10:00');
  await follow(/^I-2 /, 3);
  await writeMoment('startedAt', 'Started at', '2025-07-02 10:00');
  await follow(/^I-3 /, 2);
  await writeMoment('detectedAt', 'Detected at', '2025-07-10 12:01');
  await writeMoment('acknowledgedAt', 'Acknowledged at', '2025-07-10 12:02');
  await follow(/^I-4 /, 1);
  await writeMoment('downtimeEnd', 'Downtime end', '2025-07-11 14:00');
  await visit.go('/audit/put-right');
  await page.getByRole('heading', { name: 'Nothing to correct' }).waitFor();
  await page.getByRole('navigation').getByText('1', { exact: true }).waitFor({ state: 'detached' });
  const complaints = [...visit.complaints];
  await visit.leave();
  expect(complaints).toEqual([]);
});
