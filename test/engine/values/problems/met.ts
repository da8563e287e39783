import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportAnswer } from '../../../../engine/imports/import-input.ts';
import type { Problem, ProblemCode, ProblemLocation } from '../../../../engine/values/problem.ts';
import type { Result } from '../../../../engine/values/result.ts';
import type { Json } from '../../../../engine/values/json.ts';
import { plimsoll, testFolder } from '../../../cli/support.ts';
import { createdMemory } from '../../../support/memory.ts';
import { fileOf, smallRegister } from '../../../support/register-files.ts';

/** The smallest thing that brings a problem about, through the real thing, and where the problem is then said to lie. */
export type Met = {
  readonly given: string;
  readonly call: () => Promise<Result<unknown>>;
  readonly at?: ProblemLocation;
  readonly args?: NonNullable<Problem['args']>;
  /** Problems that come with it. */
  readonly beside?: readonly Problem[];
};

/** A problem that cannot be met here (a full disk, a browser's storage): the file of the test that meets it. */
export type MetIn = { readonly metIn: string };

/** Every code of a family, each with what brings it about: a code that is left out does not compile. */
export type Family<Code extends ProblemCode> = Readonly<Record<Code, readonly Met[] | MetIn>>;

export type Memory = Awaited<ReturnType<typeof createdMemory>>;

/** A command to a new register, after whatever `before` did to it. */
export function sent(
  action: string,
  input: Json | ((memory: Memory) => Json),
  before: (memory: Memory) => Promise<unknown> | void = () => undefined,
): () => Promise<Result<unknown>> {
  return async () => {
    const memory = await createdMemory();
    await before(memory);
    return memory.run(action, typeof input === 'function' ? input(memory) : input);
  };
}

/** The rows of a file (the first is row 2) that were not taken, each as a problem in its place. */
export function taken(
  table: string,
  rows: readonly Readonly<Record<string, Json>>[],
  before: (memory: Memory) => Promise<unknown> | void = () => undefined,
): () => Promise<Result<unknown>> {
  return async () => {
    const memory = await createdMemory();
    await before(memory);
    const names = Object.fromEntries([...memory.register.privates.values()].map((row) => [row.personId, row.value]));
    const numbered = rows.map((fields, index) => ({ row: index + 2, fields }));
    const sent = await memory.run('register.import', { table, source: 'c.csv', service: null, strict: false, names, rows: numbered });
    if (!sent.ok) return sent;
    const { rejected } = sent.value.answer as unknown as ImportAnswer;
    if (rejected.length === 0) return sent;
    return { ok: false, problems: rejected.map(({ row, column, code, args }) => ({ code, at: { row, column }, args })) };
  };
}

/**
 * What the command line tells with `--json` where it refuses, in a folder of its own; a success where it does not. The
 * folder is left out of what it tells, so that a file is known by its name.
 */
export function told(args: (folder: string) => Promise<readonly string[]> | readonly string[], over: Parameters<typeof plimsoll>[1] = {}) {
  return async (): Promise<Result<unknown>> => {
    const folder = testFolder();
    const ended = await plimsoll([...(await args(folder)), '--json'], over);
    const said = JSON.parse(ended.out.replaceAll(`${folder}/`, '').replaceAll(folder, '.')) as { readonly problems?: readonly Problem[] };
    return ended.status < 2
      ? { ok: true, value: said }
      : {
          ok: false,
          problems: (said.problems ?? []).map(({ code, at, args }) => ({ code, ...(at ? { at } : {}), ...(args ? { args } : {}) })),
        };
  };
}

/** A register file with this content in a folder; without content, the small register. */
export async function fileIn(folder: string, content?: Uint8Array | string): Promise<string> {
  const file = join(folder, 'r.plimsoll');
  writeFileSync(file, content ?? fileOf((await smallRegister()).register));
  return file;
}

/** The smallest fields of a record of each kind that the rows below make. */
export const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' } as const;
export const control = { title: '한도 점검', kind: 'preventive' } as const;
export const noon = '2025-07-01T12:00:00.000Z';

/** Risk `r`, and where they are asked for, service `s`, incident `i` and release `v` of it. */
export async function withRecords({ done }: Memory): Promise<void> {
  await done('risks.create', { id: 'r', fields: market });
  await done('services.create', { id: 's', fields: { name: '결제' } });
  await done('incidents.create', { id: 'i', fields: { title: '결제 지연', serviceId: 's', startedAt: noon } });
  await done('releases.create', { id: 'v', fields: { serviceId: 's', version: '1.0', releasedAt: noon } });
}
