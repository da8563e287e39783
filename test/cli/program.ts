import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildProgram } from './build-program.ts';

export type Ended = { readonly status: number | null; readonly out: string; readonly err: string; readonly used: Used };

/** What a process had used when it ended: seconds of processor time, and the most megabytes that were resident at once. */
type Used = { readonly seconds: number; readonly megabytes: number };

/** Loaded into a process before its program; says on file descriptor 3 what it used. */
const says = `import { readFileSync, writeSync } from 'node:fs';
// Linux counts into maxRSS what the parent held when it made the child: the program's own is VmHWM.
const ownPeak = () => process.platform === 'linux' ? Number(/^VmHWM:\\s+(\\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) : null;
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: (ownPeak() ?? maxRSS) / 1024 }));
});`;

/** Builds the command line once for a file of tests. Answers what runs it as a process of its own. */
export function builtProgram(): (...args: readonly string[]) => Promise<Ended> {
  let folder = '';
  beforeAll(async () => {
    folder = await buildProgram();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (...args) =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', TZ: 'America/New_York' };
      const before = ['--import', `data:text/javascript,${encodeURIComponent(says)}`];
      const child = spawn(process.execPath, [...before, join(folder, 'plimsoll.mjs'), ...args], {
        env,
        stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      });
      let [out, err, used] = ['', '', ''];
      child.stdout.on('data', (text) => (out += String(text)));
      child.stderr.on('data', (text) => (err += String(text)));
      child.stdio[3]?.on('data', (text) => (used += String(text)));
      child.on('error', reject);
      child.on('close', (status) =>
        resolve({ status, out, err, used: used === '' ? { seconds: Infinity, megabytes: Infinity } : (JSON.parse(used) as Used) }),
      );
    });
}
