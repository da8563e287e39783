import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { openSample } from './support/pages.ts';
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

/** The risks of the sample, the worst first, with the first of them open. Its today is 20 October 2025. */
async function firstOpen(language: 'ko' | 'en'): Promise<Visit> {
  const visit = await app.visit({ language, width: 1280, height: 800 });
  open.push(visit);
  await openSample(visit, language);
  await visit.go('/risks');
  await visit.page.getByRole('gridcell', { name: 'R-21', exact: true }).click();
  await head(visit.page, 'R-21').waitFor();
  return visit;
}

const head = (page: Page, code: string) => page.getByRole('group', { name: new RegExp(`^${code} `) });
const codesInList = (page: Page) => page.locator('[role=row] [role=gridcell][aria-colindex="1"]').allInnerTexts();

describe('reviewing', () => {
  it('ten risks one after another takes no more than 25 keys and no scrolling, each one entry and one undo', async () => {
    const { page, complaints } = await firstOpen('en');
    const codes = (await codesInList(page)).slice(0, 10);
    expect(codes[0]).toBe('R-21');
    let keys = 0;
    const press = async (chord: string) => {
      keys += chord.split('+').length;
      await page.keyboard.press(chord);
    };
    await press('r');
    for (const [at, code] of codes.entries()) {
      const form = head(page, code).getByRole('form', { name: `Review of ${code}` });
      await form.waitFor();
      await expect
        .poll(() => form.getByRole('textbox', { name: 'Note', exact: true }).evaluate((field) => field === document.activeElement))
        .toBe(true);
      await press(at < 9 ? 'Shift+Enter' : 'Enter');
    }
    const last = codes[9] ?? '';
    await page.getByRole('form', { name: `Review of ${last}` }).waitFor({ state: 'detached' });
    console.log(`ten risks reviewed: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(25);
    expect(await head(page, last).evaluate(({ parentElement }) => parentElement?.parentElement?.scrollTop)).toBe(0);
    // The focus is back on what opened the form, and the list has followed.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reviewed');
    await page.locator(`[role=row][data-active]`).getByText(last, { exact: true }).waitFor();

    const reviews = page.getByRole('region', { name: 'Reviews' }).getByRole('row', { name: /20 Oct 2025.*Unchanged/ });
    await reviews.waitFor();
    await page.keyboard.press('Control+z');
    await reviews.waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await head(page, codes[8] ?? '').waitFor();
    await reviews.waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('검토', () => {
  it('를 재평가로 이어 가면 평가와 검토가 한 항목이 되고, 한 번에 취소됩니다', async () => {
    const { page, complaints } = await firstOpen('ko');
    await page.getByRole('button', { name: '검토 완료' }).click();
    const form = page.getByRole('form', { name: 'R-21 검토' });
    await form.getByRole('textbox', { name: '검토 의견' }).fill('한도 축소로 낮아짐');
    await form.getByText('재평가').click();
    await form.getByRole('button', { name: '평가로 이동' }).click();
    const assessment = page.getByRole('form', { name: /잔여.*평가/ });
    await assessment.getByText('오늘의 검토도 함께 한 항목으로 기록됩니다.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // Likelihood 3 and impact 3 are rated 3 of 5: the next is due in half a year.
    await assessment.getByRole('gridcell', { name: /^발생가능성 3 .*영향도 3 / }).click();
    await assessment.getByRole('button', { name: '평가와 검토 저장' }).click();
    await assessment.waitFor({ state: 'detached' });
    const review = page.getByRole('region', { name: '검토' }).getByRole('row', { name: /2025\. 11\. 10\..*2025\. 10\. 20\./ });
    await review.getByText('한도 축소로 낮아짐').waitFor();
    expect(await head(page, 'R-21').getByRole('textbox', { name: '다음 검토일' }).inputValue()).toMatch(/^2026\.\s4\.\s20\.$/);
    await head(page, 'R-21').getByText('182일 남음').waitFor();
    await page.keyboard.press('Control+z');
    await review.waitFor({ state: 'detached' });
    expect(await head(page, 'R-21').getByRole('textbox', { name: '다음 검토일' }).inputValue()).toMatch(/^2025\.\s11\.\s10\.$/);
    expect(complaints).toEqual([]);
  });
});

describe('the next and the previous record', () => {
  it('of the list that one came from are a key away, heard by the screen reader, and never in a field', async () => {
    const { page, go, complaints } = await firstOpen('en');
    await page.keyboard.press('j');
    await head(page, 'R-27').waitFor();
    // The list may keep the focus; a step from the record itself lands on the next one's head.
    await page.getByRole('button', { name: 'Next record (J)' }).click();
    await head(page, 'R-5').waitFor();
    await page.keyboard.press('j');
    await head(page, 'R-10').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('R-10 Dependence on one cloud region');
    await page.keyboard.press('k');
    await head(page, 'R-5').waitFor();
    await head(page, 'R-5').getByRole('textbox').first().click();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await head(page, 'R-5').waitFor();
    // From a filtered list, the last of which has no next.
    await go('/risks?q=R-39');
    await page.getByRole('gridcell', { name: 'R-39', exact: true }).click();
    await head(page, 'R-39').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Next record (J)' }).isDisabled()).toBe(true);
    // Once it is closed the list has the focus, on its row.
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    expect(complaints).toEqual([]);
  });
});
