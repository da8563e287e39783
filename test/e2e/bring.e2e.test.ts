import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { counting, withCells } from './support/bringing.ts';
import { createEmpty, openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

/** Thirty risks under a title and a heading of two rows, with levels in words. */
const sheet = readFileSync(join(import.meta.dirname, '../fixtures/spreadsheets/kr-merged-header.xlsx'));
/** Five things are otherwise in the next quarter. */
const nextQuarter = withCells(sheet, {
  H7: '낮음',
  I8: '보통',
  J9: '수용',
  D10: '협력사 노트북 악성코드 유입 및 확산',
  H11: '낮음',
});

it('a Korean sheet of 30 risks is in the register within 12 clicks and keys, and that of the next quarter within 3', async () => {
  const visit = await app.visit({ language: 'ko' });
  const { page, go, complaints, leave } = visit;
  await createEmpty(visit, 'ko');
  await go('/import');
  const first = counting(page);
  await first.drop({ name: '리스크대장 2026 상반기.xlsx', bytes: sheet });
  const steps = page.getByRole('navigation', { name: '가져오기 단계' });
  await steps.waitFor();
  expect(await page.getByText('제목 행: 5–6행').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  for (const step of ['열', '값']) {
    await first.press('Enter');
    // An unsure field may have the focus: the way on is a click then.
    if ((await steps.getByRole('button', { name: new RegExp(`^\\d ${step}`) }).getAttribute('aria-current')) !== 'step')
      await first.click(page.getByRole('button', { name: '다음', exact: true }));
    await steps.locator('[aria-current=step]', { hasText: step }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }
  await first.click(page.getByRole('button', { name: '행 확인', exact: true }).last());
  await first.click(page.getByRole('button', { name: '30행 가져오기' }));
  await page.getByText('파일을 가져왔습니다.').waitFor();
  expect(first.count).toBeLessThanOrEqual(12);
  await go('/risks');
  await page.getByText('핵심계정계 DB 이중화 미흡').first().waitFor();

  await go('/import');
  const second = counting(page);
  await second.drop({ name: '리스크대장 2026 하반기.xlsx', bytes: nextQuarter });
  await page.getByText('저장된 매핑').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await second.click(page.getByRole('button', { name: /행 가져오기$/ }));
  await page.getByText('파일을 가져왔습니다.').waitFor();
  expect(second.count).toBeLessThanOrEqual(3);
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);

/** So many rows that it is said how far it is. */
const many = 30_000;

it('30,000 rows under headings of their own are mapped, cancelled without a trace, and taken, and the page is never held up', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await openSample(visit, 'en');
  const lines = Array.from(
    { length: many },
    (_, at) => `"Settlement file ${at} is late",IT risk,${at % 2 === 0 ? 'High' : 'Low'},Medium,Open,2025-07-01`,
  );
  const bytes = new TextEncoder().encode(['Risk title,Risk type,Probability,Impact,State,Raised', ...lines].join('\n'));
  await go('/risks/import');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const bring = async () => {
    await counting(page).drop({ name: 'risks.csv', bytes });
    await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Check the rows', exact: true }).last().click();
    await page.getByRole('button', { name: 'Import 30,000 rows' }).click({ timeout: 120_000 });
  };
  await bring();
  await page.getByText(/^[\d,]+ of 30,000 rows$/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByText('This was cancelled before it was written.').waitFor();
  await go('/risks');
  await page.getByRole('grid').first().waitFor();
  expect(await page.getByText('Settlement file 1 is late', { exact: true }).count()).toBe(0);
  await go('/risks/import');
  await bring();
  await page.getByText('risks.csv was imported.').waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Undo import' }).waitFor();
  console.info('long tasks of the page, ms:', await page.evaluate('longTasks.map(Math.round)'));
  expect(complaints).toEqual([]);
  await leave();
}, 300_000);
