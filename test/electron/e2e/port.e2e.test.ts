import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { endAll, launch, newFolder } from '../support/launch.ts';
import { createRegister, newestBackup, openRisk, plimsoll, quit, recordRisk, waitUntilSaved, willChoose } from '../support/story.ts';

afterEach(endAll);

it('main is as strict over a port as through the bridge, whatever is sent there', async () => {
  const started = await launch(newFolder());
  const answers = await started.page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const heard = new Map<number, unknown>();
    let settle: () => void = () => undefined;
    const last = new Promise<void>((resolve) => (settle = resolve));
    port1.addEventListener('message', ({ data }: MessageEvent<{ call: number; answer?: unknown; failed?: string }>) => {
      heard.set(data.call, data.failed ?? data.answer);
      if (data.call === 5) settle();
    });
    port1.start();
    window.postMessage('plimsoll-port', window.origin, [port2]);
    for (const odd of [null, 'x', {}, { call: '1', channel: 'app.info', args: {} }, { call: 1, channel: ['app.info'], args: {} }])
      port1.postMessage(odd);
    port1.postMessage({ call: 2, channel: 'electron.eval', args: {} });
    port1.postMessage({ call: 3, channel: '__proto__', args: {} });
    port1.postMessage({ call: 4, channel: 'backups.read', args: { id: '../../../etc/passwd' } });
    port1.postMessage({ call: 5, channel: 'app.info', args: {} });
    await last;
    return [...heard].sort(([a], [b]) => a - b);
  });
  expect(answers).toEqual([
    [2, expect.stringContaining('no such channel')],
    [3, expect.stringContaining('no such channel')],
    [4, expect.stringContaining('arguments are not those')],
    [5, expect.objectContaining({ host: 'window' })],
  ]);
});

it('a file that is too large for the page to hand over comes back byte by byte, and so does the backup with it', async () => {
  const folder = newFolder('files');
  const data = newFolder();
  const started = await launch(data);
  const { app, page } = started;
  await createRegister(page, 'Operations');
  await recordRisk(app, page, 'The bank is late');
  const large = randomBytes(2 * 1024 ** 2);
  const section = page.getByRole('region', { name: 'Attachments' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), section.getByRole('button', { name: 'Attach a file' }).click()]);
  await chooser.setFiles({ name: 'large.bin', mimeType: 'application/octet-stream', buffer: large });
  await willChoose(started, join(folder, 'large.bin'));
  await section.getByRole('button', { name: 'Save large.bin' }).click();
  await page.getByText('large.bin was saved.').waitFor();
  expect(Buffer.compare(readFileSync(join(folder, 'large.bin')), large)).toBe(0);
  await waitUntilSaved(page);
  expect(await quit(app)).toBe(0);

  const backup = newestBackup(data);
  expect(statSync(backup).size).toBeGreaterThan(large.length);
  expect(plimsoll('verify', backup)).toMatchObject({ status: 0, json: { ok: true } });
  const again = await launch(newFolder());
  await willChoose(again, backup);
  await again.page.getByRole('button', { name: 'Choose a file' }).click();
  await openRisk(again.app, again.page, 'The bank is late');
  await willChoose(again, join(folder, 'again.bin'));
  await again.page.getByRole('button', { name: 'Save large.bin' }).click();
  await again.page.getByText('again.bin was saved.').waitFor();
  expect(Buffer.compare(readFileSync(join(folder, 'again.bin')), large)).toBe(0);
});
