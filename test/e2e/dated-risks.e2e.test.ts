import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

/** The sample, with the page of R-1 open. Its today is 20 October 2025. */
async function firstRisk(language: 'ko' | 'en'): Promise<Visit> {
  const visit = await app.visit({ language, height: 1400 });
  open.push(visit);
  await openSample(visit, language);
  await visit.go('/risks?q=R-1');
  await visit.page.getByText('R-1', { exact: true }).first().click();
  await visit.page.getByRole('heading', { name: language === 'en' ? 'Reviews' : '검토', exact: true }).waitFor();
  return visit;
}

async function menu(page: Page, item: string) {
  await page.getByRole('button', { name: /^Actions for R-1$/ }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

describe('리스크의 이력', () => {
  it('검토를 기록하면 다음 검토일이 정해집니다', async () => {
    const { page, complaints } = await firstRisk('ko');
    await page.getByRole('button', { name: '검토 추가' }).click();
    const form = page.getByRole('form', { name: '검토 추가' });
    await form.getByRole('combobox', { name: '검토 결과' }).click();
    await page.getByRole('option', { name: '변경 없음' }).click();
    await form.getByLabel('검토일', { exact: true }).fill('2025-10-06');
    await form.getByRole('button', { name: '6개월' }).click();
    expect(await form.getByRole('textbox', { name: '다음 검토일' }).inputValue()).toBe('2026-04-06');
    await form.getByRole('button', { name: '추가' }).click();
    // It was due on 15 December, and answers that day.
    await page.getByRole('row', { name: /2025\. 12\. 15\..*2025\. 10\. 6\..*변경 없음.*2026\. 4\. 6\./ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('유형을 옮기면 이전 유형이 날짜와 함께 남습니다', async () => {
    const { page } = await firstRisk('ko');
    await page.getByRole('button', { name: '유형 변경', exact: true }).click();
    await page.getByText('신용리스크', { exact: true }).click();
    await page.getByLabel('변경 사유').fill('상대방의 지급 불능이 핵심');
    await page.getByRole('button', { name: '신용리스크로 변경' }).click();
    await page.getByRole('row', { name: /운영리스크.*2025\. 10\. 20\./ }).waitFor();
  });
});

describe('the history of a risk', () => {
  it('keeps a closing with its reason when the risk is reopened', async () => {
    const { page, complaints } = await firstRisk('en');
    await menu(page, 'Close or withdraw…');
    await page.getByLabel('Reason for closing').fill('The product was discontinued');
    await page.getByRole('button', { name: 'Close risk' }).click();
    await page.getByRole('button', { name: 'Reopen…' }).click();
    await page.getByLabel('Reason for reopening').fill('The product is back');
    await page.getByRole('form', { name: 'Add closure' }).getByRole('button', { name: 'Add', exact: true }).click();
    const closure = page.getByRole('row', { name: /20 Oct 2025.*20 Oct 2025/ });
    await closure.getByText('The product was discontinued').waitFor();
    await closure.getByText('The product is back').waitFor();
    expect(await page.getByRole('combobox', { name: 'Status' }).inputValue()).toBe('Treating');
    expect(complaints).toEqual([]);
  });

  it('ends where it was recorded in error, and the withdrawal can be taken back', async () => {
    const { page } = await firstRisk('en');
    await menu(page, 'Close or withdraw…');
    await page.getByText('Withdraw', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Reason for withdrawal' }).fill('Entered twice');
    await page.getByRole('button', { name: 'Withdraw risk' }).click();
    await page.getByText('Withdrawn as recorded in error: Entered twice').waitFor();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Withdrawn as recorded in error').waitFor({ state: 'detached' });
  });
});
