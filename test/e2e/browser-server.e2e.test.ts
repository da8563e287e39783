import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../node/browser/find-browser.ts';
import { callSealed, type Session } from '../node/launcher/support/door-client.ts';
import { wasmIn } from '../support/wasm-in.ts';
import { launcherFor } from './support/launcher.ts';

const data = mkdtempSync(join(tmpdir(), 'plimsoll-door-'));
let browser: Browser;
const launcher = launcherFor(data);
let address: string;

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
  address = await launcher.start();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await launcher.stop();
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
    expect(await context.cookies()).toEqual([]);

    const stranger = await browser.newContext();
    const second = await stranger.newPage();
    await second.goto(address);
    await second.getByText('This tab has no key.').waitFor();
    await second.getByText('run npm start again').waitFor();
    await stranger.close();

    await page.keyboard.press('Control+k');
    await page.getByText('Back up now').first().click();
    await expect.poll(() => readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.plimsoll'))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('hashes in WebAssembly in the worker of the registers, which its page may not make', async () => {
    await launcher.stop();
    address = await launcher.start();
    const context = await browser.newContext({ locale: 'en-GB' });
    const { page, complaints } = await visit(context);
    await page.getByRole('heading').first().waitFor();
    expect(await wasmIn(page)).toEqual({ page: 'refused CompileError', workers: { 'plimsoll-register': 'got a module' } });
    expect(complaints.filter((complaint) => !complaint.includes('WebAssembly'))).toEqual([]);
    await context.close();
  });

  it('after a new start, gives a browser that has nothing yet what lies outside, and says so', async () => {
    await launcher.stop();
    const port = new URL(address).port;
    address = await launcher.start();
    expect(new URL(address).port).toBe(port);
    const context = await browser.newContext({ locale: 'en-GB' });
    const { page, complaints } = await visit(context);
    await page.getByRole('heading', { name: 'Registers were restored' }).waitFor();
    await page.getByText('Operations').first().waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('[role=status][data-saved=true]').waitFor();
    expect(await page.getByText('Operations').first().textContent()).toContain('Operations');
    expect(await page.getByRole('button', { name: 'Create register' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows a report without running it, and prints it', async () => {
    await launcher.stop();
    address = await launcher.start();
    const context = await browser.newContext({ locale: 'en-GB' });
    const { page } = await visit(context);
    // With the key of the tab: what its own code can do.
    const html =
      '<!doctype html><html lang="ko"><title>보고서</title><style>h1{color:rgb(1,2,3)}</style><h1>분기 보고서</h1><script>document.title="ran"</script>';
    const call = async (channel: string) => {
      await page.getByRole('heading').first().waitFor();
      const session = JSON.parse(await page.evaluate(() => sessionStorage.getItem('plimsoll.session') ?? '')) as Session;
      return (await callSealed(Number(new URL(address).port), session, channel, { html })).answer;
    };
    const { address: shown } = (await call('report.show')) as { address: string };
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
    const pdf = (await call('pdf.print')) as { ok: true; value: Uint8Array };
    expect(Buffer.from(pdf.value).toString('latin1', 0, 5)).toBe('%PDF-');
    await context.close();
  });
});
