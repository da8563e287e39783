import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureRows, type BenchRow, type Measured } from './bench.ts';
import { makeRepository, run } from './large-repository.ts';
import { middleRun, runNode, type ProcessRun } from './process-run.ts';

const program = join(import.meta.dirname, '../../out/node/plimsoll.mjs');

type Room = { readonly folder: string; readonly repository: string; readonly size: number; readonly runs: Map<string, ProcessRun> };

/** A repository is read by the program as a process of its own, from its start to its end. */
export async function measureGit(commits: number, scale: string, say: (line: string) => void): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    const repository = join(folder, 'large');
    await makeRepository(repository, commits);
    return await measureRows(rows, { folder, repository, size: commits, runs: new Map() }, scale, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function emptyRegister(folder: string): Promise<string> {
  const path = join(folder, `${Math.random()}.plimsoll`);
  await runNode([program, 'init', path, '--name', 'Bench', '--by', 'bench', '--currency', 'EUR', '--time-zone', 'UTC']);
  return path;
}

/** The import of the repository into an empty register, by git's own reading of it. */
function importRow(name: string, key: string, ...more: readonly string[]): BenchRow<Room> {
  return {
    name,
    floor: 'git log --numstat',
    goal: ({ size }) =>
      size >= 10_000 ? 3 : { none: 'the goal is for 10,000 and more: with few, most of it is the start of the program' },
    async measure({ folder, repository, runs }) {
      const times: number[] = [];
      for (let at = 0; at < 3; at += 1) times.push(await run(['-C', repository, 'log', '--numstat', 'main']));
      const path = await emptyRegister(folder);
      const taken = await middleRun(1, () => [program, 'import', path, '--git', repository, '--service', 'large', ...more]);
      runs.set(key, taken);
      return { value: taken.time, floor: times.sort((a, b) => a - b)[1] ?? NaN };
    },
  };
}

const rows: readonly BenchRow<Room>[] = [
  importRow('reading a repository, releases and changes decided (dry run)', 'read', '--dry-run'),
  importRow('import of a repository as one entry, written', 'import'),
  {
    name: 'peak memory of that import (MiB)',
    floor: null,
    goal: 500,
    measure: async ({ runs }) => ({ value: runs.get('import')?.peak ?? NaN, floor: null }),
  },
];
