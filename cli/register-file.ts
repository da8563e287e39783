import { kinds } from '../domain/index.ts';
import { rowsOf, runInMemory } from '../domain/register/in-memory.ts';
import { asOfToday } from '../engine/commands/memory-register.ts';
import { rowsAs, type Stored } from '../domain/rows.ts';
import { readRegisterFile, type RegisterFile } from '../documents/register-file/read-register-file.ts';
import { writeRegisterFile, writeRegisterFileWith, type RegisterContent } from '../documents/register-file/write-register-file.ts';
import { linesOfEntry } from '../engine/ledger/append.ts';
import { clockFinding, impossibleClock } from '../engine/ledger/clock.ts';
import type { Entry, Head } from '../engine/ledger/entry.ts';
import { plainRow } from '../engine/rows/changes.ts';
import { checkRow } from '../engine/rows/check.ts';
import { migrateAction, type Replay } from '../engine/ledger/replay.ts';
import { memoryRegister, type Carrying, type Committed, type MemoryRegister } from '../engine/commands/memory-register.ts';
import type { Command } from '../engine/commands/prepare.ts';
import type { Progress } from '../engine/commands/use-case.ts';
import type { Pause } from '../engine/values/steps.ts';
import { languages, type Settings } from '../domain/settings/kind.ts';
import type { PrivateRow } from '../engine/ledger/private.ts';
import type { Json } from '../engine/values/json.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { collectGarbage } from '../node/native/collect-garbage.ts';
import { inflateRaw } from '../node/native/inflate-raw.ts';
import { hashOfFile, withFile, type FileSource } from '../node/files/file-source.ts';
import { withLock } from '../node/files/lock.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import type { Call, Machine } from './command.ts';
import { replica } from './machine.ts';
import { tellDeciding, tellReading } from './progress.ts';
import { breather } from './breather.ts';
import { untilInterrupted } from './interrupt.ts';
import { operatorOf } from './operator.ts';

/** A register as a command that only reads sees it: under today's schema, whatever the file's. */
export type ReadRegister = {
  readonly head: Head;
  readonly settings: Settings;
  readonly replay: Replay;
  readonly privates: ReadonlyMap<string, PrivateRow>;
};

/** A register as a command that writes sees it. Nothing is in the file before the whole command has succeeded. */
export type WritableRegister = {
  readonly memory: MemoryRegister;
  readonly settings: Settings;
  /** The id of the person who operates. */
  readonly actor: string;
  /** Between two steps of long work before a command: it throws where somebody ended the work. */
  readonly pause: Pause;
  /** Runs one command in memory. */
  readonly run: (
    action: string,
    input: Json,
    over?: Partial<Pick<Command, 'note' | 'attributedTo' | 'seen' | 'documents'>>,
  ) => Promise<Result<Committed>>;
};

type Take = (entry: Entry) => void;

/** Reads a register file, and verifies it. `take` is given each entry on the way, in order, before it is known that all are sound. */
export function readRegister(call: Call, path: string, take?: Take): Promise<Result<ReadRegister>> {
  return withRegister(call, path, take, (register) => Promise.resolve(ok(register)));
}

/** As `readRegister`, for work that goes through the entries once more: the file is open that long. */
export async function withRegister<T>(
  call: Call,
  path: string,
  take: Take | undefined,
  work: (register: ReadRegister, file: RegisterFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withFile(path, async (source) => {
    const opened = await openFile(call, path, source, take);
    if (!opened.ok) return opened;
    const register = registerOf(path, opened.value);
    return register.ok ? work(register.value, opened.value) : register;
  });
}

function registerOf(path: string, file: RegisterFile): Result<ReadRegister> {
  asOfToday(file.replay);
  const row = settingsOf(file.replay);
  const checked = checkRow(kinds.of('settings'), plainRow(row));
  if (!checked.ok) return fail(...inFile(path, checked.problems));
  const [settings] = rowsAs('settings', [row]);
  if (settings === undefined) throw new Error('a register without settings');
  return ok({ head: file.head, settings, replay: file.replay, privates: file.privates });
}

/**
 * Opens a register file, lets `work` run commands on it in memory, and writes it: all of what `work` did, or nothing where
 * it answers with a problem or changes nothing. Another writer is waited for; a file that changed all the same is left as it is.
 */
export async function changeRegister<T>(
  call: Call,
  path: string,
  by: string | null,
  work: (register: WritableRegister) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withLock(path, () =>
    unlessInterrupted(async (signal) => {
      const changed = await withFile(path, (source) => changeIn(call, path, source, by, work, signal));
      if (!changed.ok) return changed;
      const { done, read, bytes } = changed.value;
      if (bytes === null) return done;
      const written = await save(path, bytes, read, signal);
      return written.ok ? done : written;
    }),
  );
}

/** Work that Ctrl-C ends as long as nothing is written: then it is said that it was cancelled. */
async function unlessInterrupted<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
  return untilInterrupted(async (signal) => {
    try {
      return await work(signal);
    } catch (error) {
      if (signal.aborted && error === signal.reason) return fail(problem('command.cancelled'));
      throw error;
    }
  });
}

