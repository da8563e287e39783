import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { findBrowser, type FoundBrowser } from '../browser/find-browser.ts';
import { browserPipe, type BrowserPipe } from './browser-pipe.ts';

/** No report that a person waits for takes longer, in milliseconds. */
const longest = 120_000;

/**
 * Prints one HTML page as a tagged PDF with an outline, by a headless Chromium in a profile of its own that is removed.
 * Paper and margins are those of the page. The page is not to be trusted: it gets no scripts and no network.
 * Errors: `pdf.noBrowser`, `pdf.failed`.
 */
export async function printPdf(
  html: string | Uint8Array,
  options: { readonly browser?: FoundBrowser | null; readonly timeout?: number } = {},
): Promise<Result<Uint8Array>> {
  const browser = options.browser === undefined ? await findBrowser() : options.browser;
  if (browser === null) return fail(problem('pdf.noBrowser'));
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-pdf-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html, { mode: 0o600 });
    return ok(await withBrowser(browser, folder, options.timeout ?? longest, (pipe) => print(pipe, pathToFileURL(page).href)));
  } catch (error) {
    return fail(problem('pdf.failed', undefined, { detail: error instanceof Error ? error.message : String(error) }));
  } finally {
    // A browser that was killed may hold its profile for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function print({ call, event }: BrowserPipe, address: string): Promise<Uint8Array> {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = (await call('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  await call('Page.enable', {}, sessionId);
  await call('Emulation.setScriptExecutionDisabled', { value: true }, sessionId);
  const loaded = event('Page.loadEventFired');
  const [{ errorText }] = await Promise.all([call('Page.navigate', { url: address }, sessionId), loaded]);
  if (typeof errorText === 'string') throw new Error(errorText);
  await fontsOf(sessionId, call);
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

/** Waits for the fonts that the page brings. Throws where one of them cannot be read: its text would be missing, or in another face. */
async function fontsOf(sessionId: string, call: BrowserPipe['call']): Promise<void> {
  const { frameTree } = (await call('Page.getFrameTree', {}, sessionId)) as { frameTree: { frame: { id: string } } };
  // A world of its own: nothing that the page says can be called here.
  const { executionContextId } = await call('Page.createIsolatedWorld', { frameId: frameTree.frame.id }, sessionId);
  const expression = 'document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === "error").length)';
  const question = { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true };
  const { result } = (await call('Runtime.evaluate', question, sessionId)) as { result: { value?: unknown } };
  if (result.value !== 0) throw new Error('the fonts of the page cannot be read');
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
