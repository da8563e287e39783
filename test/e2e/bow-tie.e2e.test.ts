import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

/** The sample with one of its risks open. */
async function riskOpen(language: 'ko' | 'en', code: string, scheme: 'light' | 'dark' = 'light'): Promise<Visit> {
  const visit = await app.visit({ language, scheme });
  open.push(visit);
  await openSample(visit, language);
  await visit.go(`/risks?q=${code}`);
  await visit.page.getByRole('gridcell', { name: code, exact: true }).click();
  await visit.page.locator('main header').waitFor();
  return visit;
}

/** What a screen reader says of where the focus is. */
const said = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  return said(page);
}

/** What a click on a button saves. */
async function saved(page: Page, format: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `${format}로 저장` }).click();
  return readFile(await (await coming).path());
}

describe('보우타이', () => {
  it('는 리스크 화면에서 열리고, 자판만으로 경로를 따라 읽고 기록을 열고 돌아옵니다', async () => {
    const { page, complaints } = await riskOpen('ko', 'R-15');
    await page.getByRole('button', { name: '보우타이', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'R-15 보우타이' }).waitFor();
    // The focus is on the event; from there the way goes back to the first cause.
    await expect.poll(() => said(page)).toMatch(/^사건: 같은 기준일의 정산 배치가 .*잔여 등급 4 높음, 원인 2개, 결과 2개, 통제 3개/);
    expect(await press(page, 'ArrowLeft')).toMatch(/^예방 핵심 통제 C-11: 정산 배치 중복 실행 차단, 테스트 종료: D-40,/);
    expect(await press(page, 'ArrowLeft')).toBe(
      '원인 2개 중 1번째: 실패 후 수동 재실행 때 완료 여부 미확인, 통제 1개, 테스트 효력 없음 1개',
    );
    expect(await press(page, 'ArrowDown')).toBe('원인 2개 중 2번째: 배포로 바뀐 작업 식별값, 통제 없음');
    expect(await press(page, 'ArrowRight')).toMatch(/^사건: /);
    expect(await press(page, 'ArrowDown')).toMatch(/^장애·사고 I-21.*현실화/);
    expect(await press(page, 'ArrowUp')).toMatch(/^사건: /);
    expect(await press(page, 'ArrowRight')).toMatch(/^적발 핵심 통제 C-19: 정산금 일일 대사, 효과적, .*작용 대상: 리스크 전체$/);
    expect(await press(page, 'ArrowRight')).toMatch(/^교정 통제 C-29: /);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('main header').filter({ hasText: 'C-29' }).waitFor();
    await page.goBack();
    await expect.poll(() => said(page)).toMatch(/^교정 통제 C-29: /);
    await page.keyboard.press('Escape');
    const button = page.getByRole('button', { name: '보우타이', exact: true });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('는 PDF, SVG, PNG 파일로 저장됩니다', async () => {
    const { page, complaints } = await riskOpen('ko', 'R-15');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '통합 검색' }).fill('보우타이');
    await page.getByRole('option', { name: /이 리스크의 보우타이/ }).click();
    await page.getByRole('heading', { name: 'R-15 보우타이' }).waitFor();
    await expect.poll(() => said(page)).toMatch(/^사건: /);
    const svg = (await saved(page, 'SVG')).toString('utf8');
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /);
    expect(svg).toContain('aria-label="결과 2개 중 2번째: 정산 자금 부족과 당일 지급 지연, 통제 없음"');
    expect(svg).not.toContain('var(');
    const png = await saved(page, 'PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Twice the 1,080 pixels of the picture.
    expect(png.readUInt32BE(16)).toBe(2160);
    expect((await saved(page, 'PDF')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(complaints).toEqual([]);
  });
});

describe('the bow-tie', () => {
  it('is shown of an earlier day as it was then, in dark colours too', async () => {
    const visit = await riskOpen('en', 'R-15', 'dark');
    const { page, go, complaints } = visit;
    await page.getByRole('button', { name: 'Bow-tie', exact: true }).click();
    await expect.poll(() => said(page)).toMatch(/^Event: .*; residual rating 4 High; /);
    expect(await press(page, 'ArrowDown')).toMatch(/^Incident I-21 /);
    expect(await axeFindings(page)).toEqual([]);
    const shown = await page.evaluate(() => location.hash.slice(1));
    await go('/audit/as-of');
    await page.getByLabel(/^Time/).fill('2025-06-30 23:59');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('button', { name: 'Show the whole app at this time' }).click();
    await page.getByText('The register as of 30 Jun 2025, 23:59').waitFor();
    await go(shown);
    // The double settlement of August had not happened, and the risk was rated lower.
    await expect.poll(() => said(page)).toMatch(/^Event: .*; residual rating 3 Medium; /);
    expect(await press(page, 'ArrowDown')).toMatch(/^Event: /);
    expect(complaints).toEqual([]);
  });
});
