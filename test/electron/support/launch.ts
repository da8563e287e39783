import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

const root = join(import.meta.dirname, '../../..');

/**
 * Holds the app back until Playwright listens. It adds this by itself only where it finds the binary by itself; without it,
 * a window that opens at once may never be noticed.
 */
const untilAttached = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/** Electron's binary for these tests: the one that is named, else the package's own. `npm test` says in capitals when there is none. */
export function electronBinary(): string {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  const found = names.map((name) => join(dist, name)).find((path) => existsSync(path));
  if (found === undefined) throw new Error('NO ELECTRON BINARY: SET ELECTRON_OVERRIDE_DIST_PATH');
  return found;
}

export type Started = { readonly app: ElectronApplication; readonly page: Page; readonly output: () => string };

const started: ChildProcess[] = [];
const folders: string[] = [];

export function newFolder(name = 'data'): string {
  const folder = mkdtempSync(join(tmpdir(), `plimsoll-${name}-`));
  folders.push(folder);
  return folder;
}

/** Starts the built app as a person would, with its own data folder and its sandbox on. */
export async function launch(
  data: string,
  options: { readonly folder?: string; readonly args?: readonly string[]; readonly env?: Record<string, string> } = {},
): Promise<Started> {
  const app = await _electron.launch({
    executablePath: electronBinary(),
    args: ['-r', untilAttached, options.folder ?? root, `--user-data-dir=${data}`, '--disable-gpu', ...(options.args ?? [])],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', ...options.env },
  });
  started.push(app.process());
  let output = '';
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  app.process().stdout?.on('data', hear);
  app.process().stderr?.on('data', hear);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, output: () => output };
}

/** Ends the process and its children at once, as a power cut does. Playwright starts each app in a process group of its own. */
export function killTree(child: ChildProcess): void {
  if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  else child.kill('SIGKILL');
}

/** Ends what a test left running, and its folders. */
export async function endAll(): Promise<void> {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((settle) => child.once('exit', settle));
      killTree(child);
      await ended;
    }
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * The real main process and preload around a page of our own, so that attacks come from real page code: what a test
 * evaluates from outside passes by the content security policy.
 */
export function probeFolder(): string {
  const folder = newFolder('probe');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, productName, version, main } = manifest;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, productName, version, main }));
  cpSync(join(root, 'out/electron'), join(folder, 'out/electron'), { recursive: true });
  mkdirSync(join(folder, 'out'), { recursive: true });
  cpSync(join(root, 'test/electron/probe'), join(folder, 'out/renderer'), { recursive: true });
  writeFileSync(join(folder, 'out/secret.txt'), 'outside the bundle');
  return folder;
}
