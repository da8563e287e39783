import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { axeFindings } from './support/axe.ts';
import { createEmpty, openSample } from './support/pages.ts';
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

async function visiting(begin: (visit: Visit, language: 'ko') => Promise<void>): Promise<Visit> {
  const visit = await app.visit();
  open.push(visit);
  await begin(visit, 'ko');
  return visit;
}

const section = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

/** What the list of releases says of one: how many incidents it caused. */
async function incidentsOf({ page, go }: Visit, version: string): Promise<string | null> {
  await go('/releases');
  const row = page.getByRole('row').filter({ hasText: version });
  await row.first().waitFor();
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const at = heads.findIndex((head) => head.includes('장애·사고 수'));
  return row.first().getByRole('gridcell').nth(at).textContent();
}

describe('장애·사고의 원인', () => {
  it('의심한 릴리스를 근거와 함께 결정하면 문장이 보이고, 릴리스의 장애·사고 수가 바뀌며, 실행 취소하면 돌아옵니다', async () => {
    const visit = await visiting(openSample);
    const { page, go, complaints } = visit;
    expect(await incidentsOf(visit, '1.21')).toBe('0');
    await go('/incidents');
    await page.getByRole('row').filter({ hasText: '승인 알림 중복 발송' }).click();
    const cause = section(page, '원인');
    await cause.getByRole('link', { name: /V-32/ }).waitFor();
    await cause.getByText('의심: 미결정').waitFor();
    await cause.getByRole('button', { name: 'V-32 결정', exact: true }).click();
    const form = page.getByRole('form', { name: 'V-32와 I-27의 관계 결정' });
    await form.getByText('릴리스 V-32(알림발송 1.21)가 장애·사고 I-27(승인 알림 중복 발송)의 원인입니다.').waitFor();
    await form.getByText('장애·사고 I-27(승인 알림 중복 발송)은 릴리스 V-32(알림발송 1.21) 때문에 발생했습니다.').waitFor();
    // What was noted of the suspicion is no evidence until somebody says so: without any it is refused.
    await form.getByLabel('근거').fill('');
    await form.getByRole('button', { name: '결정 저장' }).click();
    await form.getByText('"원인" 관계에는 근거가 있어야 합니다.').waitFor();
    await form.getByLabel('근거').fill('재시도 설정을 되돌리자 중복 발송이 멈췄습니다');
    await form.getByRole('button', { name: '결정 저장' }).click();
    await form.waitFor({ state: 'detached' });
    await cause.getByText(/^원인: .* 결정/).waitFor();
    // The suspicion was decided: nothing stays open beside it.
    expect(await page.getByText('의심: 미결정').count()).toBe(0);
    expect(await incidentsOf(visit, '1.21')).toBe('1');
    await page.getByRole('row').filter({ hasText: '1.21' }).first().click();
    const followed = section(page, '뒤따른 장애·사고');
    await followed.getByRole('link', { name: /I-27/ }).waitFor();
    await followed.getByText('재시도 설정을 되돌리자 중복 발송이 멈췄습니다').waitFor();
    await page
      .getByRole('button', { name: /^실행 취소/ })
      .first()
      .click();
    await followed.getByText('의심: 미결정').waitFor();
    expect(await incidentsOf(visit, '1.21')).toBe('0');
    expect(complaints).toEqual([]);
  });

  it('등록부에 없는 배포는 그 자리에서 등록해 의심하고, 키보드로 새 결정자와 함께 결정합니다', async () => {
    const visit = await visiting(createEmpty);
    const { page, go, complaints } = visit;
    await go('/incidents/new');
    await page.getByLabel('발생한 일').fill('승인 지연');
    await page.getByLabel('서비스', { exact: true }).fill('결제승인');
    await page.getByRole('option', { name: '새 서비스 “결제승인”' }).click();
    await page.getByLabel('시작 시각').fill('2025-11-03 14:00');
    await page.getByRole('button', { name: '장애·사고 등록', exact: true }).click();
    const cause = section(page, '원인');
    await cause.getByText(/배포와 릴리스가 하나도 등록되어 있지 않습니다/).waitFor();
    for (const [version, at] of [
      ['2.14.0', '2025-11-02 10:00'],
      ['2.14.1', '-12'],
    ] as const) {
      await cause.getByRole('button', { name: '원인이 된 배포 등록' }).click();
      await page.getByLabel('버전 또는 변경').fill(version);
      await cause.getByLabel('시작 시각').fill(at);
      await page.keyboard.press('Enter');
      await cause.getByRole('link', { name: new RegExp(version.replaceAll('.', '\\.')) }).waitFor();
    }
    // Twelve minutes before stands before a day and four hours before.
    expect(await cause.getByRole('link').allInnerTexts()).toEqual(['배포 D-2 결제승인 2.14.1', '배포 D-1 결제승인 2.14.0']);
    await cause.getByText('배포 후 12분 만에 시작').waitFor();

    await cause.getByRole('button', { name: 'D-2 결정', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('D-1 결정');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'D-1과 I-1의 관계 결정' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('form', { name: /관계 결정/ }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('D-1 결정');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'D-2와 I-1의 관계 결정' });
    await form.getByLabel('근거').fill('되돌리자 멈췄습니다');
    await form.getByLabel('결정자', { exact: true }).fill('한결정');
    await page.getByRole('option', { name: '한결정 추가' }).click();
    await form.getByLabel('결정 시각').fill('2025-11-03 18:00');
    await form.getByText('배포 D-2(결제승인 2.14.1)가 장애·사고 I-1(승인 지연)의 원인입니다.').waitFor();
    await form.getByRole('button', { name: '결정 저장' }).click();
    await cause.getByText('원인: 2025. 11. 3. 18:00 결정').waitFor();
    expect(await cause.getByText('한결정').count()).toBe(1);

    // The other way round it says that the incident led to a deployment, and the suspicion of that stays open.
    await page.getByRole('button', { name: '연결 추가', exact: true }).click();
    await page.getByLabel('코드나 단어로 릴리스, 배포, 장애·사고, 리스크 검색').first().fill('2.14.0');
    await page.getByRole('option', { name: /D-1/ }).click();
    const links = section(page, '릴리스, 배포, 리스크, 다른 장애·사고').locator('form');
    // Both directions are offered, each in its own sentence.
    await links.getByRole('radio', { name: '장애·사고 I-1은 배포 D-1(결제승인 2.14.0) 때문에 발생했습니다.' }).waitFor();
    await links.getByRole('radio', { name: '장애·사고 I-1이 배포 D-1(결제승인 2.14.0)의 계기입니다.' }).click();
    await links.getByLabel('근거').fill('수정 배포');
    await links.getByRole('button', { name: '연결 저장' }).click();
    await links.waitFor({ state: 'detached' });
    expect(await cause.getByText('의심: 미결정').count()).toBe(1);

    await cause.getByRole('link', { name: /D-2/ }).click();
    const followed = section(page, '뒤따른 장애·사고');
    await followed.getByText('후보 2건 가운데 1순위').waitFor();
    await followed.getByRole('button', { name: 'I-1 결정 변경' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
