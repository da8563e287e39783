import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { findBrowser } from '../../../node/browser/find-browser.ts';
import { storedSettings } from '../../../node/host/stored-settings.ts';
import { keptData } from '../../../node/host/kept-data.ts';
import { httpServerNeeds } from '../../../node/launcher/browser-server.ts';
import { choosePort } from '../../../node/launcher/server-port.ts';
import { startBrowserServer, type BrowserServer } from '../../../node/launcher/http-server.ts';
import { serverSettingsSchema, firstServerSettings } from '../../../node/launcher/server-settings.ts';
import { translator } from '../../../words/translate.ts';

const projectRoot = join(import.meta.dirname, '../../..');

export type Look = {
  readonly language?: 'ko' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly deviceScaleFactor?: number;
  /** Bytes that the browser has for the page; it enforces them. */
  readonly quota?: number;
};

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  /** What the page complained of: errors, and what the content security policy stopped. */
  readonly complaints: string[];
  /** Goes to a page inside the app: `/risks`. */
  readonly go: (address: string) => Promise<void>;
  /** Opens one more tab, with a key of its own, at an address of the app that another tab shows. */
  readonly anotherTab: (address: string) => Promise<Page>;
  readonly leave: () => Promise<void>;
};

/** The built app behind its own browser server, in one real browser. Each visit has a server, a data folder and a store of its own. */
export async function servedApp(bundle = process.env['PLIMSOLL_BUNDLE'] ?? join(projectRoot, 'out/renderer')) {
  const found = await findBrowser();
  if (found === null) throw new Error('no Chromium was found');
  const browser: Browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    // Where a machine has no language, a browser takes no name of a file beyond ASCII.
    env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8', ...found.env },
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  });

  async function startNewServer(language: 'ko' | 'en', data: string): Promise<BrowserServer> {
    const settings = storedSettings(join(data, 'browser-door.json'), serverSettingsSchema, firstServerSettings);
    settings.set({ language });
    const needs = { root: projectRoot, version: '0.1.0', data, words: translator(language), opens: false };
    return startBrowserServer(httpServerNeeds(needs, bundle, await choosePort(), settings, keptData(needs.data, 'browser')));
  }

  async function visit(look: Look = {}): Promise<Visit> {
    const { language = 'ko', scheme = 'light', width = 1280, height = 800, deviceScaleFactor = 1, quota } = look;
    const data = await mkdtemp(join(tmpdir(), 'plimsoll-e2e-'));
    const server = await startNewServer(language, data);
    const context = await browser.newContext({
      locale: language === 'ko' ? 'ko-KR' : 'en-GB',
      timezoneId: 'Asia/Seoul',
      colorScheme: scheme,
      viewport: { width, height },
      deviceScaleFactor,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    // Someone must listen from the beginning: a chooser that opens before the first listener stands is lost.
    page.on('filechooser', () => undefined);
    if (quota !== undefined) {
      const session = await context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: quota });
    }
    await page.goto(server.newAddress());
    await page.locator('h1').first().waitFor();
    return {
      page,
      context,
      origin: server.origin,
      complaints,
      go: async (address) => {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, address);
      },
      async anotherTab(address) {
        const other = await context.newPage();
        await other.goto(server.newAddress());
        await other.waitForURL((url) => !url.hash.startsWith('#key='));
        await other.evaluate((hash) => {
          location.hash = hash;
        }, new URL(address).hash);
        return other;
      },
      async leave() {
        await context.close();
        await new Promise((closed) => {
          server.server.close(closed);
          server.server.closeAllConnections();
        });
        // A journal that is still being written to ends its last write.
        await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      },
    };
  }

  return { visit, stop: () => browser.close() };
}
export type ServedApp = Awaited<ReturnType<typeof servedApp>>;
