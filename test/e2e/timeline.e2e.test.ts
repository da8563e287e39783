import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { compose } from './support/composition.ts';
import { createEmpty } from './support/pages.ts';
import { servedApp, type Visit } from './support/served-app.ts';

let app: Awaited<ReturnType<typeof servedApp>>;
let visit: Visit;
beforeAll(async () => {
  app = await servedApp();
  visit = await app.visit({ language: 'ko' });
  await createEmpty(visit, 'ko');
  await visit.go('/services/new');
  await visit.page.locator('main form input').first().fill('결제승인');
  await visit.page.keyboard.press('Enter');
  await visit.page.getByLabel('허용 중단시간').fill('60');
  await visit.page.keyboard.press('Enter');
});
afterAll(() => app.stop());

/** What a line says to ears, without the marks that are only seen. */
const said = (page: Page, key: string) =>
  page.locator(`[data-line=${key}]`).evaluate((line) => {
    const copy = line.cloneNode(true) as Element;
    for (const seen of copy.querySelectorAll('[aria-hidden]')) seen.remove();
    return [...copy.querySelectorAll('[role=gridcell]')]
      .map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' '))
      .filter((text) => text !== '')
      .join(' | ');
  });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-line]')?.getAttribute('data-line'));
const type = async (page: Page, text: string, key: string) => {
  await page.keyboard.type(text);
  await page.keyboard.press(key);
};

describe('장애·사고의 경과', () => {
  it('새 장애·사고는 시각 없이 날짜만 입력하면 시각을 묻습니다', async () => {
    const { page, go } = visit;
    await go('/incidents/new');
    await page.getByLabel('발생한 일').fill('카드 결제 거절');
    await page.getByLabel('서비스', { exact: true }).fill('결제승인');
    await page.getByRole('option', { name: '결제승인' }).first().click();
    await page.getByLabel('시작 시각').fill('2025-07-10');
    await page.keyboard.press('Enter');
    await page.getByText('몇 시입니까? 날짜 뒤에 시각을 입력하십시오. 예: 2025-07-10 09:00').waitFor();
    await page.getByLabel('시작 시각').fill('2025년 7월 10일 오전 9:47');
    await page.keyboard.press('Enter');
    await page.locator('[data-line=startedAt]').waitFor();
    expect(await said(page, 'startedAt')).toBe('2025. 7. 10. 09:47 | 시작 시각');
  });

  it('키보드만으로 이동하며 사람이 쓰는 대로 시각을 입력합니다', async () => {
    const { page } = visit;
    await page.locator('[data-line=startedAt]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('detectedAt');
    await page.keyboard.press('Enter');
    await type(page, '10:04', 'Tab');
    expect(await focused(page)).toBe('awareAt');
    await type(page, '+1:20', 'Tab');
    // The box of the day lies before that of the time; a day alone is asked for its time, once.
    expect(await focused(page)).toBe('announcedAt');
    await page.keyboard.press('Shift+Tab');
    await compose(page, '7월', 'Escape');
    await type(page, ' 11일', 'Tab');
    await page.keyboard.press('Tab');
    await page.getByText('몇 시입니까?').waitFor();
    expect(await focused(page)).toBe('announcedAt');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toBe('몇 시?');
    await compose(page, '오전', 'Escape');
    await type(page, ' 0:10', 'Tab');
    expect(await focused(page)).toBe('acknowledgedAt');
    await type(page, '10 10:10', 'Enter');
    await page.locator('[data-line=acknowledgedAt][data-mark=instant]').waitFor();
    expect(await focused(page)).toBe('acknowledgedAt');
    expect(await said(page, 'detectedAt')).toBe('2025. 7. 10. 10:04 | 시작 후 17분 | 탐지 시각');
    expect(await said(page, 'awareAt')).toBe('2025. 7. 10. 11:07 | 시작 후 1시간 20분 | 인지 시각');
    expect(await said(page, 'announcedAt')).toBe('2025. 7. 11. 00:10 | 시작 후 14시간 23분 | 공지 시각');
    expect(await said(page, 'acknowledgedAt')).toBe('2025. 7. 10. 10:10 | 시작 후 23분 | 확인 시각');
    // Each stands in its place in time.
    const order = await page
      .locator('[data-line][data-mark=instant]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-line')));
    expect(order).toEqual(['startedAt', 'detectedAt', 'acknowledgedAt', 'awareAt', 'announcedAt']);
  });

  it('순서가 맞지 않으면 그 줄에서 한 문장으로 알리고, 입력한 것은 Esc를 누를 때까지 남습니다', async () => {
    const { page } = visit;
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('announcedAt');
    await page.keyboard.press('Home');
    // What is not known follows what it usually does: behind the acknowledgement the cause, mitigation, the end of the downtime.
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('restoredAt');
    await page.keyboard.press('Enter');
    await type(page, '9:30', 'Enter');
    const alert = page.locator('[data-line=restoredAt] [role=alert]');
    await alert.waitFor();
    expect(await alert.allTextContents()).toEqual(['장애·사고의 종료가 시작보다 빠릅니다.']);
    expect(await page.locator('[data-line=restoredAt] [data-box=time]').inputValue()).toBe('9:30');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await alert.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('restoredAt');
    expect(await said(page, 'restoredAt')).toBe('복구 시각기록 없음');
    await page.keyboard.press('Enter');
    await type(page, '+129분', 'Enter');
    await page.getByText('2시간 9분').first().waitFor();
  });

  it('Delete로 비운 것은 실행 취소로 돌아옵니다', async () => {
    const { page } = visit;
    await page.locator('[data-line=awareAt]').focus();
    await page.keyboard.press('Delete');
    await page.locator('[data-line=awareAt][data-mark=none]').waitFor();
    expect(await focused(page)).toBe('awareAt');
    await page.keyboard.press('Control+z');
    await page.locator('[data-line=awareAt][data-mark=instant]').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await page.getByText('시작 시각: 반드시 입력해야 합니다.').waitFor();
    expect(await said(page, 'startedAt')).toBe('2025. 7. 10. 09:47 | 시작 시각');
  });

  it('N으로 경과를 추가하고, 체감 구간을 적으면 허용 중단시간과 비교합니다', async () => {
    const { page, complaints } = visit;
    await page.getByText('허용 중단시간 60분: 고객 체감 시간을 알 수 없어 비교하지 않음').waitFor();
    await page.locator('[data-line=startedAt]').focus();
    await page.keyboard.press('n');
    await page.getByRole('form', { name: '경과 추가' }).waitFor();
    await type(page, '+2', 'Tab');
    await type(page, '완화 시작', 'Tab');
    await type(page, '트래픽을 B VAN으로 돌렸습니다.', 'Control+Enter');
    await page.locator('[data-mark=post]').getByText('트래픽을 B VAN으로 돌렸습니다.').waitFor();
    expect(await said(page, '"post:0"')).toBe('2025. 7. 10. 09:49 | 시작 후 2분 | 완화 시작트래픽을 B VAN으로 돌렸습니다.');
    await page.getByRole('button', { name: '고객 체감 구간 추가', exact: true }).press('Enter');
    const form = page.getByRole('form', { name: '고객 체감 구간 추가' });
    await form.getByLabel('서비스 상태').click();
    await page.getByRole('option', { name: '중단', exact: true }).click();
    await form.getByLabel('부터').fill('9:47');
    await form.getByLabel('까지').fill('+129');
    await page.keyboard.press('Enter');
    await page.getByText('고객 체감 129분, 허용 중단시간 60분: 69분 초과').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
