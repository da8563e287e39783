import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bases } from './bases.ts';
import { bytesOf, caseOf, type Case } from './case.ts';
import { judge, type Finding } from './judge.ts';
import { mostCpu, mostMemory } from './limits.ts';

/** What a child is told, and what it answers. `cpu` is in milliseconds of processor time, `memory` in MiB. */
export type Asked = { readonly bases: Bases } | { readonly seed: number; readonly index: number } | { readonly one: Case };
export type Answer = { readonly findings: readonly Finding[]; readonly cpu: number; readonly memory: number };

/**
 * A second thread watches the first, which may be busy and hear nothing: it ends the process where a case goes beyond its
 * limits, and says by which exit status. The clock stands while no case runs.
 */
const watch = `
const { workerData } = require('node:worker_threads');
const { since, mostCpu, mostMemory } = workerData;
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
for (;;) {
  Atomics.wait(new Int32Array(since.buffer), 2, 0, 25);
  const from = since[0];
  if (from < 0) continue;
  if (used() - from > mostCpu) process.kill(process.pid, 'SIGXCPU');
  if (process.memoryUsage.rss() > mostMemory * 1048576) process.kill(process.pid, 'SIGUSR2');
}`;

const since = new Float64Array(new SharedArrayBuffer(16));
since[0] = -1;
// Within the folder of the pool, which takes it away also after a case that ended its process.
const folder = mkdtempSync(join(import.meta.dirname, 'case-'));
let bases: Bases | null = null;

process.on('disconnect', () => process.exit(0));
process.on('message', (asked: Asked) => void answer(asked));
new Worker(watch, { eval: true, workerData: { since, mostCpu, mostMemory } }).unref();

function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function answer(asked: Asked): Promise<void> {
  if ('bases' in asked) {
    bases = asked.bases;
    // The first commands load and compile what every later one uses: that is no case's time.
    for (let index = 0; index < 7; index += 1) await judge({ kind: 'rows', plan: index, mutations: [] }, bases, folder);
    process.send?.({ findings: [], cpu: 0, memory: 0 } satisfies Answer);
    return;
  }
  if (bases === null) throw new Error('a case before its bases');
  const one = 'one' in asked ? asked.one : caseOf(asked.seed, asked.index);
  const made = { ...one, bytes: bytesOf(one, bases) };
  // What earlier cases left lying is not counted against this one.
  if (process.memoryUsage.rss() > 250 * 1024 ** 2) globalThis.gc?.();
  const from = cpuNow();
  since[0] = from;
  let findings: readonly Finding[];
  try {
    findings = await judge(made, bases, folder);
  } catch (error) {
    findings = [{ rule: 'thrown', command: '', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
  since[0] = -1;
  process.send?.({ findings, cpu: cpuNow() - from, memory: process.memoryUsage.rss() / 1024 ** 2 } satisfies Answer);
}
