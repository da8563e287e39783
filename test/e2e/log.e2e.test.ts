import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => void (app = await servedApp()));
afterAll(() => app.stop());

const cell = ({ page }: Visit, row: number) => page.locator(`[role=grid] [role=row][aria-rowindex="${row + 1}"] [role=gridcell]`).first();

/** The file that the log is written to in the format at a place of the menu. */
async function exported({ page }: Visit, format: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export this view' }).click();
  await page.getByRole('menuitem', { name: format, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

it('the log is narrowed, walked with the keys, found again after a reload, and exported as it is shown', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await openSample(visit, 'en');
  await go('/audit/log?record=R-1&table=assessments&order=oldest');
  // The sample rates R-1 when it records it (inherent, residual, target), and once more in June.
  await page.getByText('4 entries').waitFor();
  // They are found before they are read.
  await cell(visit, 1).filter({ hasText: /\d/ }).waitFor();
  const first = await cell(visit, 1).textContent();
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `#${first} Assessment added` }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: `#${first} Assessment added` }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: `#${first} Assessment added` }).waitFor({ state: 'detached' });

  const csv = await exported(visit, 'CSV');
  expect(csv.name).toBe('Mulmaru Pay risk register (sample) Log.csv');
  const lines = new TextDecoder().decode(csv.bytes).trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(new RegExp(`^${first},`));
  // The choice of order stands in the address, and what is exported follows it.
  await page.getByText('Newest first', { exact: true }).click();
  await page.waitForURL((url) => !url.hash.includes('order='));
  const turned = new TextDecoder()
    .decode((await exported(visit, 'CSV')).bytes)
    .trimEnd()
    .split('\r\n');
  expect(turned.slice(1)).toEqual(lines.slice(1).reverse());
  const pdf = await exported(visit, 'PDF');
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
  expect(complaints).toEqual([]);
  await leave();
});
