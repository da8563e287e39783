import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportWithClaims } from '../../documents/report/make-report.ts';
import { claimsJson, reportJson } from '../../documents/report/report-json.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { Asked } from './requests.ts';

/** A register file in a folder, with reports that were made from it, and their claims. */
export type Case = { readonly register: string; readonly reports: readonly CaseReport[] };
type CaseReport = { readonly asked: Asked; readonly report: string; readonly claims: string };

type Recomputed = {
  /** How many values were compared, and how many claims answered again. */
  readonly compared: number;
  readonly answered: number;
  /** How many reports compare with a quarter as it was closed, follow on a closing of their own, and are that of a closing. */
  readonly closings: { readonly compared: number; readonly corrected: number; readonly signed: number };
  readonly found: readonly { readonly register: string; readonly asked: Asked; readonly differences: readonly string[] }[];
};

/** Writes a register with its reports where the recomputation finds them. */
export function writeCase(folder: string, name: string, register: MemoryRegister, bytes: Uint8Array, asked: readonly Asked[]): Case {
  writeFileSync(join(folder, `${name}.plimsoll`), bytes);
  const reports = asked.map((request, index) => {
    const made = reportWithClaims({ ...request, entries: register.entries, privates: register.privates });
    if (!made.ok) throw new Error(`${name} ${JSON.stringify(request)}: ${JSON.stringify(made.problems)}`);
    const [report, claims] = [`${name}.${index}.json`, `${name}.${index}.claims.json`];
    writeFileSync(join(folder, report), reportJson(made.value.report));
    writeFileSync(join(folder, claims), claimsJson(made.value.report, made.value.claims()));
    return { asked: request, report, claims };
  });
  return { register: `${name}.plimsoll`, reports };
}

/** What the program in Python finds otherwise, a line for each value, and how much it compared. */
export function recompute(folder: string, cases: readonly Case[]): Omit<Recomputed, 'found'> & { readonly lines: readonly string[] } {
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
  const script = join(import.meta.dirname, 'recompute/main.py');
  const { status, stdout, stderr, error } = spawnSync('python3', ['-B', script, folder], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`the recomputation failed: ${error?.message ?? stderr}`);
  const { found, ...counts } = JSON.parse(stdout) as Recomputed;
  const lines = found.flatMap(({ register, asked, differences }) =>
    differences.map((line) => `${register} ${JSON.stringify(asked)} ${line}`),
  );
  return { ...counts, lines };
}
