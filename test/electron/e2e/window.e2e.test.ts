import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { wasmIn } from '../../support/wasm-in.ts';
import { electronBinary, endAll, launch, newFolder, probeFolder, type Started } from '../support/launch.ts';
import { chooseFromMenu, createRegister, plimsoll, quit, recordRisk, waitUntilSaved, willChoose } from '../support/story.ts';

afterEach(endAll);

const root = join(import.meta.dirname, '../../..');

function registerFile(name: string): string {
  const file = join(newFolder('files'), `${name}.plimsoll`);
  expect(
    plimsoll('init', file, '--name', name, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en', '--by', 'Kim').status,
  ).toBe(0);
  return file;
}

describe('register files', () => {
  it('open from the menu and are saved back to the same place, without the page learning where that is', async () => {
    const file = registerFile('Treasury');
    const before = readFileSync(file);
    const started = await launch(newFolder());
    await willChoose(started, file);
    await started.page.getByRole('button', { name: 'Choose a file' }).click();
    await waitUntilSaved(started.page);
    await recordRisk(started.app, started.page, 'A rate moves against the book');
    await chooseFromMenu(started.app, 'register.save');
    await expect.poll(() => readFileSync(file).equals(before)).toBe(false);
    expect(plimsoll('verify', file)).toMatchObject({ status: 0, json: { ok: true } });
    expect(JSON.stringify(plimsoll('list', file, 'risks').json)).toContain('A rate moves against the book');
    expect(await started.page.content()).not.toContain(join(file, '..'));
  });

  it('stay as they are when the dialog is cancelled', async () => {
    const started = await launch(newFolder());
    await willChoose(started, null);
    await started.page.getByRole('button', { name: 'Choose a file' }).click();
    await createRegister(started.page, 'Operations');
    await chooseFromMenu(started.app, 'register.saveAs');
    expect(await started.page.getByText('Not saved to a file yet').textContent()).toBe('Not saved to a file yet');
  });

  it('open by a double click: given to the first start, or to one more start, which then ends', async () => {
    const [first, second] = [registerFile('Treasury'), registerFile('Payments')];
    const data = newFolder();
    const started = await launch(data, { args: [first] });
    await waitUntilSaved(started.page);
    await started.page.getByText('Treasury').first().waitFor();

    const other = spawn(electronBinary(), [root, `--user-data-dir=${data}`, '--disable-gpu', second], { stdio: 'ignore' });
    const ended = new Promise((settle) => {
      other.once('exit', settle);
    });
    await started.page.getByText('Payments').first().waitFor();
    expect(await ended).toBe(0);
    expect(started.app.windows()).toHaveLength(1);
  });
});

it('hashes in WebAssembly in the worker of the registers, which its page may not make', async () => {
  const started = await launch(newFolder());
  await createRegister(started.page, 'Operations');
  expect(await wasmIn(started.page)).toEqual({ page: 'refused CompileError', workers: { 'plimsoll-register': 'got a module' } });
});

describe('the journal of the window', () => {
  const head = { seq: 1, hash: 'ab'.repeat(32) };
  const series = { registerId: 'reg-1', store: 'store-1' };
  const endedCleanly = ({ page }: Started) => page.evaluate(async () => (await window.desktop?.call('app.info', {}))?.endedCleanly);

  it('is reached through the bridge, begins with a backup, and outlives the window', async () => {
    const data = newFolder();
    const first = await launch(data);
    expect(await endedCleanly(first)).toBe(true);
    await first.page.evaluate(
      ([bridged, end]) =>
        window.desktop?.call('backups.write', { ...bridged, ...end, name: 'n', reason: 'first', bytes: new Uint8Array([1, 2, 3]) }),
      [series, head] as const,
    );
    const unsound = await first.page.evaluate(
      ([bridged, end]) => window.desktop?.call('journal.append', { ...bridged, name: 'n', after: end, bytes: new Uint8Array([1]) }),
      [series, head] as const,
    );
    expect(unsound).toMatchObject({ ok: false, problems: [{ code: 'journal.unsound' }] });
    await quit(first.app);
    const second = await launch(data);
    expect(await endedCleanly(second)).toBe(true);
    expect(await second.page.evaluate(() => window.desktop?.call('journal.known', {}))).toMatchObject([{ ...series, head, base: head }]);
    const process = second.app.process();
    process.kill('SIGKILL');
    await expect.poll(() => process.exitCode !== null || process.signalCode !== null).toBe(true);
    expect(await endedCleanly(await launch(data))).toBe(false);
  });
});

describe('the menu', () => {
  it('is built again in the language that was chosen, and keeps it', async () => {
    const data = newFolder();
    const labels = (started: Started) => started.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    const first = await launch(data);
    expect(await labels(first)).toEqual(['File', 'Edit', 'New', 'View', 'Go', 'Window', 'Help']);
    await first.page.evaluate(() => window.desktop?.call('app.setLanguage', { language: 'ko' }));
    expect(await labels(first)).toEqual(['파일', '편집', '새로 만들기', '보기', '이동', '창', '도움말']);
    await quit(first.app);
    expect(await labels(await launch(data))).toEqual(['파일', '편집', '새로 만들기', '보기', '이동', '창', '도움말']);
  });

  it('follows the language of the app when it is changed there', async () => {
    const { app, page } = await launch(newFolder());
    await page.getByText('한국어').first().click();
    await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label)).toBe('파일');
  });
});

