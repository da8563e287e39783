import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { counting } from './support/bringing.ts';
import { createEmpty } from './support/pages.ts';
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
async function visitOf(look: Parameters<ServedApp['visit']>[0]): Promise<Visit> {
  const visit = await app.visit(look);
  visits.push(visit);
  return visit;
}

const fixtures = join(import.meta.dirname, '../fixtures');

describe('the first screen', () => {
  it('takes a spreadsheet that is dropped on it: a register of its name, and the way of its rows into it', async () => {
    const { page, complaints } = await visitOf({ language: 'ko' });
    const bytes = readFileSync(join(fixtures, 'spreadsheets/kr-merged-header.xlsx'));
    const person = counting(page);
    await person.drop({ name: '리스크대장 2026 상반기.xlsx', bytes });
    await page.getByRole('navigation', { name: '가져오기 단계' }).waitFor();
    expect(await page.getByText('제목 행: 5–6행').count()).toBe(1);
    expect(await page.getByText('리스크대장 2026 상반기', { exact: true }).count()).toBeGreaterThan(0);
    expect(person.count).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('opens a register file that is dropped on it', async () => {
    const { page, complaints } = await visitOf({ language: 'en' });
    const bytes = readFileSync(join(fixtures, 'frozen/schema-7/sample-en.plimsoll'));
    await counting(page).drop({ name: 'schema-7.plimsoll', bytes });
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says in one line why a file cannot be read, and stands in the register that waits for another', async () => {
    const { page } = await visitOf({ language: 'en' });
    await counting(page).drop({ name: 'notes.pdf', bytes: new TextEncoder().encode('%PDF-1.7') });
    await page.getByRole('alert').filter({ hasText: 'PDF' }).waitFor();
    expect(await page.getByRole('button', { name: 'Choose a file' }).count()).toBe(1);
  });

  it('opens the guide, which comes with the app, before there is a register and after', async () => {
    const { page, complaints } = await visitOf({ language: 'ko' });
    const guide = page.getByRole('dialog', { name: '사용 안내서' });
    await page.getByRole('button', { name: '사용 안내서' }).press('Enter');
    await guide.getByRole('link', { name: '단축키' }).press('Enter');
    const heading = guide.getByRole('heading', { name: '단축키', exact: true });
    await heading.and(page.locator(':focus')).waitFor();
    const before = page.url();
    expect(await axeFindings(page)).toEqual([]);
    await guide.locator('img').first().scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        guide
          .locator('img')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0);
    expect(page.url()).toBe(before);
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '등록부 만들기' }).click();
    await page.getByRole('navigation', { name: '주 메뉴' }).or(page.getByRole('navigation')).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('안내서');
    await page.keyboard.press('Enter');
    await guide.getByRole('heading', { name: '처음 시작' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('asks only for a name; the rest is behind one button, by keyboard as well', async () => {
    const { page } = await visitOf({ language: 'en', scheme: 'dark' });
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.waitFor();
    expect(await page.getByRole('textbox', { name: 'Your name' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
    expect(await axeFindings(page)).toEqual([]);
    await name.fill('Risks of a bank');
    await name.press('Enter');
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    expect(await page.getByText('Risks of a bank', { exact: true }).count()).toBeGreaterThan(0);
  });
});

describe('the first steps of a new register', () => {
  it('are known by what it holds, and can be left and taken up again', async () => {
    const visit = await visitOf({ language: 'en' });
    const { page, go } = visit;
    await createEmpty(visit, 'en');
    const steps = page.getByRole('region', { name: 'First steps' });
    await steps.getByRole('link', { name: 'Record a risk' }).press('Enter');
    await page.getByLabel('What could happen').fill('Settlement file is late');
    await page.getByText('Credit risk', { exact: true }).last().click();
    await page.getByRole('button', { name: 'Record risk', exact: true }).click();
    await steps.getByRole('listitem').filter({ hasText: 'Record a risk' }).getByLabel('done').waitFor();
    expect(await steps.getByRole('link').allInnerTexts()).toEqual([
      'Assess it',
      'Add a control',
      'Record an incident or a release',
      'See the report',
    ]);
    await go('/quarters');
    await steps.getByRole('listitem').filter({ hasText: 'See the report' }).getByLabel('done').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await steps.getByRole('button', { name: 'Leave' }).press('Enter');
    await steps.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    expect(await steps.count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('first steps');
    await page.keyboard.press('Enter');
    await steps.waitFor();
  });
});
