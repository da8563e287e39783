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

async function sample(language: 'ko' | 'en'): Promise<Visit> {
  const visit = await app.visit({ language, height: 1400 });
  open.push(visit);
  await openSample(visit, language);
  return visit;
}

async function sign({ page }: Visit, meaning: string, name: string) {
  const field = page.getByLabel(meaning, { exact: true });
  await field.click();
  await field.fill(name);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
}

describe('분기 확정', () => {
  it('검토하고 서명받아 확정하고, 나중에 바뀐 것은 사후 정정이 되며, 정정본은 새 버전이 됩니다', async () => {
    const visit = await sample('ko');
    const { page } = visit;
    await visit.go('/quarters/2025-Q3/closing');
    await page.getByRole('button', { name: '검토 시작' }).click();
    await sign(visit, '작성', '박도연');
    await sign(visit, '검토', '이검토');
    const close = page.getByRole('button', { name: '분기 확정', exact: true });
    // R-38 was not reviewed in time, I-17 is only suspected of a release, and nobody has approved.
    for (const [condition, reason] of [
      ['기한이 지난 검토 없음', '10월 검토에서 처리'],
      ['릴리스와 장애·사고의 연결이 모두 결정됨', '조사 중'],
      ['작성·검토·승인 서명', '위원장 출장'],
    ] as const) {
      expect(await close.isDisabled()).toBe(true);
      await page.getByLabel(`${condition}: 면제 사유`).fill(reason);
    }
    await page.getByRole('link', { name: 'R-38' }).waitFor();
    await sign(visit, '승인', '최승인');
    await page.getByRole('checkbox', { name: 'XLSX' }).uncheck();
    await page.getByRole('checkbox', { name: 'DOCX' }).check();
    await close.click();
    const first = page.getByRole('article', { name: '버전 1' });
    await first.waitFor({ timeout: 60_000 });
    await expect.poll(() => first.innerText()).toMatch(/승인\s+최승인.*\n?본인 확인 없음, 입력자 임가온/);
    expect(await first.innerText()).toContain('기한이 지난 검토 없음 (1): 10월 검토에서 처리');
    await first.getByRole('button', { name: 'report-ko.pdf' }).waitFor();
    await first.getByRole('button', { name: 'report-ko-board.pdf' }).waitFor();
    expect(await first.getByRole('button', { name: /docx$/ }).allInnerTexts()).toEqual(['report-ko-board.docx']);

    // What changes the quarter later does not change its closed report.
    await visit.go('/risks?q=R-1');
    await page.getByText('R-1', { exact: true }).first().click();
    await page.getByRole('button', { name: /^R-1 작업$/ }).click();
    await page.getByRole('menuitem', { name: '종결 또는 철회…', exact: true }).click();
    await page.getByText('철회', { exact: true }).click();
    await page.getByRole('textbox', { name: '철회 사유' }).fill('두 번 등록');
    await page.getByRole('button', { name: '리스크 철회' }).click();
    await page.getByText('잘못 등록하여 철회').waitFor();
    await visit.go('/quarters/2025-Q3/hindsight');
    await page.getByRole('row', { name: '미종결 리스크 39 – −1 38', exact: true }).waitFor({ timeout: 30_000 });

    await visit.go('/quarters/2025-Q4/report');
    const preview = page.frameLocator('iframe');
    await preview.getByText(/2025년 3분기, 확정 버전 1\(자료 기준 시각/).waitFor({ timeout: 60_000 });

    await visit.go('/quarters/2025-Q3/closing');
    await page.getByRole('button', { name: '보고서 정정' }).click();
    await page.getByLabel('정정 사유').fill('두 번 등록한 리스크를 제외');
    await page
      .getByLabel(/: 면제 사유$/)
      .first()
      .waitFor();
    for (const field of await page.getByLabel(/: 면제 사유$/).all()) await field.fill('앞과 같음');
    await page.getByRole('button', { name: '정정한 보고서 보존' }).click();
    const second = page.getByRole('article', { name: '버전 2' });
    await second.waitFor({ timeout: 60_000 });
    await second.getByText('정정 사유: 두 번 등록한 리스크를 제외').waitFor();
    await first.waitFor();
  });
});

describe('closing a quarter', () => {
  it('of one in progress is not offered; a closing is withdrawn with a reason and its report stays', async () => {
    const visit = await sample('en');
    const { page } = visit;
    await visit.go('/quarters/2025-Q4/closing');
    await page.getByText('The quarter is in progress until 31 Dec 2025').waitFor();
    await page.getByRole('button', { name: 'Begin review' }).click();
    await page.getByLabel('Body', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Close the quarter' }).count()).toBe(0);

    await visit.go('/quarters/2025-Q3/closing');
    await page.getByRole('button', { name: 'Begin review' }).click();
    await page
      .getByLabel(/: Reason for waiving it$/)
      .first()
      .waitFor();
    for (const field of await page.getByLabel(/: Reason for waiving it$/).all()) await field.fill('Next quarter');
    for (const format of ['PDF', 'XLSX']) await page.getByRole('checkbox', { name: format }).uncheck();
    await page.getByRole('button', { name: 'Close the quarter' }).click();
    await page.getByRole('article', { name: 'Version 1' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Withdraw the closing' }).click();
    await page.getByLabel('Reason for the withdrawal').fill('The wrong quarter');
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText(/^Withdrawn .*: The wrong quarter$/).waitFor();
    await page.reload();
    await page.getByText('In review', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'report-en.json' }).waitFor();
  });
});
