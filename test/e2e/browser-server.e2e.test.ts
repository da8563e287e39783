import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../node/browser/find-browser.ts';
import type { Platform } from '../../renderer/platform/platform.ts';

const root = join(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'plimsoll-door-'));
let browser: Browser;
let launcher: ChildProcess;
let address: string;

/** What `npm start` does where there is no Electron. */
function startLauncher(): Promise<string> {
  launcher = spawn(process.execPath, [join(root, 'out/node/start.mjs'), '--browser', '--no-open', `--user-data-dir=${data}`], {
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((settle, refuse) => {
    let said = '';
    launcher.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const printed = /http:\S+#key=\S+/.exec(said)?.[0];
      if (printed) settle(printed);
    });
    launcher.once('exit', () => refuse(new Error(said)));
  });
}

function stopLauncher(): Promise<unknown> {
  const ended = new Promise((settle) => {
    launcher.once('exit', settle);
  });
  launcher.kill('SIGINT');
  return ended;
}

async function visit(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints };
}

beforeAll(async () => {
  const found = await findBrowser();
  if (found === null) throw new Error('no browser');
  browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...(process.env as Record<string, string>), ...found.env },
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  });
  address = await startLauncher();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await stopLauncher();
  rmSync(data, { recursive: true, force: true });
});

describe('the browser server', () => {
  it('opens with the printed address, which is then spent, and works like the window', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const { page, complaints } = await visit(context);
    expect(page.url()).not.toContain('key=');
    await page.getByLabel('Name', { exact: true }).fill('Operations');
    await page.getByRole('button', { name: 'Create register' }).click();
    await page.locator('[role=status][data-saved=true]').waitFor();
    expect(await page.evaluate(() => document.cookie)).toBe('');

    const stranger = await browser.newContext();
    const second = await stranger.newPage();
    expect((await second.goto(address))?.status()).toBe(403);
    await stranger.close();

    await page.keyboard.press('Control+k');
    await page.getByText('Back up now').first().click();
    await expect.poll(() => readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.plimsoll'))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('after a new start, offers a browser that has nothing yet to continue from the backup', async () => {
    await stopLauncher();
    const port = new URL(address).port;
    address = await startLauncher();
    expect(new URL(address).port).toBe(port);
    const context = await browser.newContext({ locale: 'en-GB' });
    const { page, complaints } = await visit(context);
    await page.getByText('Operations').first().waitFor();
    await page.locator('section', { hasText: 'Operations' }).getByRole('button').first().click();
    await page.locator('[role=status][data-saved=true]').waitFor();
    expect(await page.getByText('Operations').first().textContent()).toContain('Operations');
    expect(await page.getByRole('button', { name: 'Create register' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows a report without running it, and prints it', async () => {
    await stopLauncher();
    address = await startLauncher();
    const context = await browser.newContext({ locale: 'en-GB' });
    const { page } = await visit(context);
    // The page's own way to the launcher, as its code takes it.
    const html =
      '<!doctype html><html lang="ko"><title>보고서</title><style>h1{color:rgb(1,2,3)}</style><h1>분기 보고서</h1><script>document.title="ran"</script>';
    const call = (channel: string) =>
      page.evaluate(
        async ([name, text]) => {
          const form = new FormData();
          form.append('json', JSON.stringify({ html: text }));
          const answer = await (await fetch(`/rpc/${name}`, { method: 'POST', body: form })).formData();
          const file = answer.get('bytes1');
          const json = answer.get('json');
          return {
            json: JSON.parse(typeof json === 'string' ? json : 'null') as unknown,
            start: file instanceof Blob ? await file.slice(0, 5).text() : null,
          };
        },
        [channel, html] as const,
      );
    const { json } = (await call('report.show')) as { json: Awaited<ReturnType<Platform['call']>> };
    const shown = (json as { address: string }).address;
    const frame = await page.evaluateHandle(
      (source) =>
        new Promise<HTMLIFrameElement>((settle) => {
          const element = document.createElement('iframe');
          element.addEventListener('load', () => settle(element));
          element.src = source;
          document.body.append(element);
        }),
      shown,
    );
    const inside = await frame.asElement()?.contentFrame();
    expect(await inside?.title()).toBe('보고서');
    expect(await inside?.evaluate(() => self.origin)).toBe('null');
    expect(await call('pdf.print')).toEqual({ json: { ok: true, value: { bytes: 'bytes1' } }, start: '%PDF-' });
    await context.close();
  });
});
