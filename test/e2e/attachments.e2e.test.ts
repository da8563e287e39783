import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

/** A page that would say so if it were ever shown. */
const page1 = '<script>document.title = "shown"</script>';

it('files are put beside a record by button, by dropping and by pasting, stored once, saved as they came, removed and restored', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await openSample(visit, 'en');
  await go('/actions');
  await page.locator('[role=row][aria-rowindex="2"]').getByRole('gridcell').first().filter({ hasText: /\S/ }).click();
  const section = page.getByRole('region', { name: 'Attachments' });
  const lines = section.getByRole('listitem');

  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), section.getByRole('button', { name: 'Attach a file' }).click()]);
  await chooser.setFiles([
    { name: 'CON.html', mimeType: 'text/html', buffer: Buffer.from(page1) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  await page.getByText('empty.txt: The file is empty. Nothing was attached.').waitFor();
  await lines.filter({ hasText: 'CON.html' }).getByText('Web page or drawing (HTML), 41 B').waitFor();
  // What was added has the focus.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Save CON.html');

  // Dropped: a name that would read turned around, with the bytes of the first.
  const held = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '../x\u202Elmth.exe'));
    return transfer;
  }, page1);
  await section.locator('ul').first().dispatchEvent('dragover', { dataTransfer: held });
  await section.locator('ul').first().dispatchEvent('drop', { dataTransfer: held });
  await page.getByText('xlmth.exe is attached. The same bytes are in the register already as CON.html: they are stored once.').waitFor();

  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['picture'], 'image.png'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await lines.filter({ hasText: 'image.png' }).waitFor();
  expect(await lines.count()).toBe(3);
  expect(await axeFindings(page)).toEqual([]);

  const save = section.getByRole('button', { name: 'Save CON.html' });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toBe('_CON.html');
  expect(await readFile(await download.path(), 'utf8')).toBe(page1);

  await section.getByRole('button', { name: 'Note on image.png' }).click();
  await page.keyboard.type('of the screen');
  await page.keyboard.press('Control+Enter');
  await section.getByText('of the screen').waitFor();
  await section.getByRole('button', { name: 'Remove image.png' }).click();
  await page.getByText('image.png is no longer attached. It stays in the register’s record').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Attach a file');
  const history = page.getByRole('region', { name: 'History' });
  await history.getByText('Attachment removed').waitFor();
  await section.getByText('1 removed attachment').click();
  await section.getByRole('button', { name: 'Restore image.png' }).click();
  await section.getByRole('button', { name: 'Remove image.png' }).waitFor();

  expect(await page.title()).not.toBe('shown');
  expect(complaints).toEqual([]);
  await leave();
});
