import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export type Launcher = {
  /** Does what `npm start` does where there is no Electron. Answers the printed address. */
  readonly start: () => Promise<string>;
  readonly stop: () => Promise<void>;
  /** What it printed as an error. */
  readonly errors: () => string;
};

/** The built launcher of the browser server, with its data in a folder. */
export function launcherFor(data: string): Launcher {
  let running: ChildProcess | null = null;
  let errors = '';
  return {
    start() {
      const child = spawn(process.execPath, [join(root, 'out/node/start.mjs'), '--browser', '--no-open', `--user-data-dir=${data}`], {
        env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running = child;
      child.stderr.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
      });
      return new Promise((settle, refuse) => {
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const printed = /http:\S+#key=\S+/.exec(said)?.[0];
          if (printed) settle(printed);
        });
        child.once('exit', () => refuse(new Error(said + errors)));
      });
    },
    async stop() {
      const child = running;
      running = null;
      if (child === null || child.exitCode !== null) return;
      const ended = new Promise((settle) => {
        child.once('exit', settle);
      });
      child.kill('SIGINT');
      await ended;
    },
    errors: () => errors,
  };
}
