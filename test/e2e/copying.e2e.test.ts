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

async function begun(language: 'ko' | 'en') {
  const visit = await app.visit({ language, width: 1280, height: 800 });
  open.push(visit);
  await openSample(visit, language);
  return visit;
}

describe('a record', () => {
  it('is duplicated with the parts that were ticked, as one entry that one undo takes back', async () => {
    const visit = await begun('en');
    const { page, complaints } = visit;
    await visit.go('/risks');
    await page.getByRole('gridcell', { name: 'R-12', exact: true }).click();
    await page.getByRole('button', { name: 'Actions for R-12' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    const form = page.getByRole('form', { name: 'Duplicate of R-12' });
    const title = form.getByLabel('Title', { exact: true });
    await expect.poll(() => title.inputValue()).toMatch(/ \(copy\)$/);
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
    await form.getByText(/^Not taken over: .*Assessments/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole('checkbox', { name: /^Consequences/ }).uncheck();
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    const head = page.getByRole('group', { name: /\(copy\)$/ });
    await head.waitFor();
    await expect.poll(() => head.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await head.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('is duplicated from the bar of what is selected, with the focus on what was made and one undo', async () => {
    const visit = await begun('en');
    const { page, complaints } = visit;
    await visit.go('/controls');
    const line = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: 'C-3', exact: true }) });
    await line.locator('[data-select-mark]').click();
    await page.getByRole('group', { name: 'Selected records' }).getByRole('button', { name: 'Duplicate' }).click();
    const form = page.getByRole('form', { name: 'Duplicate of C-3' });
    await expect.poll(() => form.getByLabel('Title', { exact: true }).inputValue()).toMatch(/ \(copy\)$/);
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    const head = page.getByRole('group', { name: /\(copy\)$/ });
    await head.waitFor();
    await expect.poll(() => head.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await head.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

describe('템플릿', () => {
  it('은 기록에서 만들어 새 기록을 시작할 때 쓰고, 제품에 포함된 템플릿은 쓰기 전에는 등록부에 없습니다', async () => {
    const visit = await begun('ko');
    const { page, complaints } = visit;
    await visit.go('/recordTemplates');
    await page.getByText('아직 템플릿이 없습니다').waitFor();
    await visit.go('/risks/new');
    await page.getByRole('combobox', { name: '템플릿으로 시작' }).click();
    await page.getByRole('option', { name: '핵심 인력 이탈' }).click();
    const form = page.getByRole('form', { name: /핵심 인력 이탈/ });
    await form.waitFor();
    await form.getByRole('button', { name: '등록' }).click();
    await page.getByRole('group', { name: /핵심 인력 이탈$/ }).waitFor();
    await page.getByRole('button', { name: /^R-41/ }).click();
    await page.getByRole('menuitem', { name: '템플릿으로 저장' }).click();
    const template = page.getByRole('form', { name: 'R-41 템플릿' });
    await template.getByLabel('이름', { exact: true }).fill('인력 공백');
    expect(await axeFindings(page)).toEqual([]);
    await template.getByRole('button', { name: '템플릿 저장' }).click();
    await page.getByRole('button', { name: '이 템플릿으로 새 리스크 등록' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '이 템플릿으로 새 리스크 등록' }).click();
    await page
      .getByRole('form', { name: /인력 공백/ })
      .getByRole('checkbox', { name: '원인 2건' })
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
