import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { honestBases, type Bases } from './bases.ts';
import { bytesOf, caseKinds, caseOf, type Case } from './case.ts';
import type { Finding } from './judge.ts';
import { smallest } from './minimise.ts';
import { poolOf, type Pool } from './pool.ts';

/** `cpu` and `memory` are the most that any case took, in milliseconds of processor time and MiB. */
export type Fuzzed = {
  readonly tried: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
  readonly cpu: number;
  readonly memory: number;
};
export type Failure = { readonly index: number; readonly case: Case; readonly findings: readonly Finding[] };

/** So many failures are made smaller, the first ones: they tell. */
const mostMinimised = Number(process.env['PLIMSOLL_FUZZ_SMALLER'] ?? 5);

/**
 * Tries the cases of a seed. Of each failure the smallest case that still breaks the same promise is written to a file of
 * its own in `folder`: which mutations, what was seen, how to have it again, and the bytes.
 */
export async function fuzz(seed: number, indices: readonly number[], folder: string): Promise<Fuzzed> {
  rmSync(folder, { recursive: true, force: true });
  const bases = await honestBases();
  const pool = await poolOf(2, bases);
  const failures: Failure[] = [];
  const tried: Record<string, number> = Object.fromEntries(caseKinds.map((kind) => [kind, 0]));
  let [cpu, memory] = [0, 0];
  const queue = [...indices];
  const work = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const answer = await pool.ask({ seed, index });
      const one = caseOf(seed, index);
      tried[one.kind] = (tried[one.kind] ?? 0) + 1;
      cpu = Math.max(cpu, answer.cpu);
      memory = Math.max(memory, answer.memory);
      if (answer.findings.length === 0) continue;
      const failure = { index, case: one, findings: answer.findings };
      failures.push(failure);
      // Written down at once: a long run may be ended before its end.
      keep(seed, failure, bases, folder);
    }
  };
  try {
    await Promise.all(Array.from({ length: pool.size }, work));
    failures.sort((a, b) => a.index - b.index);
    const quick = failures.filter(({ findings }) => !findings.some(({ rule }) => isSlow(rule)));
    for (const failure of quick.slice(0, mostMinimised)) keep(seed, await minimal(failure, pool, bases), bases, folder);
  } finally {
    pool.close();
  }
  return { tried, failures, cpu, memory };
}

/** A failure made smaller: fewer mutations, then fewer bytes of the file that they make. */
async function minimal(failure: Failure, pool: Pool, bases: Bases): Promise<Failure> {
  const rules = new Set(failure.findings.map(({ rule }) => rule));
  let last = failure;
  const fails = async (one: Case): Promise<boolean> => {
    const { findings } = await pool.ask({ one });
    const same = findings.some(({ rule }) => rules.has(rule));
    if (same) last = { ...failure, case: one, findings };
    return same;
  };
  await smallest(failure.case.mutations, (mutations) => fails({ ...failure.case, mutations }), 20);
  // A zip tells of every byte that was taken from it: only texts become smaller that way.
  if (failure.case.kind !== 'csv' && failure.case.kind !== 'jsonLines') return last;
  const { case: fewer } = last;
  await smallest([...bytesOf(fewer, bases)].slice(0, 300_000), (bytes) => fails({ ...fewer, bytes: new Uint8Array(bytes) }), 120);
  return last;
}

/** Whether a promise is about limits: each try of such a case costs a process. */
function isSlow(rule: string): boolean {
  return rule === 'processor time' || rule === 'memory';
}

function keep(seed: number, { index, case: one, findings }: Failure, bases: Bases, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const bytes = Buffer.from(bytesOf(one, bases));
  const text = [
    `# ${one.kind}, case ${index} of seed ${seed}`,
    `PLIMSOLL_SEED=${seed} PLIMSOLL_FUZZ_CASE=${index} npx vitest run test/fuzz`,
    ...one.mutations.map(({ level, name, salt }) => `- ${level}.${name} (${salt})`),
    ...findings.map(({ rule, command, detail }) => `## ${rule}\n${command}\n${detail}`),
    '## The file, as base64',
    bytes.length > 400_000 ? `${bytes.length} bytes: too large to write down` : bytes.toString('base64'),
  ];
  writeFileSync(join(folder, `${seed}-${index}.md`), `${text.join('\n\n')}\n`);
}
