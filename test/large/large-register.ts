import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { runInMemory } from '../../domain/register/in-memory.ts';
import { linesOfEntry, sealEntry } from '../../engine/ledger/append.ts';
import { applyEntry, tableOf } from '../../engine/ledger/replay.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { textIn, type Json, type JsonObject } from '../../engine/values/json.ts';
import { addDays, instantOf } from '../../engine/values/time.ts';
import { command, emptyMemory } from '../support/memory.ts';

/** What a large register is made of: risks, each with two assessments, that came in one import, and edits of one field each, an entry for each. */
export type Large = {
  readonly risks: number;
  readonly edits: number;
  /** Called now and then with the number of entries that were written. */
  readonly tell?: (entries: number) => void;
};

/** All entries lie between these instants, in epoch milliseconds: first the import, then the edits at equal distances. */
const [begin, end] = [Date.UTC(2024, 0, 1), Date.UTC(2026, 0, 1)];

/** The register file of a large register. The same numbers make the same bytes. */
export async function largeRegister({ risks, edits, tell }: Large): Promise<Uint8Array> {
  const register = await importedRegister(risks);
  // Lines are made as they are packed: the entries are never in memory together.
  const tail = function* () {
    for (const entry of register.appended) yield* linesOfEntry(entry);
    yield* editLines(register, edits, tell);
  };
  return writeRegisterFile({ sealed: [], tail: tail(), replay: register.replay, privates: register.privates.values() });
}

async function importedRegister(count: number): Promise<MemoryRegister> {
  const register = emptyMemory();
  const next = sequence(11);
  const context = {
    now: instantOf(begin),
    replica: 'large',
    actor: null as string | null,
    newId: () => idOf(next),
    randomBytes: (bytes: number) => new Uint8Array(bytes).map(() => Math.floor(next() * 256)),
  };
  const run = async (action: string, input: Json) => {
    const done = await runInMemory(register, command(action, input), context);
    if (!done.ok) throw new Error(JSON.stringify(done.problems.slice(0, 3)));
  };
  const settings = { name: 'Large', currency: 'KRW', timeZone: 'Asia/Seoul', fiscalYearStart: 1, language: 'ko' };
  await run('register.create', { ...settings, by: '김하나', sampleToday: null });
  context.actor = register.entries[0]?.header.actor ?? null;
  const rows = riskRows(count);
  await run('register.import', { table: 'risks', source: 'large.csv', service: null, strict: true, names: {}, rows });
  return register;
}

function* editLines({ replay, entries }: MemoryRegister, edits: number, tell: Large['tell']): Generator<string> {
  const ids = [...tableOf(replay, 'risks').keys()];
  const next = sequence(13);
  const actor = entries[0]?.header.actor ?? '';
  const apart = (end - begin) / (edits + 1);
  for (let at = 1; at <= edits; at += 1) {
    const id = ids[Math.floor(next() * ids.length)] ?? '';
    const row = tableOf(replay, 'risks').get(id) as JsonObject;
    const after = editOf(row, at, next);
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, row[field] ?? null]));
    const by = { now: instantOf(begin + Math.floor(at * apart)), replica: 'large', actor, attributedTo: null, schema: schemas.latest };
    const entry = sealEntry({ action: 'risks.edit', note: null, changes: [{ table: 'risks', id, before, after }] }, replay.head, by);
    applyEntry(replay, entry);
    yield* entry.lines;
    if (at % 10_000 === 0) tell?.(entry.header.seq);
  }
}

/** What people change from day to day: each value is another than the one before. */
function editOf(row: JsonObject, at: number, next: () => number): JsonObject {
  if (at % 3 === 0) return { title: `${pick(words, next)} ${pick(words, next)} ${at}` };
  if (at % 3 === 1) return { nextReviewOn: addDays(textIn(row, 'nextReviewOn'), 1 + Math.floor(next() * 30)) };
  return { response: row['response'] === 'reduce' ? 'accept' : 'reduce' };
}

/** Rows of an import of risks with inherent and residual levels: about 670 bytes each once they are rows of the register. */
export function riskRows(count: number): { readonly row: number; readonly fields: Readonly<Record<string, Json>> }[] {
  const next = sequence(7);
  const level = () => 1 + Math.floor(next() * 5);
  return Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    fields: {
      title: `${pick(words, next)} ${pick(words, next)} ${index}`,
      event: Array.from({ length: 24 }, () => pick(words, next)).join(' '),
      category: pick(['market', 'credit', 'liquidity', 'reputation'], next),
      identifiedOn: addDays('2016-01-01', Math.floor(next() * 2_900)),
      nextReviewOn: addDays('2026-01-01', Math.floor(next() * 700)),
      inherentLikelihood: level(),
      inherentImpact: level(),
      residualLikelihood: level(),
      residualImpact: level(),
    },
  }));
}

const words = ['정산', '배치', '금리', '환율', '결제', '장애', '고객', '자금', 'release', 'outage', 'latency', 'vendor', 'batch', 'limit'];

function pick(from: readonly string[], next: () => number): string {
  return from[Math.floor(next() * from.length)] as string;
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** As long as the ids that a register gives. */
function idOf(next: () => number): string {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 16).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}