/** What `work` answered, the hash of the file that was read, and the bytes to be written, `null` where it stays as it is. */
type Changed<T> = { readonly done: Result<T>; readonly read: string; readonly bytes: Iterable<Uint8Array> | null };

/** As `changeRegister`, but that nothing is written: the file is open only here, and some systems replace none that is. */
async function changeIn<T>(
  call: Call,
  path: string,
  source: FileSource,
  by: string | null,
  work: (register: WritableRegister) => Promise<Result<T>>,
  signal: AbortSignal,
): Promise<Result<Changed<T>>> {
  const read = hashOfFile(source);
  const pause = breather(signal);
  const opened = await openFile(call, path, source, undefined, pause);
  if (!opened.ok) return opened;
  const file = opened.value;
  const settings = settingsOf(file.replay);
  const wrong = clockProblem(call, file.head, settings);
  if (wrong !== null) return fail(wrong);
  const memory = memoryRegister(file.replay, file.privates, () => file.entries(), file.evidence);
  const operator = await operatorOf(memory, by ?? call.machine.account, call.machine);
  if (!operator.ok) return fail(...operator.problems.map((problem) => ({ ...problem, at: { field: '--by' } })));
  const before = memory.appended.length;
  const { actor } = operator.value;
  const done = await work({
    memory,
    settings,
    actor,
    pause,
    run: (action, input, over) =>
      runIn(memory, action, input, actor, call.machine, over, { pause, decided: collectGarbage, progress: tellDeciding(call) }),
  });
  signal.throwIfAborted();
  // A step to a later schema, or a person who was only introduced, is no reason to write.
  if (!done.ok || !memory.appended.slice(before).some(({ header }) => header.action !== migrateAction)) {
    return ok({ done, read, bytes: null });
  }
  call.progress((say) => say('cli:progress.writing', { file: path }));
  collectGarbage();
  let isLedgerMade = false;
  const content = contentOf(memory, file, () => (isLedgerMade = true));
  const collecting: Pause = () => {
    // The changes of an import take as much as its rows, and nobody needs them any more.
    if (isLedgerMade) collectGarbage();
    isLedgerMade = false;
    return pause();
  };
  try {
    const { parts } = await writeRegisterFileWith(call.machine.packer(), content, collecting);
    // Parts that are copied are read from the file as they come: all have come before it is closed.
    return ok({ done, read, bytes: [...parts()] });
  } catch (error) {
    signal.throwIfAborted();
    // What was verified is read once more to be copied. It can be, unless another program wrote over it.
    if (hashOfFile(source) === read) throw error;
    return fail(problem('file.changedMeanwhile', { file: path }));
  }
}

/** Writes the file of a new register. Never over another file. */
export async function createRegisterFile(path: string, memory: MemoryRegister): Promise<Result<null>> {
  return withLock(path, async () => {
    const there = await readWholeFile(path);
    if (there.ok || !there.problems.some(({ code }) => code === 'file.missing')) return fail(problem('file.exists', { file: path }));
    return writeFileAtomically(path, writeRegisterFile(contentOf(memory, null)), 'private');
  });
}

