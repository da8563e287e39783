import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { longestTaskOf } from '../bench/page-thread.ts';
import { overwritten } from '../support/cells-of-xlsx.ts';
import { unzipped } from '../support/register-files.ts';
import { counting } from './support/bringing.ts';
import { createEmpty } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

// `npm run screenshots -- test/e2e/large-round.screenshots.ts`: a round about 5,000 risks of 200 owners, from the form to its answers, with
// a picture of each step, how long it took, and the long tasks of the page.

const folder = join(import.meta.dirname, '../../out/screenshots');
const [risks, owners] = [5_000, 200];

let app: ServedApp;
let sheets = '';
beforeAll(async () => {
  app = await servedApp();
  sheets = await mkdtemp(join(tmpdir(), 'plimsoll-round-'));
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await app.stop();
  await rm(sheets, { recursive: true });
});

it('a round about 5,000 risks of 200 owners', async () => {
  const visit = await app.visit({ language: 'en', width: 1280, height: 800 });
  const { page } = visit;
  await createEmpty(visit, 'en');
  const head = 'title,category,identifiedOn,ownerId,residualLikelihood,residualImpact,residualValidOn,residualRationale';
  const rows = Array.from({ length: risks }, (_, i) => `Risk ${i + 1},market,2025-01-02,Owner ${i % owners},3,3,2025-02-01,because ${i}`);
  await visit.go('/risks/import');
  await counting(page).drop({ name: 'r.csv', bytes: new TextEncoder().encode([head, ...rows].join('\n')) });
  await page.getByRole('button', { name: 'Import 5,000 rows' }).click({ timeout: 60_000 });
  await page.getByText('r.csv was imported.').waitFor({ timeout: 60_000 });
  // What is prepared after an import is no part of what is measured.
  await page.waitForTimeout(3_000);
  const measured = async (what: string, work: () => Promise<unknown>) => {
    let took = 0;
    const longest = await longestTaskOf(page, async () => {
      const from = performance.now();
      await work();
      took = performance.now() - from;
      await page.waitForTimeout(1_000);
    });
    console.log(`${what}: ${Math.round(took)} ms, longest task of the page ${Math.round(longest)} ms of the processor`);
    await page.screenshot({ path: join(folder, `large-round-${what.replaceAll(' ', '-')}.png`) });
  };
  const form = page.getByRole('form', { name: 'Open an RCSA round' });
  await measured('form', async () => {
    await visit.go('/rcsaRounds/new');
    await form.getByText('5,000 risks of 200 owners.').waitFor();
  });
  await form.getByRole('textbox', { name: 'Name' }).fill('Large');
  await form.getByRole('textbox', { name: 'Due on' }).fill('2030-10-10');
  const drawn = () => page.locator('button[aria-expanded]', { hasText: /^Owner \d+$/ }).nth(owners - 1);
  await measured('open', async () => {
    await form.getByRole('button', { name: 'Open the round' }).click();
    await drawn().waitFor({ timeout: 120_000 });
  });
  await visit.go('/risks');
  await page.getByRole('grid').waitFor();
  await measured('page', async () => {
    await visit.go('/rcsaRounds');
    await page.getByRole('gridcell', { name: 'Q-1' }).click();
    await drawn().waitFor();
  });
  let zip = new Uint8Array();
  await measured('sheets as zip', async () => {
    const downloading = page.waitForEvent('download', { timeout: 120_000 });
    await page.getByRole('button', { name: 'Save all sheets' }).click();
    zip = await readFile(await (await downloading).path());
    await page.getByText(/Sheets sent: 200/).waitFor({ timeout: 60_000 });
  });
  // Of each owner the first line is changed and two are confirmed.
  // They lie on a disk, as an owner's do: files that are put together in the page would be measured with it.
  const files = await Promise.all(
    [...unzipped(zip)].map(async ([name, bytes]) => {
      const path = join(sheets, name);
      await writeFile(path, overwritten(bytes, { G2: '5', F3: 'No change', F4: 'No change' }));
      return path;
    }),
  );
  expect(files).toHaveLength(owners);
  const panel = page.getByRole('region', { name: 'Answers that came back' });
  const record = panel.getByRole('button', { name: /^Record/ });
  await measured('one answer compared', async () => {
    await page.locator('input[type=file]').first().setInputFiles(files.slice(0, 1));
    await record.waitFor({ timeout: 60_000 });
  });
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await measured('all answers compared', async () => {
    await page.locator('input[type=file]').first().setInputFiles(files);
    await record.waitFor({ timeout: 120_000 });
  });
  await measured('all answers recorded', async () => {
    await record.click();
    await page.getByText('600 of 5,000 risks answered').first().waitFor({ timeout: 120_000 });
  });
  await visit.leave();
});
