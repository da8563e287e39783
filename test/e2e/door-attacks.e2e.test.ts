import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../node/browser/find-browser.ts';
import type { Session } from '../node/launcher/support/door-client.ts';
import { launcherFor } from './support/launcher.ts';

// Attacks on the browser door by another user of this computer: as one where this process may become another, else by a
// process that is given no more than such a user has.
const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const data = mkdtempSync(join(tmpdir(), 'plimsoll-door-'));
const launcher = launcherFor(data);
const secret = 'Secret operations of the owner';
let browser: Browser;
let address: string;
let port: number;
let strangers: ChildProcess[] = [];

/** What a stranger heard on a port: one line of JSON for each request, its body as Latin letters. */
type Heard = { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

const strangersProgram = `
const { createServer } = require('node:http');
createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { method, url, headers } = request;
    process.stdout.write(JSON.stringify({ method, url, headers, body: Buffer.concat(parts).toString('latin1') }) + '\\n');
    response.setHeader('access-control-allow-origin', '*');
    // Whatever is asked, it says yes, and gives back what it was given.
    response.end(method === 'POST' ? Buffer.concat(parts) : '<title>a stranger</title>');
  });
}).listen(Number(process.argv[1]), '127.0.0.1', function () { process.stdout.write(JSON.stringify({ port: this.address().port }) + '\\n'); });`;

/** Another user takes a port, or any where it is 0. */
async function strangerAt(wanted: number): Promise<{ readonly port: number; readonly heard: () => readonly Heard[] }> {
  const child = spawn(process.execPath, ['-e', strangersProgram, String(wanted)], {
    ...other,
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
  });
  strangers.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await expect.poll(() => said, { timeout: 10_000 }).toContain('\n');
  const lines = (): string[] => said.split('\n').filter((line) => line !== '');
  const taken = (JSON.parse(lines()[0] ?? '') as { port: number }).port;
  return {
    port: taken,
    heard: () =>
      lines()
        .slice(1)
        .map((line) => JSON.parse(line) as Heard),
  };
}

async function endStrangers(): Promise<void> {
  for (const child of strangers) {
    const ended = new Promise((settle) => child.once('exit', settle));
    child.kill('SIGKILL');
    await ended;
  }
  strangers = [];
}

/** A register in a browser that begins with nothing: what an earlier one left outside would be restored there. */
async function newRegister(context: BrowserContext): Promise<Page> {
  for (const kept of ['journal', 'backups']) rmSync(join(data, kept), { recursive: true, force: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('Name', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Create register' }).click();
  await page.locator('[role=status][data-saved=true]').waitFor();
  return page;
}

async function backUpNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByText('Back up now').first().click();
}

const sessionOf = async (page: Page): Promise<Session> =>
  JSON.parse(await page.evaluate(() => sessionStorage.getItem('plimsoll.session') ?? '')) as Session;
const backups = (): string[] => readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.plimsoll'));

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
  port = Number(new URL(address).port);
}, 60_000);

afterEach(endStrangers);

afterAll(async () => {
  await browser.close();
  await launcher.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('another user of this computer', () => {
  it('who has a web server of his own that the person visits, gets no cookie, no key, and nothing with what he got', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await newRegister(context);
    const stranger = await strangerAt(0);
    const visit = await context.newPage();
    await visit.goto(`http://127.0.0.1:${stranger.port}/`);
    const tried = await visit.evaluate(async (origin) => {
      const attempts = [
        fetch(`${origin}/rpc/backups.list`, { method: 'POST', credentials: 'include', body: new FormData() }),
        fetch(`${origin}/rpc/app.info`, { method: 'POST', headers: { 'plimsoll-session': 'x', 'plimsoll-call': 'y' }, body: '' }),
        fetch(`${origin}/session`, { method: 'POST', body: '{}' }),
        fetch(origin),
      ];
      return Promise.all(
        attempts.map((attempt) =>
          attempt.then(
            (response) => response.status,
            () => 'refused',
          ),
        ),
      );
    }, `http://127.0.0.1:${port}`);
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(await context.cookies()).toEqual([]);
    expect(await visit.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    const { key, session } = await sessionOf(page);
    const heard = JSON.stringify(stranger.heard());
    for (const word of [key, session, secret]) expect(heard).not.toContain(word);
    await context.close();
  });

  it('who takes the port after the launcher gets no backup, no key and no trust from the page that stands open', async () => {
    address = await launcher.stop().then(launcher.start);
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await newRegister(context);
    await backUpNow(page);
    await expect.poll(() => backups().length).toBeGreaterThan(0);
    await page.goto(`http://127.0.0.1:${port}/#/settings`);
    const name = page.getByLabel('Name of the register');
    await name.fill(`${secret} again`);
    await name.press('Enter');
    await page.locator('[role=status][data-saved=true]').waitFor();
    const { key, session } = await sessionOf(page);
    await launcher.stop();
    const stranger = await strangerAt(port);
    const before = backups().length;
    for (let time = 0; time < 3; time += 1) await backUpNow(page);
    await expect.poll(() => stranger.heard().filter(({ method }) => method === 'POST').length).toBeGreaterThan(0);
    await page.waitForTimeout(500);
    const heard = stranger.heard();
    const words = JSON.stringify(heard);
    for (const word of [key, secret, 'plimsoll-register', 'PK\\u0003']) expect(words).not.toContain(word);
    expect(words).toContain(session);
    // The first call after the other side fell silent may have been on its way; whatever follows is the question that tells nothing.
    const calls = heard.filter(({ method }) => method === 'POST');
    expect(calls.slice(1).map(({ url }) => url)).toEqual(calls.slice(1).map(() => '/rpc/app.info'));
    for (const { headers } of heard) expect(headers['cookie']).toBeUndefined();
    expect(backups()).toHaveLength(before);

    // The owner starts again. The tab says what to do, and a new address opens it where it stands.
    await endStrangers();
    address = await launcher.start();
    expect(Number(new URL(address).port)).toBe(port);
    await page.reload();
    await page.getByText('This tab has no key.').waitFor();
    await page.evaluate((next) => {
      location.href = next;
    }, address);
    await page.getByText(`${secret} again`).first().waitFor();
    expect(page.url()).not.toContain('key=');
    await context.close();
  });

  it('and before a page trades its token, gets nothing of use: neither token nor key, and the page does not take him for the launcher', async () => {
    address = await launcher.stop().then(launcher.start);
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    // The page itself comes from the launcher; what it asks after that is answered by the stranger.
    const stranger = await strangerAt(0);
    await page.route(/\/(session|rpc\/.*)$/, async (route) => {
      const request = route.request();
      const answer = await fetch(`http://127.0.0.1:${stranger.port}${new URL(request.url()).pathname}`, {
        method: 'POST',
        headers: request.headers(),
        body: request.postDataBuffer() as Buffer<ArrayBuffer>,
      });
      await route.fulfill({ status: 200, body: Buffer.from(await answer.arrayBuffer()) });
    });
    await page.goto(address);
    await page.getByText('This tab has no key.').waitFor();
    const heard = stranger.heard();
    expect(heard.map(({ url }) => url)).toEqual(['/session']);
    expect(JSON.stringify(heard)).not.toContain(new URL(address).hash.slice('#key='.length));
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await context.close();
  });
});

describe('a page of the browser door', () => {
  it('opens whatever cookies other programs of this computer have set', async () => {
    address = await launcher.stop().then(launcher.start);
    const context = await browser.newContext({ locale: 'en-GB' });
    const host = { domain: '127.0.0.1', httpOnly: false, secure: false, sameSite: 'Lax' as const };
    await context.addCookies([
      { ...host, name: `plimsoll-${port}`, value: 'a', path: '/rpc' },
      { ...host, name: 'plimsoll.session', value: 'a', path: '/session' },
      ...Array.from({ length: 170 }, (_, at) => ({ ...host, name: `big${at}`, value: 'x'.repeat(4000), path: '/' })),
    ]);
    const page = await newRegister(context);
    await page.reload();
    await page.getByText(secret).first().waitFor();
    await context.close();
  });

  it('finds no peer connections', async () => {
    address = await launcher.stop().then(launcher.start);
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading').first().waitFor();
    const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport', 'RTCSctpTransport', 'WebTransport'];
    expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
    await context.close();
  });

  it('keeps its key through a reload and gives it to a tab that it opens, and no other tab has one', async () => {
    address = await launcher.stop().then(launcher.start);
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await newRegister(context);
    await page.reload();
    await page.getByText(secret).first().waitFor();
    const [copy] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void window.open(location.href))]);
    await copy.getByText(secret).first().waitFor();
    const alone = await context.newPage();
    await alone.goto(`http://127.0.0.1:${port}/`);
    await alone.getByText('This tab has no key.').waitFor();
    const korean = await browser.newContext({ locale: 'ko-KR' });
    const inKorean = await korean.newPage();
    await inKorean.goto(`http://127.0.0.1:${port}/`);
    await inKorean.getByText('이 탭에는 키가 없습니다.').waitFor();
    await korean.close();
    await context.close();
  });
});
