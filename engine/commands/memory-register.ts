import { headerToCome, sealing, type SealedEntry, type Signature, type Unsealed } from '../ledger/append.ts';
import { recordKey, type Entry, type Head } from '../ledger/entry.ts';
import { foldEntry, migrateAction, migrateRows, tableOf, type Replay } from '../ledger/replay.ts';
import type { LineKeeper } from '../ledger/line-keeper.ts';
import type { PrivateRow } from '../ledger/private.ts';
import type { Json } from '../values/json.ts';
import { ok, type Result } from '../values/result.ts';
import { atOnce, inSteps, type Pause, type Steps } from '../values/steps.ts';
import type { Instant } from '../values/time.ts';
import { heldBy } from '../rows/row-index.ts';
import type { Answer, Query, Reader } from '../rows/query.ts';
import { keptDocuments } from './kept-documents.ts';
import { prepare, type Command, type Commands } from './prepare.ts';
import type { Context, Draft } from './use-case.ts';

/** What a caller is told once a command is written. `head` is the entry that it made, or the head as it was where nothing changed. */
export type Committed<Answer = Json> = { readonly head: Head; readonly changed: boolean; readonly answer: Answer };

/** A register in memory: the rows, what is known of names, and the entries so far. The file adapter and tests stand on it. */
export type MemoryRegister = {
  readonly replay: Replay;
  readonly privates: Map<string, PrivateRow>;
  /** Entries in order; those appended here are at the end. Made anew each time that they are asked for: there may be many. */
  readonly entries: readonly Entry[];
  /** The entries that this session appended, as they are to be kept, and the documents that those name. */
  readonly appended: SealedEntry[];
  readonly documents: Map<string, Uint8Array>;
  readonly isKept: (hash: string) => boolean;
  /** Has the lines of the entries that are appended, where they are to be written elsewhere. */
  readonly keeper: LineKeeper | null;
};

/** A register to which nothing was appended yet. `earlier` reads the entries that made its rows, where a command asks for them: most ask for none. `kept` are its documents. */
export function memoryRegister(
  replay: Replay,
  privates: Map<string, PrivateRow> = new Map(),
  earlier: () => Iterable<Entry> = () => [],
  kept: { has(hash: string): boolean } = new Set(),
  keeper: LineKeeper | null = null,
): MemoryRegister {
  const appended: SealedEntry[] = [];
  const documents = new Map<string, Uint8Array>();
  return {
    replay,
    privates,
    appended,
    documents,
    isKept: (hash) => documents.has(hash) || kept.has(hash),
    keeper,
    get entries() {
      return [...earlier(), ...appended];
    },
  };
}

export function memoryReader(register: MemoryRegister): Reader {
  const history = historyIndex(register);
  return async (queries) => queries.map((query) => answer(register, query, history));
}

function answer(register: MemoryRegister, query: Query, history: (table: string, id: string) => readonly Entry[]): Answer {
  switch (query.q) {
    case 'get': {
      const row = tableOf(register.replay, query.table).get(query.id);
      return { rows: row === undefined ? [] : [row] };
    }
    case 'by':
      return { rows: [...tableOf(register.replay, query.table).values()].filter((row) => heldBy(row[query.field]).includes(query.value)) };
    case 'all':
      return { rows: [...tableOf(register.replay, query.table).values()] };
    case 'entry':
      return { entries: register.entries.filter((entry) => entry.header.seq === query.seq) };
    case 'history':
      return { entries: history(query.table, query.id).filter((entry) => entry.header.seq > query.after) };
  }
}

/** Finds the entries of a record; built on the first question, since most commands ask none. */
function historyIndex(register: MemoryRegister): (table: string, id: string) => readonly Entry[] {
  let index: Map<string, Entry[]> | null = null;
  return (table, id) => {
    if (index === null) {
      index = new Map();
      for (const entry of register.entries) {
        for (const key of new Set(entry.changes.map((change) => recordKey(change.table, change.id)))) {
          const known = index.get(key);
          if (known) known.push(entry);
          else index.set(key, [entry]);
        }
      }
    }
    return index.get(recordKey(table, id)) ?? [];
  };
}

/**
 * What goes with a command that may take long: `pause` between two steps of it, and `decided` once its answer is known, and nothing that
 * only deciding needs is held any more.
 */
export type Carrying = { readonly pause?: Pause; readonly decided?: (answer: Json) => void };

/** Runs one command: all of it, or nothing. */
export async function runInMemory(
  commands: Commands,
  register: MemoryRegister,
  command: Command,
  context: Context & { readonly replica: string },
  { pause = () => undefined, decided = () => undefined }: Carrying = {},
): Promise<Result<Committed>> {
  migrateInMemory(register, context);
  const draft = await prepare(commands, command, memoryReader(register), context, pause);
  if (!draft.ok) return draft;
  decided(draft.value.answer);
  if (draft.value.changes.length === 0 && register.replay.head !== null) {
    return ok({ head: register.replay.head, changed: false, answer: draft.value.answer });
  }
  const of = { fields: register.replay.schemas.documents ?? new Map(), isKept: register.isKept };
  const documents = await inSteps(keptDocuments(draft.value.changes, command, of), pause);
  if (!documents.ok) return documents;
  for (const [hash, bytes] of documents.value) register.documents.set(hash, bytes);
  const head = await commitInMemory(register, draft.value, command, context, pause);
  return ok({ head, changed: true, answer: draft.value.answer });
}

/** Appends the step to today's schema where the register is still under an earlier one. */
export function migrateInMemory(
  register: MemoryRegister,
  context: { readonly now: Instant; readonly actor: string | null; readonly replica: string },
): void {
  const { head, schema, schemas } = register.replay;
  if (head === null || schema === schemas.latest || context.actor === null) return;
  const step = { action: migrateAction, note: null, changes: [] };
  const signature = { now: context.now, replica: context.replica, actor: context.actor, attributedTo: null, schema: schemas.latest };
  atOnce(append(register, step, signature));
}

async function commitInMemory(
  register: MemoryRegister,
  draft: Draft,
  command: Command,
  context: Context & { readonly replica: string },
  pause: Pause,
): Promise<Head> {
  const actor = draft.actor ?? context.actor;
  if (actor === null) throw new Error('a register without an actor');
  const signature = {
    now: context.now,
    replica: context.replica,
    actor,
    attributedTo: command.attributedTo,
    schema: register.replay.schemas.latest,
  };
  const entry = { action: command.action, note: draft.note ?? command.note, changes: draft.changes };
  await inSteps(append(register, entry, signature), pause);
  for (const row of draft.reveal ?? []) register.privates.set(row.hash, row);
  for (const person of draft.forget ?? []) forgetPerson(register.privates, person);
  return register.replay.head as Head;
}

function* append({ replay, appended, keeper }: MemoryRegister, unsealed: Unsealed, signature: Signature): Steps {
  keeper?.begin(headerToCome(unsealed, replay.head, signature));
  const entry = yield* sealing(unsealed, replay.head, signature, keeper === null ? undefined : (block) => keeper.add(block));
  keeper?.end(entry.header);
  yield* foldEntry(replay, entry);
  appended.push(entry);
}

export function forgetPerson(privates: Map<string, PrivateRow>, personId: string): void {
  for (const [hash, row] of privates) if (row.personId === personId) privates.delete(hash);
}

/** A view of an older register under today's schema, for reading only: nothing is appended. */
export function asOfToday(replay: Replay): Replay {
  if (replay.head !== null && replay.schema < replay.schemas.latest) migrateRows(replay, replay.schemas.latest);
  return replay;
}
