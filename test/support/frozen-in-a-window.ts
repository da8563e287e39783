import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { frozenFolder } from './frozen.ts';

/** A copy of the register that was frozen under a schema, to be opened and changed. */
export function copyOfFrozen(schema: number): string {
  const file = join(mkdtempSync(join(tmpdir(), 'plimsoll-frozen-')), 'register.plimsoll');
  copyFileSync(join(frozenFolder(schema), 'register.plimsoll'), file);
  return file;
}

/** The risk that entry 72 of every frozen register since schema 2 recorded and no later entry touched: R-7. */
const untouched = '63bfbe4d-b4d4-91d9-4f8a-d3c8348e0552';

/**
 * With a frozen register open, in English: a record with its history, an edit under the schema of today and its undo. Answers the
 * codes of the risks that there were between the archiving of R-3 and its restoring, five minutes later: R-8 came in August.
 */
export async function codesThen(page: Page): Promise<readonly string[]> {
  const goTo = (address: string) => page.evaluate((hash) => void (location.hash = hash), `#${address}`);
  await page.getByRole('navigation').waitFor();
  // From a year after its last entry on, the app asks about the clock before anything is written.
  await page
    .getByRole('button', { name: 'The clock is right' })
    .click({ timeout: 2_000 })
    .catch(() => null);
  await goTo(`/risks/${untouched}`);
  const title = page.locator('main header input').first();
  await expect.poll(() => title.inputValue(), { timeout: 20_000 }).toBe('카드사 부도');
  await page.getByText('#72', { exact: true }).waitFor();
  await title.fill('A card issuer fails');
  await title.press('Enter');
  await page.getByText('Risk changed').first().waitFor();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect.poll(() => title.inputValue(), { timeout: 20_000 }).toBe('카드사 부도');

  await goTo('/audit/as-of');
  await page.getByLabel(/^Time \(/).fill('2025-07-16 10:02');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('cell', { name: 'R-7', exact: true }).waitFor();
  return page.getByRole('cell', { name: /^R-\d+$/ }).allInnerTexts();
}