/** Why the clock lets nothing be written. One that is only behind is told of: entries then keep the time of the last one. */
function clockProblem(call: Call, head: Head, { sampleToday }: Pick<Settings, 'sampleToday'>): Problem | null {
  const now = call.machine.now();
  const found = clockFinding(now, head.at);
  if (found === 'impossible') return impossibleClock(now);
  if (found === 'steppedBack') call.notify((say) => say('problems:clock.steppedBack'));
  // The sample stands at its own day for ever.
  if (found !== 'farAhead' || sampleToday !== null || call.flag('clock-is-right')) return null;
  return problem('clock.notConfirmed', undefined, { now, last: head.at });
}

export function runIn(
  memory: MemoryRegister,
  action: string,
  input: Json,
  actor: string | null,
  machine: Machine,
  over: Partial<Pick<Command, 'note' | 'attributedTo' | 'seen' | 'documents'>> = {},
  { progress, ...carrying }: Carrying & { readonly progress?: Progress } = {},
): Promise<Result<Committed>> {
  const watched = progress === undefined ? {} : { progress };
  const context = { now: machine.now(), newId: machine.newId, randomBytes: machine.randomBytes, actor, replica, ...watched };
  const command = { commandId: machine.newId(), action, input, seen: [], note: null, attributedTo: null, ...over };
  return runInMemory(memory, command, context, carrying);
}

async function openFile(
  call: Call,
  path: string,
  source: FileSource,
  take: Take = () => undefined,
  pause: Pause = () => undefined,
): Promise<Result<RegisterFile>> {
  const file = await readRegisterFile(source, { inflate: inflateRaw, pause: tellReading(call, pause), take });
  if (!file.ok) return fail(...inFile(path, file.problems));
  speakAs(call, file.value.replay);
  return file;
}

/** The same problems, with the file in which they lie. */
export function inFile(path: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({
    ...problem,
    at: { ...problem.at, file: problem.at?.file === undefined ? path : `${path}: ${problem.at.file}` },
  }));
}

/** Messages follow the language of the register, as far as it can be read. */
export function speakAs(call: Call, replay: Replay): void {
  const said = rowsOf({ replay }, 'settings')[0]?.language;
  const language = languages.find((language) => language === said);
  if (language !== undefined) call.speak(language);
}

export function settingsOf(replay: Replay): Stored<'settings'> {
  const [settings] = rowsOf({ replay }, 'settings');
  if (settings === undefined) throw new Error('a register without settings');
  return settings;
}

/** `read`: the hash of the file as it was before. */
async function save(path: string, bytes: Iterable<Uint8Array>, read: string, signal: AbortSignal): Promise<Result<null>> {
  return writeFileAtomically(path, bytes, 'private', async () => {
    if (signal.aborted) return problem('command.cancelled');
    const now = await withFile(path, (source) => Promise.resolve(ok(hashOfFile(source))));
    return now.ok && now.value === read ? null : problem('file.changedMeanwhile', { file: path });
  });
}

/**
 * Full segments are copied as they are, and tables that no change touches; the last segment goes on. The entries that were appended are
 * given up one by one as their lines are made, the last of them before `ledgerMade`: nothing is asked of the register after this.
 */
function contentOf(memory: MemoryRegister, file: RegisterFile | null, ledgerMade: () => void = () => undefined): RegisterContent {
  const touched = new Set(memory.appended.flatMap(({ changes }) => changes.map(({ table }) => table)));
  // A step to a later schema touches rows of every kind.
  const isMigrated = memory.appended.some(({ header }) => header.action === migrateAction);
  const unchanged = isMigrated ? [] : [...(file?.checkpoint ?? [])].filter(([table]) => !touched.has(table));
  const sealed = file === null ? [] : file.segments.slice(0, -1);
  const appended = memory.appended.splice(0);
  const tail = function* () {
    if (file !== null) yield* file.lines(sealed.length);
    for (let entry = appended.shift(); entry !== undefined; entry = appended.shift()) yield* linesOfEntry(entry);
    ledgerMade();
  };
  return {
    sealed,
    tail: tail(),
    replay: memory.replay,
    unchanged: new Map(unchanged),
    privates: memory.privates.values(),
    ...(file === null ? {} : { evidence: file.evidence }),
    documents: memory.documents,
  };
}
