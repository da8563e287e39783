import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { findBrowser, type FoundBrowser } from '../browser/find-browser.ts';
import { browserPipe, type BrowserPipe } from './browser-pipe.ts';
import { closedPage } from './closed-page.ts';

/** No report that a person waits for takes longer, in milliseconds. */
const longest = 120_000;

/**
 * Prints one HTML page as a tagged PDF with an outline, by a headless Chromium in a profile of its own that is removed.
 * Paper and margins are those of the page. The page is not to be trusted: it gets no scripts, no files and no network.
 * Errors: `pdf.noBrowser`, `pdf.failed`.
 */
export async function printPdf(
  html: string,
  options: { readonly browser?: FoundBrowser | null; readonly timeout?: number } = {},
): Promise<Result<Uint8Array>> {
  const browser = options.browser === undefined ? await findBrowser() : options.browser;
  if (browser === null) return fail(problem('pdf.noBrowser'));
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-pdf-'));
  try {
    return ok(await withBrowser(browser, folder, options.timeout ?? longest, (pipe) => print(pipe, html)));
  } catch (error) {
    return fail(problem('pdf.failed', undefined, { detail: error instanceof Error ? error.message : String(error) }));
  } finally {
    // A browser that was killed may hold its profile for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function print(pipe: BrowserPipe, html: string): Promise<Uint8Array> {
  const { call } = pipe;
  const sessionId = await closedPage(pipe, html);
  const { stream } = await call(
    'Page.printToPDF',
    {
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsStream',
    },
    sessionId,
  );
  const parts: Buffer[] = [];
  for (let ended = false; !ended;) {
    const part = await call('IO.read', { handle: stream, size: 1 << 20 }, sessionId);
    parts.push(Buffer.from(String(part['data']), part['base64Encoded'] === true ? 'base64' : 'utf8'));
    ended = part['eof'] === true;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Lets `work` talk to a browser, and ends the browser and what it started, whatever happened. */
async function withBrowser<T>(browser: FoundBrowser, folder: string, timeout: number, work: (pipe: BrowserPipe) => Promise<T>): Promise<T> {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(browser.executablePath, [...browser.args, ...browserArguments(folder)], {
    detached: ownGroup,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...browser.env },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const pipe = browserPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  child.once('error', (error) => pipe.fail(error.message));
  child.once('exit', () => pipe.fail('the browser has ended'));
  const timer = setTimeout(() => pipe.fail(`no PDF after ${timeout / 1000} s`), timeout);
  try {
    return await work(pipe);
  } finally {
    clearTimeout(timer);
    kill(child, ownGroup);
    await ended;
  }
}

function kill(child: ChildProcess, ownGroup: boolean): void {
  try {
    if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

function browserArguments(folder: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--remote-debugging-pipe',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    'about:blank',
  ];
}
