import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textsOf, withCells } from '../support/workbook-cells.ts';
import { axeFindings } from './support/axe.ts';
import { counting } from './support/bringing.ts';
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
  // Enter goes on; where something is unsure it has the focus, and one more Enter leaves it as it is shown.
  for (const step of ['열', '값', '행 확인']) {
    for (let pressed = 0; pressed < 3 && (await here(steps)) !== step; pressed += 1) {
      const before = await focusedNow(page);
      await first.press('Enter');
      // Whoever presses it looks where it led before pressing it again.
      await expect.poll(() => focusedNow(page), { timeout: 10_000 }).not.toBe(before);
    }
    await expect.poll(() => here(steps), { timeout: 10_000 }).toBe(step);
    expect(await axeFindings(page)).toEqual([]);
  }
  await first.click(page.getByRole('button', { name: '30행 가져오기' }));
  await page.getByText('파일을 가져왔습니다.').waitFor();
  console.info(`clicks and keys, first time: ${first.count}`);
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
  console.info(`clicks and keys, next quarter: ${second.count}`);
  expect(second.count).toBeLessThanOrEqual(3);
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);

it('the heading, a column and a value are put right with the keyboard alone', async () => {
  const visit = await app.visit({ language: 'ko' });
  const { page, go, complaints, leave } = visit;
  await createEmpty(visit, 'ko');
  await go('/import');
  await counting(page).drop({ name: '리스크대장.xlsx', bytes: sheet });
  await page.getByRole('radio', { name: '5행이 제목', exact: true }).focus();
  for (const [key, heading] of [
    ['Shift+ArrowUp', '5행'],
    ['ArrowDown', '6행'],
    ['ArrowUp', '5행'],
    ['Shift+ArrowDown', '5–6행'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByText(`제목 행: ${heading} ·`).waitFor();
  }
  await page.getByRole('button', { name: '다음', exact: true }).press('Enter');
  const response = page.getByRole('combobox', { name: '"대응방안" 열이 가는 곳' });
  await response.focus();
  await page.keyboard.type('태그');
  await page.getByRole('option', { name: '태그로' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: '태그로' }).waitFor({ state: 'detached' });
  expect(await response.inputValue()).toBe('태그로');
  await page.getByRole('button', { name: '다음', exact: true }).press('Enter');
  expect(await page.getByRole('heading', { name: /^대응방안/ }).count()).toBe(0);
  const compliance = page.getByRole('combobox', { name: '유형 열의 "준법"' });
  expect(await compliance.inputValue()).toBe('운영리스크');
  await compliance.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await compliance.inputValue()).toBe('유동성리스크');
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);

/** What has the focus, and in which step. */
async function focusedNow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const step = document.querySelector('[aria-current=step]')?.textContent;
    const { activeElement } = document;
    return `${step}: ${activeElement?.getAttribute('aria-label') ?? activeElement?.textContent}`;
  });
}

/** The step of the mapper that is shown. */
async function here(steps: Locator): Promise<string> {
  const words = (await steps.locator('[aria-current=step]').textContent()) ?? '';
  return ['시트와 제목 행', '열', '값', '행 확인'].find((step) => words.slice(1).startsWith(step)) ?? words;
}

