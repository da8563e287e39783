import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withoutMarks } from '../support/numerals.ts';
import { axeFindings } from './support/axe.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => void (app = await servedApp()));
afterAll(() => app.stop());

let open: Visit[] = [];
afterEach(async () => {
  await Promise.all(open.map((visit) => visit.leave()));
  open = [];
});

async function sample(language: 'ko' | 'en'): Promise<Visit> {
  const visit = await app.visit({ language });
  open.push(visit);
  await openSample(visit, language);
  return visit;
}

/** Opens a risk of the sample by its code, and asks for its page. */
async function askForPage({ page, go }: Visit, code: string, name: string): Promise<void> {
  await go(`/risks?q=${code}`);
  await page.getByRole('gridcell', { name: code, exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^(Actions for ${code}|${code} 작업)$`) }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** What is saved by a click. A browser without a locale, as on a bare machine, names no file in Hangul: there the app's own sentence has its name. */
async function saved({ page }: Visit, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: (await readFile(await file.path())).toString('latin1') };
}

const codesIn = (html: string) => [...withoutMarks(html).matchAll(/<article class="deep-dive"><h3>(R-\d+)/g)].map(([, code]) => code);

describe('리스크 화면', () => {
  it('에서 그 리스크의 상세 페이지를 분기를 골라 보고, 그 리스크의 것만 저장합니다', async () => {
    const visit = await sample('ko');
    const { page, complaints } = visit;
    await askForPage(visit, 'R-12', '이 리스크의 상세 페이지');
    const dialog = page.getByRole('dialog', { name: 'R-12 상세 페이지' });
    // The last quarter that ended before the day of the sample is proposed.
    const quarter = dialog.getByLabel('분기', { exact: true });
    await expect.poll(() => quarter.inputValue()).toBe('2025년 3분기');
    await page
      .frameLocator('iframe')
      .getByRole('heading', { name: /^R-12 / })
      .waitFor({ timeout: 30_000 });
    expect(await axeFindings(page)).toEqual([]);
    const html = await saved(visit, 'HTML로 내보내기');
    expect(codesIn(html.text)).toEqual(['R-12']);
    expect(html.text).toContain('<html lang="ko">');
    await page.getByText(/ 2025-Q3 R-12\.html 파일로 저장했습니다/).waitFor();
    const pdf = await saved(visit, 'PDF로 내보내기');
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    await page.getByText(/ 2025-Q3 R-12\.pdf 파일로 저장했습니다/).waitFor();

    // Escape leaves one thing at a time: the list of quarters, the page, and not yet the record.
    await quarter.click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'R-12 작업' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('에서 그 뒤에 식별된 분기를 고르면 왜 없는지 한 줄로 말합니다', async () => {
    const visit = await sample('ko');
    const { page, complaints } = visit;
    await askForPage(visit, 'R-40', '이 리스크의 상세 페이지');
    const dialog = page.getByRole('dialog', { name: 'R-40 상세 페이지' });
    await dialog.getByRole('button', { name: 'PDF로 내보내기' }).and(page.locator(':enabled')).waitFor({ timeout: 30_000 });
    await dialog.getByLabel('분기', { exact: true }).click();
    await page.getByRole('option', { name: '2025년 2분기' }).click();
    const line = dialog.getByRole('alert');
    await line.waitFor({ timeout: 30_000 });
    expect(await line.innerText()).toMatch(/^R-40은 2025-Q2 보고서에 없습니다\. 2025-06-30보다 늦은 2025-07-28에 식별되었습니다\.$/);
    expect(await dialog.locator('iframe').count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'PDF로 내보내기' }).isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('as of an instant', () => {
  it('the page of a risk is that of what was known by then, and can be saved', async () => {
    const visit = await sample('en');
    const { page, go, complaints } = visit;
    await go('/audit/as-of');
    await page.getByLabel(/^Time/).fill('2025-06-30 23:59');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('button', { name: 'Show the whole app at this time' }).click();
    await page.getByText('The register as of 30 Jun 2025, 23:59 (Asia/Seoul)').waitFor();
    await askForPage(visit, 'R-1', 'Page of this risk');
    const dialog = page.getByRole('dialog', { name: 'Page of R-1' });
    await expect.poll(() => dialog.getByLabel('Quarter', { exact: true }).inputValue()).toBe('Q1\u00a02025');
    await dialog.getByRole('button', { name: 'Export as HTML' }).and(page.locator(':enabled')).waitFor({ timeout: 30_000 });
    const html = await saved(visit, 'Export as HTML');
    expect(html.name).toMatch(/ 2025-Q1 R-1\.html$/);
    expect(codesIn(html.text)).toEqual(['R-1']);
    expect(complaints).toEqual([]);
  });
});
