import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a Node process took: milliseconds from start to end, milliseconds of processor time, and the most memory that it held, in MiB. */
export type ProcessRun = { readonly time: number; readonly cpu: number; readonly peak: number };

/** Loaded first, it says at the end how much memory the process held at most, and how much processor time it took. */
const tellPeak = pathToFileURL(join(import.meta.dirname, 'node/tell-peak.mjs')).href;

/** Runs a Node program to its end. Throws what it says where it ends with a status that is not 0. */
export function runNode(args: readonly string[]): Promise<ProcessRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellPeak, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  let [said, told] = ['', ''];
  child.stdio[2]?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdio[3]?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  return new Promise((settle, refuse) => {
    child.once('error', refuse);
    child.once('close', (status) => {
      const [peak = NaN, cpu = NaN] = told.split(' ').map(Number);
      if (status === 0) settle({ time: performance.now() - start, cpu: cpu / 1000, peak: peak / 1024 });
      else refuse(new Error(`status ${status}: ${said.slice(-500)}`));
    });
  });
}

/** The middle of several runs by processor time, in milliseconds. */
export async function middleCpu(count: number, args: () => readonly string[] | Promise<readonly string[]>): Promise<number> {
  const runs: number[] = [];
  for (let at = 0; at < count; at += 1) runs.push((await runNode(await args())).cpu);
  return runs.sort((a, b) => a - b)[Math.floor(count / 2)] as number;
}

/** The middle one of several runs, by time. */
export async function middleRun(count: number, args: () => readonly string[] | Promise<readonly string[]>): Promise<ProcessRun> {
  const runs: ProcessRun[] = [];
  for (let at = 0; at < count; at += 1) runs.push(await runNode(await args()));
  return runs.sort((a, b) => a.time - b.time)[Math.floor(count / 2)] as ProcessRun;
}