describe('the window', () => {
  it('opens where it was, as large as it was', async () => {
    const data = newFolder();
    const boundsOf = ({ app }: Started) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const first = await launch(data);
    await first.page.getByRole('button', { name: 'Create register' }).waitFor();
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 650 }),
    );
    // The system moves a window in its own time.
    await expect.poll(() => boundsOf(first)).toEqual({ x: 40, y: 30, width: 1000, height: 650 });
    await quit(first.app);
    const second = await launch(data);
    await expect.poll(() => boundsOf(second)).toEqual({ x: 40, y: 30, width: 1000, height: 650 });
  });

  it('opens with what it knows when its settings are damaged', async () => {
    const data = newFolder();
    writeFileSync(join(data, 'window.json'), '{"language": 7');
    const { page } = await launch(data);
    expect(await page.getByRole('button', { name: 'Create register' }).textContent()).toBe('Create register');
  });

  it('closes even when its page hangs: the wait is bounded', async () => {
    const { app, page } = await launch(newFolder(), { folder: probeFolder() });
    await page.evaluate(() => {
      window.desktop?.on('app.flush', () => {
        for (;;);
      });
    });
    expect(await quit(app)).toBe(0);
  });

  it('says so and stops when main has a bug, instead of standing there dead', async () => {
    const { app, output } = await launch(newFolder());
    const child = app.process();
    const ended = new Promise((settle) => {
      child.once('exit', settle);
    });
    await app.evaluate(({ dialog }) => {
      dialog.showErrorBox = (title, content) => console.log(`BOX ${title}: ${content}`);
      setTimeout(() => {
        throw new Error('a bug of ours');
      });
    });
    expect(await ended).toBe(1);
    expect(output()).toContain('BOX Plimsoll has to close: Something went wrong');
    expect(output()).toContain('a bug of ours');
  });
});

describe('the report of a quarter', () => {
  it('opens what stands behind a figure, in the frame that runs no script', async () => {
    const file = join(newFolder('files'), 'sample.plimsoll');
    copyFileSync(join(root, 'test/fixtures/frozen/schema-5/sample-ko.plimsoll'), file);
    const started = await launch(newFolder());
    await willChoose(started, file);
    await started.page.getByRole('button', { name: 'Choose a file' }).click();
    await waitUntilSaved(started.page);
    await started.page.evaluate(() => void (location.hash = '#/quarters/2025-Q3'));
    const preview = started.page.frameLocator('iframe');
    const figure = preview.locator('.verdict [data-claim="risks.total"]');
    await figure.waitFor({ timeout: 60_000 });
    await figure.click();
    await preview.locator('.behind .claim:visible').getByText('39건').waitFor();
    expect(await preview.locator('.behind .rows:visible tbody tr').count()).toBe(39);
    await preview.getByRole('link', { name: /닫기/ }).click();
    await preview.locator('.behind .claim:visible').waitFor({ state: 'hidden' });
  });
});