/** Presses Cancel as soon as the page says that so many rows are done. */
async function cancelAt(page: Page, rows: RegExp): Promise<void> {
  await page.evaluate((source) => {
    new MutationObserver((_, watching) => {
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
      const beside = [...(cancel?.parentElement?.querySelectorAll('span') ?? [])];
      if (!beside.some(({ textContent }) => new RegExp(source).test(textContent ?? ''))) return;
      watching.disconnect();
      cancel?.click();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, rows.source);
}

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
  const cancelled = page.getByText('This was cancelled before it was written.');
  // While the file is read, and while its rows are compared: Cancel is pressed in the page as soon as it says how many rows are done.
  await cancelAt(page, /^[\d,]+ rows$/);
  await counting(page).drop({ name: 'risks.csv', bytes });
  await cancelled.waitFor({ timeout: 60_000 });
  expect(await focusedNow(page)).toContain('Choose a file');
  await cancelAt(page, /^[\d,]+ of 30,000 rows$/);
  await counting(page).drop({ name: 'risks.csv', bytes });
  await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Check the rows', exact: true }).last().click();
  await cancelled.waitFor({ timeout: 60_000 });
  // What was said of its columns is still there: it goes on from where it was.
  expect(await focusedNow(page)).toContain('Check the rows');
  const check = async () => {
    await page.getByRole('button', { name: 'Check the rows', exact: true }).last().click();
    await page.getByRole('button', { name: 'Import 30,000 rows' }).click({ timeout: 120_000 });
  };
  await check();
  await page.getByText(/^[\d,]+ of 30,000 rows$/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByText('This was cancelled before it was written.').waitFor();
  await go('/risks');
  await page.getByRole('grid').first().waitFor();
  expect(await page.getByText('Settlement file 1 is late', { exact: true }).count()).toBe(0);
  await go('/risks/import');
  await counting(page).drop({ name: 'risks.csv', bytes });
  await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await check();
  await page.getByText('risks.csv was imported.').waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Undo import' }).waitFor();
  console.info('long tasks of the page, ms:', await page.evaluate('longTasks.map(Math.round)'));
  expect(complaints).toEqual([]);
  await leave();
}, 300_000);

const csv = (lines: readonly string[]) => ({
  name: 'vendor risks.csv',
  bytes: new TextEncoder().encode(['Risk title,Risk type,Description', ...lines].join('\n')),
});

it('what was edited here is held back until it is given up, a title that two records have is asked about, and what is gone is said', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await createEmpty(visit, 'en');
  const bring = async (lines: readonly string[]) => {
    await go('/import');
    await counting(page).drop(csv(lines));
  };
  const next = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  await bring([
    'Late file,Market risk,As the vendor wrote it',
    'Twin,Market risk,One',
    'Twin,Credit risk,Two',
    'Gone soon,Market risk,Three',
  ]);
  await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor();
  for (const name of ['Next', 'Next', 'Check the rows', 'Import 4 rows']) await next(name);
  await page.getByText('vendor risks.csv was imported.').waitFor();

  await go('/risks');
  await page.getByRole('gridcell', { name: 'Late file' }).click();
  const event = page.getByRole('textbox', { name: 'Event', exact: true });
  await event.fill('As it is put here');
  await event.blur();
  await page.locator('[data-saved=true]').waitFor();

  await bring(['Late file,Market risk,As the vendor puts it now', 'Twin,Market risk,Changed']);
  await page.getByText('kept in this register').waitFor();
  await page.getByText('Edited here, and changed in the file: 1').waitFor();
  const ours = page.getByRole('radio', { name: 'Event: keep As it is put here, as it is here' });
  const theirs = page.getByRole('radio', { name: 'Event: take As the vendor puts it now from the file' });
  expect(await ours.isChecked()).toBe(true);
  await page.getByText('Not in the file any more: 1').waitFor();
  await page.getByRole('heading', { name: 'Maybe the same record' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Row 3: which record is it?' }).click();
  await page.getByRole('option', { name: 'A new record' }).click();
  await page.getByRole('heading', { name: 'Maybe the same record' }).waitFor({ state: 'detached' });
  // One of both by the keyboard, and back: the focus stays where it is chosen.
  await ours.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Import 2 rows' }).waitFor();
  expect(await theirs.evaluate((radio) => radio === document.activeElement && (radio as HTMLInputElement).checked)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Import 1 row' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await next('Import 2 rows');
  await page.getByText('vendor risks.csv was imported.').waitFor();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await go('/risks');
  await page.getByRole('gridcell', { name: 'Late file' }).click();
  expect(await event.inputValue()).toBe('As it is put here');
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);

it('a table that was copied is pasted, and its rejected rows go back as a file in their shape', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await createEmpty(visit, 'en');
  await go('/risks/import');
  await page.locator('[data-drop]').waitFor();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'Risk title\tRisk type\tRaised on\nLate file\tMarket risk\t2025-07-01\nNo such type\tMoonshine\t2025-07-02\n');
  const steps = page.getByRole('navigation', { name: 'Steps of the import' });
  await steps.waitFor();
  await steps.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByText('Pasted table. Rows: 2.').waitFor();
  const groups = page.getByRole('table').filter({ hasText: 'Moonshine' });
  await groups.getByRole('rowheader', { name: /^Risk type/ }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the 1 rejected row as a file' }).click();
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Pasted table - rejected.xlsx');
  const rows = textsOf(new Uint8Array(readFileSync(await saved.path())), 0);
  expect(rows[0]).toEqual(['Risk title', 'Risk type', 'Raised on', 'Why rejected']);
  expect(rows[1]?.slice(0, 2)).toEqual(['No such type', 'Moonshine']);
  await page.getByRole('button', { name: 'Import the 1 good row' }).click();
  await page.getByText('Pasted table was imported, except for the rows below.').waitFor();
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);

it('a sheet whose columns are records is shown on its side, as it is where somebody says so, and taken record by record', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await createEmpty(visit, 'en');
  await go('/import');
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/spreadsheets-shapes/turned-form-kr.xlsx'));
  await counting(page).drop({ name: 'forms.xlsx', bytes });
  const records = page.getByRole('radiogroup', { name: 'A record is' });
  await records.waitFor();
  expect(await records.getByRole('radio', { name: 'a column' }).isChecked()).toBe(true);
  expect(await page.getByText('Heading: row 2 · 4 rows of content').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  await records.getByRole('radio', { name: 'a column' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page
    .getByText(/^Heading: row \d+ · \d+ rows of content/)
    .filter({ hasNotText: 'row 2 ·' })
    .waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Heading: row 2 · 4 rows of content').waitFor();
  for (const step of ['2Columns', '3Values']) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.locator('[aria-current=step]').filter({ hasText: step }).waitFor();
  }
  await page.getByRole('button', { name: 'Check the rows', exact: true }).last().click();
  await page.getByRole('button', { name: 'Import 4 rows' }).click();
  await page.getByText('forms.xlsx was imported.').waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
