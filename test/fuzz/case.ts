import type { Bases } from './bases.ts';
import { csvOps, encodingOps } from './mutate-csv.ts';
import { jsonOps } from './mutate-json-lines.ts';
import { lineOps, memberOps, type Members } from './mutate-members.ts';
import { draftOf, rowOps } from './mutate-rows.ts';
import { workbookOps } from './mutate-xlsx.ts';
import { byteOps, zipOps } from './mutate-zip.ts';
import { randomOf, seedOf, type Random } from './random.ts';
import { honestZip, zipBytes } from './raw-zip.ts';
import { sealed } from './seal.ts';

/** The levels at which a file can lie, the content first. Each has its ways. */
const levels = {
  rows: rowOps,
  lines: lineOps,
  workbook: workbookOps,
  members: memberOps,
  csv: csvOps,
  json: jsonOps,
  encoding: encodingOps,
  zip: zipOps,
  bytes: byteOps,
} as const;
type Level = keyof typeof levels;

/** The kinds of cases, and the levels at which each lies. */
const kindLevels = {
  zip: ['zip', 'zip', 'zip', 'bytes'],
  members: ['members'],
  lines: ['lines'],
  rows: ['rows'],
  csv: ['csv', 'csv', 'csv', 'encoding', 'bytes'],
  xlsx: ['workbook', 'workbook', 'workbook', 'workbook', 'members', 'zip', 'bytes'],
  jsonLines: ['json', 'json', 'json', 'json', 'encoding', 'bytes'],
} as const satisfies Readonly<Record<string, readonly Level[]>>;
export type CaseKind = keyof typeof kindLevels;
export const caseKinds = Object.keys(kindLevels) as readonly CaseKind[];

/** One way to lie; `salt` is its chance. */
export type Mutation = { readonly level: Level; readonly name: string; readonly salt: number };

/** A file as it was made to lie, and by `plan` what is done with it. `bytes` stand for the mutations once a file was made smaller by hand. */
export type Case = {
  readonly kind: CaseKind;
  readonly plan: number;
  readonly mutations: readonly Mutation[];
  readonly bytes?: Uint8Array;
};

/** The case of a number. It follows from the two numbers alone, so that it can be had again by itself. */
export function caseOf(seed: number, index: number): Case {
  const random = randomOf(seedOf(seed, index));
  const kind = caseKinds[index % caseKinds.length] ?? 'zip';
  const mutations = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3, 5]) }, (): Mutation => {
    const level = random.pick<Level>(kindLevels[kind]);
    return { level, name: random.pick(Object.keys(levels[level])), salt: random.below(2 ** 32) };
  });
  return { kind, plan: random.below(2 ** 32), mutations };
}

/** The kind of record that the table of a case holds; `null` where the case is a register. */
export function tableOf({ kind, plan }: Case, bases: Bases): string | null {
  const tables = tablesOf(kind, bases);
  return tables === null ? null : chosen(tables, plan)[0];
}

/** The file of a case. */
export function bytesOf(one: Case, bases: Bases): Uint8Array {
  if (one.bytes !== undefined) return one.bytes;
  const { kind, plan } = one;
  if (kind === 'csv' || kind === 'jsonLines') return textBytes(one, chosen(kind === 'csv' ? bases.csv : bases.json, plan)[1]);
  return kind === 'xlsx' ? zippedBytes(one, [...chosen(bases.workbooks, plan)[1]]) : registerBytes(one, chosen(bases.registers, plan));
}

function tablesOf(kind: CaseKind, bases: Bases): readonly (readonly [string, unknown])[] | null {
  if (kind === 'xlsx') return bases.workbooks;
  return kind === 'csv' ? bases.csv : kind === 'jsonLines' ? bases.json : null;
}

function chosen<T>(all: readonly T[], plan: number): T {
  return all[plan % all.length] as T;
}

function textBytes(one: Case, base: string): Uint8Array {
  let text = base;
  each(one, 'csv', (name, random) => (text = csvOps[name]?.(text, random) ?? text));
  each(one, 'json', (name, random) => (text = jsonOps[name]?.(text, random) ?? text));
  return spoilt(one, new TextEncoder().encode(text));
}

function registerBytes(one: Case, base: Bases['registers'][number]): Uint8Array {
  let members = [...base.members];
  if (one.mutations.some(({ level }) => level === 'rows')) {
    const draft = draftOf(base.entries, base.privates);
    each(one, 'rows', (name, random) => {
      if (draft.entries.length > 0) rowOps[name]?.(draft, random);
    });
    members = sealed(draft, members);
  }
  return zippedBytes(one, members);
}

function zippedBytes(one: Case, members: Members): Uint8Array {
  each(one, 'lines', (name, random) => lineOps[name]?.(members, random));
  each(one, 'workbook', (name, random) => workbookOps[name]?.(members, random));
  each(one, 'members', (name, random) => memberOps[name]?.(members, random));
  const zip = honestZip(members);
  each(one, 'zip', (name, random) => zipOps[name]?.(zip, random));
  return spoilt(one, zipBytes(zip));
}

function spoilt(one: Case, honest: Uint8Array): Uint8Array {
  let bytes = honest;
  each(one, 'encoding', (name, random) => (bytes = encodingOps[name]?.(bytes, random) ?? bytes));
  each(one, 'bytes', (name, random) => (bytes = byteOps[name]?.(bytes, random) ?? bytes));
  return bytes;
}

function each({ mutations }: Case, level: Level, how: (name: string, random: Random) => void): void {
  for (const mutation of mutations) if (mutation.level === level) how(mutation.name, randomOf(mutation.salt));
}
