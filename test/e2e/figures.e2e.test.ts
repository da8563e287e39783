import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => void (app = await servedApp()));
afterAll(() => app.stop());

describe('분기 보고서의 미리보기', () => {
  it('에서 수치를 누르면 무엇을 세었는지 열리고, 히트맵에서도 열리며, 닫으면 그 수치로 돌아갑니다', async () => {
    const visit = await app.visit({ language: 'ko' });
    const { page, go, complaints } = visit;
    await openSample(visit, 'ko');
    await go('/quarters/2025-Q3');
    const preview = page.frameLocator('iframe');
    const panel = preview.locator('.behind .claim:visible');
    const verdict = preview.locator('.verdict');
    await verdict.waitFor({ timeout: 30_000 });
    expect(await panel.count()).toBe(0);

    // "… 미종결 리스크 39건 가운데 …": as many rows as the sentence says.
    await verdict.locator('[data-claim="risks.total"]').click();
    await panel.waitFor();
    expect((await panel.innerText()).replace(/\s+/g, ' ')).toMatch(/^리스크 수 \(미종결\) 닫기 × 39건 risks\.total$/);
    expect(await preview.locator('.behind .rows:visible tbody tr').count()).toBe(39);
    await preview.locator('.behind .rows:visible').getByText('명절 정산 자금 부족').waitFor();
    await panel.getByRole('link', { name: '닫기' }).click();
    await panel.waitFor({ state: 'hidden' });

    // With the keyboard, and in a drawing.
    const inMap = preview.locator('svg.heat-map a.figure').first();
    const count = await inMap.textContent();
    await inMap.press('Enter');
    await panel.waitFor();
    expect(await preview.locator('.behind .rows:visible tbody tr').count()).toBe(Number(count));
    expect(complaints).toEqual([]);
    await visit.leave();
  });
});
