import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compose } from './support/composition.ts';
import { createEmpty, openSample } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const visits: Visit[] = [];
afterEach(async () => {
  await Promise.all(visits.splice(0).map((visit) => visit.leave()));
});

async function emptyRegister(): Promise<Visit> {
  const visit = await app.visit({ language: 'ko' });
  visits.push(visit);
  await createEmpty(visit, 'ko');
  return visit;
}

/** Long enough for a command that should not have been sent to show. */
const wait = (visit: Visit) => visit.page.waitForTimeout(400);

describe('조합을 끝내는 Enter', () => {
  it('심각도 단어를 더하지 않고, 다음 Enter가 한 번만 더합니다', async () => {
    const visit = await emptyRegister();
    const { page, go } = visit;
    await go('/settings');
    const word = page.getByRole('textbox', { name: '파일의 단어', exact: true });
    await word.click();
    await compose(page, '심각', 'Enter');
    await wait(visit);
    const rows = page.getByRole('button', { name: '제거: 심각', exact: true });
    expect(await rows.count()).toBe(0);
    expect(await word.inputValue()).toBe('심각');
    await page.keyboard.press('Enter');
    await rows.waitFor();
    await wait(visit);
    expect(await rows.count()).toBe(1);
    expect(await word.inputValue()).toBe('');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('원인을 더하지 않고, 팔레트의 기록도 고르지 않습니다', async () => {
    const visit = await app.visit({ language: 'ko' });
    visits.push(visit);
    const { page, go } = visit;
    await openSample(visit, 'ko');
    await go('/risks');
    await page.locator('[role=row][aria-rowindex="2"]').click();
    const cause = page.getByRole('textbox', { name: '원인 추가' });
    await cause.click();
    await compose(page, '과로', 'Enter');
    await wait(visit);
    expect(await cause.inputValue()).toBe('과로');
    await page.keyboard.press('Enter');
    await expect.poll(() => cause.inputValue()).toBe('');
    const causes = page.locator('textarea', { hasText: /^과로$/ });
    await causes.first().waitFor();
    expect(await causes.count()).toBe(1);

    const title = await page.title();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await compose(page, '결제', 'Enter');
    await wait(visit);
    expect(await page.title()).toBe(title);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).not.toBe(title);
  });
});

describe('조합을 그만두는 Esc', () => {
  it('쓰던 제목을 버리지 않습니다', async () => {
    const visit = await app.visit({ language: 'ko' });
    visits.push(visit);
    const { page, go } = visit;
    await openSample(visit, 'ko');
    await go('/risks');
    await page.locator('[role=row][aria-rowindex="2"]').click();
    const title = page.getByRole('textbox', { name: '제목', exact: true });
    await title.fill('앞 ');
    await compose(page, '뒤', 'Escape');
    await wait(visit);
    expect(await title.inputValue()).toBe('앞 뒤');
    await page.keyboard.press('Escape');
    await expect.poll(() => title.inputValue()).not.toBe('앞 뒤');
  });
});
