import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { Bases } from './bases.ts';
import type { Answer, Asked } from './child.ts';
import type { Finding } from './judge.ts';
import { mostCpu, mostMemory } from './limits.ts';

/** Processes that judge cases one after another; one that a case ends is replaced. */
export type Pool = { readonly size: number; ask(asked: Asked): Promise<Answer>; close(): void };

export async function poolOf(size: number, bases: Bases): Promise<Pool> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-fuzzer-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'test/fuzz/child.ts', outDir: folder, target: 'node20', rolldownOptions: { output: { entryFileNames: 'child.mjs' } } },
    ssr: { noExternal: true, external: ['@sparticuz/chromium', 'electron'] },
  });
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const waiting: ((child: ChildProcess) => void)[] = [];
  let closed = false;

  async function begin(): Promise<void> {
    const execArgv = [`--max-old-space-size=${mostMemory - 150}`, '--expose-gc'];
    const child = fork(join(folder, 'child.mjs'), { serialization: 'advanced', execArgv, env: { ...process.env, TZ: 'America/New_York' } });
    all.add(child);
    await answerOf(child, { bases });
    free(child);
  }

  function free(child: ChildProcess): void {
    const next = waiting.shift();
    if (next === undefined) idle.push(child);
    else next(child);
  }

  async function ask(asked: Asked): Promise<Answer> {
    const child = idle.pop() ?? (await new Promise<ChildProcess>((resolve) => waiting.push(resolve)));
    const answer = await answerOf(child, asked);
    if (child.connected && child.exitCode === null && child.signalCode === null) free(child);
    else {
      all.delete(child);
      if (!closed) await begin();
    }
    return answer;
  }

  await Promise.all(Array.from({ length: size }, begin));
  return {
    size,
    ask,
    close() {
      closed = true;
      for (const child of all) child.disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answerOf(child: ChildProcess, asked: Asked): Promise<Answer> {
  return new Promise((resolve) => {
    const ended = (status: number | null, signal: NodeJS.Signals | null) => {
      child.off('message', answered);
      resolve({ findings: [endOf(status, signal)], cpu: mostCpu, memory: 0 });
    };
    const answered = (answer: Answer) => {
      child.off('exit', ended);
      resolve(answer);
    };
    child.once('exit', ended);
    child.once('message', answered as (message: unknown) => void);
    child.send(asked);
  });
}

function endOf(status: number | null, signal: NodeJS.Signals | null): Finding {
  const rule =
    signal === 'SIGXCPU' ? 'processor time' : signal === 'SIGUSR2' || signal === 'SIGABRT' || status === 134 ? 'memory' : 'ended';
  return { rule, command: '', detail: `status ${status} ${signal ?? ''}` };
}
