import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { counting } from './support/bringing.ts';
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
