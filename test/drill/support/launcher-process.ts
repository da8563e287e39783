import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/**
 * Where the launcher stops: at which of the calls that count from now on (1 is the first), on which side of it, and what
 * then. `half`: a write is half done. `hold`: it never goes on; `skip`: it says that the call was done, which it was not;
 * `full`: from there on nothing can be written.
 */
export type Plan = {
  readonly of: 'disk' | 'call';
  readonly at: number;
  readonly when: 'before' | 'half' | 'after';
  readonly does: 'kill' | 'hold' | 'skip' | 'full';
  /** The name of the calls that count; all where it is missing. */
  readonly only?: string;
};
export type Counts = { readonly disk: number; readonly call: number };

export type LauncherProcess = {
  readonly start: () => Promise<void>;
  /** One more address that opens the page once. */
  readonly newAddress: () => Promise<string>;
  /** Begins to count anew. Answers what was counted until now. */
  readonly arm: (plan: Plan | null) => Promise<Counts>;
  /** The place that was drawn, once it is reached: in the launcher, or in a worker that asks it. */
  readonly reached: () => string | null;
  readonly forgetReached: () => void;
  readonly isRunning: () => boolean;
  readonly kill: () => Promise<void>;
  /** Ends it as Ctrl-C does. */
  readonly stop: () => Promise<void>;
  readonly errors: () => string;
};

const preload = join(import.meta.dirname, 'held-launcher.mjs');

/** The launcher of a build as a process of its own, with its data in a folder. */
export function launcherProcess(build: string, data: string): LauncherProcess {
  let running: { readonly child: ChildProcess; readonly ended: Promise<void> } | null = null;
  let addresses: string[] = [];
  let waiting: ((address: string) => void)[] = [];
  let reached: string | null = null;
  let errors = '';

  function hear(chunk: Buffer): void {
    for (const [address] of chunk.toString().matchAll(/http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}/g)) {
      const next = waiting.shift();
      if (next) next(address);
      else addresses.push(address);
    }
  }

  function hearError(chunk: Buffer): void {
    for (const line of chunk.toString().split('\n')) {
      if (line.startsWith('drill: ')) reached ??= line.slice('drill: '.length);
      else if (line !== '') errors += `${line}\n`;
    }
  }

  function address(): Promise<string> {
    const known = addresses.shift();
    if (known !== undefined) return Promise.resolve(known);
    const said = new Promise<string>((settle) => waiting.push(settle));
    const gone = (running?.ended ?? Promise.resolve()).then(() => Promise.reject(new Error(`the launcher ended: ${errors}`)));
    return Promise.race([said, gone]);
  }

  async function ended(tell: (child: ChildProcess) => void): Promise<void> {
    const was = running;
    running = null;
    if (was === null) return;
    tell(was.child);
    await was.ended;
  }

  return {
    async start() {
      [addresses, waiting, reached, errors] = [[], [], null, ''];
      const args = ['--import', preload, join(build, 'out/node/start.mjs'), '--browser', '--no-open', `--user-data-dir=${data}`];
      const child = spawn(process.execPath, args, {
        env: { ...process.env, DRILL_DATA: data, LANG: 'en_US.UTF-8', LC_ALL: '' },
        stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      });
      running = { child, ended: new Promise((settle) => child.once('close', () => settle())) };
      child.stdin?.on('error', () => undefined);
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hearError);
      addresses.unshift(await address());
    },
    newAddress() {
      if (addresses.length === 0) running?.child.stdin?.write('\n');
      return address();
    },
    arm(plan) {
      const child = running?.child;
      if (!child?.connected) throw new Error('the launcher is not running');
      return new Promise((settle) => {
        child.once('message', (message) => settle((message as { readonly counts: Counts }).counts));
        child.send({ plan });
      });
    },
    reached: () => reached,
    forgetReached() {
      reached = null;
    },
    isRunning: () => running !== null && running.child.exitCode === null && running.child.signalCode === null,
    kill: () => ended((child) => child.kill('SIGKILL')),
    stop: () => ended((child) => child.kill('SIGINT')),
    errors: () => errors,
  };
}
