import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { findBrowser } from '../../../node/browser/find-browser.ts';

export type BrowserProcess = {
  /** Starts it with the profile as it lies there. */
  readonly start: () => Promise<BrowserContext>;
  /** Ends all its processes at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Ends it as a person does. */
  readonly quit: () => Promise<void>;
  /** Whether it runs: one whose disk is full may end by itself. */
  readonly isRunning: () => boolean;
  /** What it printed since it was started. */
  readonly errors: () => string;
};

/** A real Chromium with a profile that stays, in a process group of its own. */
export async function browserProcess(profile: string): Promise<BrowserProcess> {
  const found = await findBrowser();
  if (found === null) throw new Error('no Chromium was found');
  let running: { readonly child: ChildProcess; readonly ended: Promise<void>; readonly browser: Browser } | null = null;
  let errors = '';

  async function ended(tell: (child: ChildProcess, browser: Browser) => Promise<void>): Promise<void> {
    const was = running;
    running = null;
    if (was === null) return;
    await tell(was.child, was.browser);
    await was.ended;
    await was.browser.close().catch(() => undefined);
  }

  return {
    async start() {
      errors = '';
      const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run', '--lang=en-GB'];
      const child = spawn(found.executablePath, [...found.args, ...args, 'about:blank'], {
        env: { ...process.env, ...found.env },
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const end = new Promise<void>((settle) => child.once('close', () => settle()));
      const address = await new Promise<string>((settle, refuse) => {
        child.stderr.on('data', (chunk: Buffer) => {
          errors += chunk.toString();
          const said = /ws:\/\/\S+/.exec(errors)?.[0];
          if (said !== undefined) settle(said);
        });
        child.once('exit', () => refuse(new Error(errors)));
      });
      const browser = await chromium.connectOverCDP(address);
      running = { child, ended: end, browser };
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('the browser has no profile');
      return context;
    },
    kill: () =>
      ended(async ({ pid }) => {
        try {
          if (pid !== undefined) process.kill(-pid, 'SIGKILL');
        } catch (error) {
          // It has ended by itself.
          if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
        }
      }),
    quit: () =>
      ended(async (_, browser) => {
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close');
      }),
    isRunning: () => running !== null && running.child.exitCode === null && running.child.signalCode === null,
    errors: () => errors,
  };
}
