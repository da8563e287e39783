import { afterAll, beforeAll, expect, it } from 'vitest';
import { largeRegister } from '../large/large-register.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

/** So many entries that nobody's machine opens them before it is said that it does. */
const edits = 100_000;

let app: ServedApp;
let file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
beforeAll(async () => {
  app = await servedApp();
  const bytes = await largeRegister({ risks: 200, edits });
  file = { name: 'bank.plimsoll', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}, 180_000);
afterAll(() => app.stop());

async function choose({ page }: Visit): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
  await chooser.setFiles(file);
}

/** The workers that are there, by the name of their script. */
const workers = ({ page }: Visit) => page.workers().map((worker) => /([a-z-]+)-worker-/.exec(worker.url())?.[1]);

it('a large file is cancelled on its way without a trace, and opened whole the next time', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, complaints, leave } = visit;
  await choose(visit);
  await page.getByText(/^[\d,]+ entries, [\d.]+ of [\d.]+ MB$/).waitFor();
  await expect.poll(() => workers(visit)).toContain('look');
  await page.getByRole('region', { name: 'Open a register file' }).getByRole('button', { name: 'Cancel' }).press('Enter');
  await page.getByText('Opening the file was cancelled. Nothing was changed.').waitFor();
  expect(await page.getByRole('heading', { name: 'Registers in this store' }).count()).toBe(0);
  await expect.poll(() => workers(visit)).not.toContain('look');
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases.filter((name) => name?.startsWith('plimsoll-register-'))).toEqual([]);
  await choose(visit);
  await page.getByRole('navigation').first().waitFor({ timeout: 120_000 });
  expect(await page.getByRole('region', { name: 'Open a register file' }).count()).toBe(0);
  await expect.poll(() => workers(visit)).not.toContain('look');
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);
