import { runInMemory } from '../../domain/register/in-memory.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { sealEntry, type Change } from '../../engine/ledger/append.ts';
import { applyEntry, emptyReplay, tableOf } from '../../engine/ledger/replay.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { memoryRegister, type Committed, type MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { Command } from '../../engine/commands/prepare.ts';
import type { Result } from '../../engine/values/result.ts';
import { instantOf } from '../../engine/values/time.ts';
import { fromNowhere } from './blank-fields.ts';

/** A register in memory with a clock that stands still unless told, and ids that count. */
export function emptyMemory(): MemoryRegister {
  return memoryRegister(emptyReplay(schemas));
}

export function testContext(start = Date.UTC(2025, 6, 1), prefix = 'id') {
  let clock = start;
  let ids = 0;
  return {
    replica: 'test',
    actor: null as string | null,
    get now() {
      return instantOf(clock);
    },
    tick(milliseconds = 1000) {
      clock += milliseconds;
    },
    newId: () => `${prefix}-${String((ids += 1)).padStart(6, '0')}`,
    randomBytes: (count: number) => new Uint8Array(count).map((_, index) => (index * 7 + ids) % 256),
  };
}

export const newRegister = {
  name: '시험 등록부',
  currency: 'KRW',
  timeZone: 'Asia/Seoul',
  fiscalYearStart: 1,
  language: 'ko',
  by: '김하나',
  sampleToday: null,
} as const;

let commands = 0;
export function command(action: string, input: Json, over: Partial<Command> = {}): Command {
  return { commandId: `command-${(commands += 1)}`, action, input, seen: [], note: null, attributedTo: null, ...over };
}

/** A register with its first entry, and a function that runs one command against it. `prefix`: of ids, which two registers never share. */
export async function createdMemory(start?: number, prefix?: string) {
  const register = emptyMemory();
  const context = testContext(start, prefix);
  const run = async (action: string, input: Json, over: Partial<Command> = {}): Promise<Result<Committed>> => {
    context.tick();
    return runInMemory(register, command(action, input, over), context);
  };
  const created = await run('register.create', newRegister);
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  context.actor = register.entries[0]?.header.actor ?? null;
  /** As `run`, for commands that must succeed: answers with the new record's id. */
  const done = async (action: string, input: Json, over: Partial<Command> = {}): Promise<{ id: string; seq: number }> => {
    const result = await run(action, input, over);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { id: String((result.value.answer as { id?: string } | null)?.id), seq: result.value.head.seq };
  };
  return { register, context, run, done };
}

/** Appends an entry that no command of this version makes: new rows of a table as they are, such as another matrix. */
export function putRows(register: MemoryRegister, table: string, rows: readonly (JsonObject & { readonly id: string })[]): void {
  const changes = rows.map((row) => ({ table, id: row.id, before: null, after: row }));
  putEntry(register, `${table}.create`, changes);
}

/** Appends an edit that no command of this version makes, such as a part that moves to another record. */
export function putEdit(register: MemoryRegister, table: string, id: string, fields: JsonObject): void {
  const row = tableOf(register.replay, table).get(id);
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, row?.[field] ?? null]));
  putEntry(register, `${table}.edit`, [{ table, id, before, after: fields }]);
}

function putEntry(register: MemoryRegister, action: string, changes: readonly Change[]): void {
  const { head, schema } = register.replay;
  const by = { now: head?.at ?? '', replica: 'elsewhere', actor: register.entries[0]?.header.actor ?? '', attributedTo: null, schema };
  const entry = sealEntry({ action, note: null, changes }, head, by);
  applyEntry(register.replay, entry);
  register.appended.push(entry);
}

/** Appends one entry with so many new units, as an import makes it. */
export function putUnits(register: MemoryRegister, count: number): void {
  const from = tableOf(register.replay, 'units').size;
  const unit = (number: number) => ({
    id: `unit-${number}`,
    code: `U-${number}`,
    name: `부서 ${number}`,
    parentId: null,
    ...fromNowhere,
    archivedAt: null,
  });
  putRows(
    register,
    'units',
    Array.from({ length: count }, (_, index) => unit(from + index)),
  );
}
