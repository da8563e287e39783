import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build, preview, type InlineConfig } from 'vite';
import { findBrowser } from '../../node/browser/find-browser.ts';
import type { Measured } from './bench.ts';
import { writeLargeFile } from './large-file.ts';
import { workerBytes } from './worker-bytes.ts';

const root = join(import.meta.dirname, '../..');
const outDir = join(root, 'out/bench');

/** The parts that are measured in a page of a browser with the store and its worker as the app builds them. */
export type InPage = {
  readonly risks: (size: number) => Promise<Measured[]>;
  readonly entries: (risks: number, entries: number) => Promise<Measured[]>;
  readonly imports: (size: number) => Promise<Measured[]>;
  readonly drawing: () => Promise<Measured[]>;
  readonly version: string;
  readonly stop: () => Promise<void>;
};

type Bench = {
  risks(size: number, workerBytes: () => Promise<number>, say: Say): Promise<Measured[]>;
  entries(size: number, address: string, workerBytes: () => Promise<number>, say: Say): Promise<Measured[]>;
  imports(size: number, workerBytes: () => Promise<number>, say: Say): Promise<Measured[]>;
  drawing(say: Say): Promise<Measured[]>;
};
type Say = (line: string) => void;
declare const bench: Bench;
// Given to the page below.
declare const say: Say;
declare const workerMemory: () => Promise<number>;

export async function inPage(print: Say): Promise<InPage> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    root: join(root, 'test/bench/page'),
    base: './',
    worker: { format: 'es' },
    // The runner says that this is development, in which React does much besides.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  };
  await build({ ...config, build: { outDir, emptyOutDir: true, target: 'chrome108', chunkSizeWarningLimit: 4000 } });
  // Its clock is fine enough for short times only where the page is apart from other origins.
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1', strictPort: false, headers } });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await startChromium();

  /** Each measurement has a browser storage of its own. */
  async function pageOf<T>(work: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>): Promise<T> {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => print(String(error)));
    await page.exposeFunction('say', print);
    await page.exposeFunction('workerMemory', () => workerBytes(page));
    await page.goto(address);
    try {
      return await work(page);
    } finally {
      await page.context().close();
    }
  }

  return {
    risks: (size) => pageOf((page) => page.evaluate((size) => bench.risks(size, workerMemory, say), size)),
    async entries(risks, entries) {
      const name = `${entries}.plimsoll`;
      await writeLargeFile(join(outDir, name), risks, entries);
      return pageOf((page) => page.evaluate(([size, name]) => bench.entries(size, name, workerMemory, say), [entries, name] as const));
    },
    imports: (size) => pageOf((page) => page.evaluate((size) => bench.imports(size, workerMemory, say), size)),
    drawing: () => pageOf((page) => page.evaluate(() => bench.drawing(say))),
    version: browser.version(),
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

/** The Chromium that the tests use. */
export async function startChromium(): Promise<Browser> {
  const found = await findBrowser();
  if (found === null) throw new Error('No Chromium was found: set PLIMSOLL_CHROMIUM to one.');
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...(process.env as Record<string, string>), ...found.env },
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  });
}
