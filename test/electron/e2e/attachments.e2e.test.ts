import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { endAll, launch, newFolder } from '../support/launch.ts';
import { createRegister, openRisk, quit, recordRisk, waitUntilSaved, willChoose } from '../support/story.ts';

afterEach(endAll);

/** A page that would say so if anything opened it. */
const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "shown"</script></svg>';

it('a file beside a record is saved through the dialog of the system as it came, in no window, and is there after a restart', async () => {
  const folder = newFolder('files');
  const out = join(folder, 'kept.svg');
  const data = newFolder();
  const started = await launch(data);
  const { app, page } = started;
  await createRegister(page, 'Operations');
  await recordRisk(app, page, 'The bank is late');
  const section = page.getByRole('region', { name: 'Attachments' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), section.getByRole('button', { name: 'Attach a file' }).click()]);
  await chooser.setFiles({ name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(script) });
  const save = section.getByRole('button', { name: 'Save drawing.svg' });
  await save.waitFor();

  await willChoose(started, null);
  await save.click();
  await willChoose(started, out);
  await save.click();
  await page.getByText('kept.svg was saved.').waitFor();
  expect(readFileSync(out, 'utf8')).toBe(script);
  // Nobody runs it by a click in a folder.
  expect(statSync(out).mode & 0o111).toBe(0);
  expect(await app.evaluate(({ BrowserWindow: windows }) => windows.getAllWindows().length)).toBe(1);
  expect(await page.title()).not.toBe('shown');
  await waitUntilSaved(page);
  expect(await quit(app)).toBe(0);

  const again = await launch(data);
  await openRisk(again.app, again.page, 'The bank is late');
  await willChoose(again, join(folder, 'again.svg'));
  await again.page.getByRole('button', { name: 'Save drawing.svg' }).click();
  await again.page.getByText('again.svg was saved.').waitFor();
  expect(existsSync(join(folder, 'again.svg')) && readFileSync(join(folder, 'again.svg'), 'utf8')).toBe(script);
});
