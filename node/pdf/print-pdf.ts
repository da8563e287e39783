import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { problem } from '../../domain/values/problem.ts';
import { fail, ok, type Result } from '../../domain/values/result.ts';
import { findBrowser, type FoundBrowser } from '../browser/find-browser.ts';

/** No report that a person waits for takes longer, in milliseconds. */
const longest = 120_000;
/** The end of what the browser says, for the problem. */
const keptWords = 2_000;

/**
 * Prints one HTML page as a tagged PDF with an outline, by a headless Chromium in a profile of its own that is removed.
 * The page is not to be trusted: it gets no network. Errors: `pdf.noBrowser`, `pdf.failed`.
 */
export async function printPdf(
  html: string | Uint8Array,
  options: { readonly browser?: FoundBrowser | null; readonly timeout?: number } = {},
): Promise<Result<Uint8Array>> {
  const browser = options.browser === undefined ? await findBrowser() : options.browser;
  if (browser === null) return fail(problem('pdf.noBrowser'));
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    const ended = await runBrowser(browser, printArguments(folder, page, pdf), options.timeout ?? longest);
    const bytes = await readFile(pdf).catch(() => null);
    if (bytes === null || !isPdf(bytes)) return fail(problem('pdf.failed', undefined, { detail: ended }));
    return ok(new Uint8Array(bytes));
  } finally {
    // A browser that was killed may hold its profile for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function printArguments(folder: string, page: string, pdf: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    '--export-tagged-pdf',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** Runs the browser to its end, or ends it and what it started when the time is up. Answers the last that it said. */
function runBrowser(browser: FoundBrowser, args: readonly string[], timeout: number): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const ownGroup = process.platform !== 'win32';
    const child = spawn(browser.executablePath, [...browser.args, ...args], {
      detached: ownGroup,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...browser.env },
    });
    const end = () => {
      try {
        if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    };
    const timer = setTimeout(() => {
      said += '\ntimed out';
      end();
    }, timeout);
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-keptWords);
    });
    child.on('error', (error) => {
      said += `\n${error.message}`;
    });
    child.on('close', () => {
      clearTimeout(timer);
      end();
      resolve(said.trim());
    });
  });
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}
