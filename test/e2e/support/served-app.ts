import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { findBrowser } from '../../../node/browser/find-browser.ts';
import { serveFromBundle } from '../../../node/rpc/bundle.ts';

const root = join(import.meta.dirname, '../../..');

export type Look = {
  readonly language?: 'ko' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
};

/** The built renderer as the product serves it, under its own policy, in a real browser. */
export async function servedApp(bundleRoot = process.env['PLIMSOLL_BUNDLE'] ?? join(root, 'out/renderer')) {
  const bundle = { root: bundleRoot, reports: "'self'" as const, newNonce: () => randomBytes(16).toString('base64'), marks: '' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    void serveFromBundle(bundle, request.method ?? 'GET', pathname).then(({ status, headers, body }) => {
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const found = await findBrowser();
  if (found === null) throw new Error('no browser');
  const browser: Browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...(process.env as Record<string, string>), ...found.env },
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  });

  /** A page of its own store, as a person would meet it. What the page complains of is kept in `complaints`. */
  async function visit(look: Look = {}): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
    const { language = 'ko', scheme = 'light', width = 1280, height = 800 } = look;
    const context = await browser.newContext({
      locale: language === 'ko' ? 'ko-KR' : 'en-GB',
      timezoneId: 'Asia/Seoul',
      colorScheme: scheme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    return { page, context, complaints };
  }

  return {
    address,
    visit,
    async stop() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
