import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
/** Milliseconds to reach the host that has the binary, and to fetch it. */
const mostToReach = 5000;
const mostToFetch = 10 * 60 * 1000;

type Env = Readonly<Record<string, string | undefined>>;

/** Electron's binary: where `ELECTRON_OVERRIDE_DIST_PATH` says, else where the package keeps its own; `null` where there is none. */
export function electronBinary(packageFolder: string, env: Env): string | null {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return names.map((name) => join(named, name)).find((path) => existsSync(path)) ?? null;
  try {
    const path = join(packageFolder, 'dist', readFileSync(join(packageFolder, 'path.txt'), 'utf8'));
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Lets the package fetch its binary, which it does not do when it is installed. Answers why not, or `null` when it is there. */
export async function fetchElectron(packageFolder: string, env: Env, onFetching: () => void): Promise<string | null> {
  const script = join(packageFolder, 'install.js');
  if (env['ELECTRON_OVERRIDE_DIST_PATH']) return `ELECTRON_OVERRIDE_DIST_PATH: ${env['ELECTRON_OVERRIDE_DIST_PATH']}`;
  if (!existsSync(script)) return 'npm ci';
  const goesByProxy = Object.keys(env).some((name) => /^(https?|all|global_agent_https?)_proxy$/i.test(name) && env[name]);
  const { hostname, port } = new URL(env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror'] || 'https://github.com/');
  const unreachable = goesByProxy ? null : await whyNotReached(hostname, Number(port || 443));
  if (unreachable !== null) return `${hostname}: ${unreachable}`;
  onFetching();
  return new Promise((settle) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe'], timeout: mostToFetch });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', (error) => settle(error.message));
    child.once('close', (code) => settle(code === 0 ? null : reasonIn(said)));
  });
}

function whyNotReached(host: string, port: number): Promise<string | null> {
  return new Promise((settle) => {
    const socket = connect({ host, port, timeout: mostToReach });
    const end = (reason: string | null): void => {
      socket.destroy();
      settle(reason);
    };
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end('ETIMEDOUT'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}

/** The first line of a trace that says something, short enough for one line. */
export function reasonIn(trace: string): string {
  const lines = trace.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== '') ?? '';
  return telling.replace(/^\[[^\]]*\]\s*/, '').slice(0, 160);
}
