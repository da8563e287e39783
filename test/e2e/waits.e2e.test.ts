import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { axeFindings } from './support/axe.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type Visit } from './support/served-app.ts';

let app: Awaited<ReturnType<typeof servedApp>>;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

let open: Visit[] = [];
afterEach(async () => {
  await Promise.all(open.map((visit) => visit.leave()));
  open = [];
});

async function sample(language: 'ko' | 'en'): Promise<Visit> {
  const visit = await app.visit({ language });
  open.push(visit);
  await openSample(visit, language);
  return visit;
}

/** Holds every worker of a kind that is begun from now on; answers what lets them go. */
async function holding({ page }: Visit, worker: string): Promise<() => Promise<void>> {
  const address = new RegExp(`/${worker}-[^/]*\\.js`);
  await page.route(address, () => undefined);
  return () => page.unroute(address);
}

const cancel = (page: Page) => page.getByRole('button', { name: 'Cancel', exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
/** The number of the last entry, as the page of the audit says it. */
async function lastEntry({ page, go }: Visit): Promise<string> {
  await go('/audit/verify');
  return page.locator('code').innerText();
}

describe('what takes long', () => {
  it('a report that is written, or closed with its quarter, is ended and leaves neither file nor entry', async () => {
    const visit = await sample('en');
    const { page, go, complaints } = visit;
    await go('/quarters/2025-Q3/closing');
    await page.getByRole('button', { name: 'Begin review' }).click();
    await page
      .getByLabel(/: Reason for waiving it$/)
      .first()
      .waitFor();
    for (const field of await page.getByLabel(/: Reason for waiving it$/).all()) await field.fill('Next quarter');
    for (const format of ['PDF', 'XLSX']) await page.getByRole('checkbox', { name: format }).uncheck();
    const head = await lastEntry(visit);
    await go('/quarters/2025-Q3/closing');
    await page
      .getByLabel(/: Reason for waiving it$/)
      .first()
      .waitFor();
    const letGo = await holding(visit, 'ledger-worker');
    const close = page.getByRole('button', { name: 'Close the quarter' });
    await close.press('Enter');
    await page.getByText('Creating the report', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('The closing was cancelled. Nothing was written, and the quarter is as it was.').waitFor();
    expect(await focused(page)).toBe('Close the quarter');
    // What was filled in stands there.
    expect(await page.getByRole('checkbox', { name: 'PDF' }).isChecked()).toBe(false);

    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Export as JSON', exact: true }).press('Enter');
    await page
      .getByRole('alert')
      .getByText(/^Creating the report/)
      .waitFor();
    await cancel(page).click();
    await page
      .getByRole('alert')
      .getByText(/^Creating the report/)
      .waitFor({ state: 'detached' });
    expect(await lastEntry(visit)).toBe(head);

    await letGo();
    await go('/quarters/2025-Q3/closing');
    await close.click();
    await page.getByRole('article', { name: 'Version 1' }).waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  });

  it('a verification is ended where it was begun, and so is the file of the register', async () => {
    const visit = await sample('en');
    const { page, complaints } = visit;
    const head = await lastEntry(visit);
    const letGo = await holding(visit, 'file-worker');
    const verify = page.getByRole('button', { name: 'Verify the ledger' });
    await verify.press('Enter');
    await page.getByText('Checking every entry', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await cancel(page).press('Enter');
    await page.getByText('Checking every entry', { exact: true }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Verify the ledger');
    // Neither is a file of it: what is kept outside stays what it was.
    const files: string[] = [];
    page.on('download', (file) => files.push(file.suggestedFilename()));
    await page.getByRole('button', { name: 'Not saved to a file yet' }).click();
    await page.getByText('Writing the register file').waitFor();
    await cancel(page).press('Enter');
    await page.getByText('Writing the register file').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Not saved to a file yet');
    await page.getByRole('button', { name: 'Not saved to a file yet' }).waitFor();
    await letGo();
    await verify.focus();
    expect(await lastEntry(visit)).toBe(head);
    await page.keyboard.press('Enter');
    await page.getByText(/^Internally consistent\. /).waitFor();
    expect(files).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a preview is ended, and made when that is asked for', async () => {
    const visit = await sample('ko');
    const { page, go, complaints } = visit;
    const letGo = await holding(visit, 'ledger-worker');
    await go('/quarters/2025-Q3/report');
    await page.getByText('보고서를 만드는 중', { exact: true }).waitFor();
    await page.getByRole('button', { name: '취소', exact: true }).press('Enter');
    await page.getByText('보고서 작성을 취소했습니다.').waitFor();
    expect(await focused(page)).toBe('다시 시작');
    expect(await page.locator('iframe').count()).toBe(0);
    await letGo();
    await page.keyboard.press('Enter');
    await page.frameLocator('iframe').getByText('2025년 3분기').first().waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  });
});
