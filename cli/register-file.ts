import { kinds } from '../domain/index.ts';
import { rowsOf, runInMemory } from '../domain/register/in-memory.ts';
import { asOfToday } from '../engine/commands/memory-register.ts';
import { rowsAs, type Stored } from '../domain/rows.ts';
import { readRegisterFile, type RegisterFile } from '../documents/register-file/read-register-file.ts';
import { openLedger } from '../documents/register-file/open-ledger.ts';
import {
  writeRegisterFile,
  writeRegisterFileWith,
  type Packer,
  type RegisterContent,
} from '../documents/register-file/write-register-file.ts';
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
  /** Runs one command in memory. `decided` is told what it will answer, before it is done: what only deciding needed may be given up. */
  readonly run: (
    action: string,
    input: Json,
    over?: Partial<Pick<Command, 'note' | 'attributedTo' | 'seen' | 'documents'>>,
    decided?: (answer: Json) => void,
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
      const packer = call.machine.packer();
      try {
        const changed = await withFile(path, (source) => changeIn({ call, path, source, by, signal, packer }, work));
        if (!changed.ok) return changed;
        const { done, read, bytes } = changed.value;
        if (bytes === null) return done;
        const written = await save(path, bytes, read, signal);
        return written.ok ? done : written;
      } finally {
        await packer.end();
      }
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
type Changed<T> = { readonly done: Result<T>; readonly read: string; readonly bytes: readonly Uint8Array[] | null };

/** A register file that is to be written on, and by whom. */
type Changing = {
  readonly call: Call;
  readonly path: string;
  readonly source: FileSource;
  readonly by: string | null;
  readonly signal: AbortSignal;
  readonly packer: Packer;
};

/** As `changeRegister`, but that nothing is written: the file is open only here, and some systems replace none that is. */
async function changeIn<T>(
  { call, path, source, by, signal, packer }: Changing,
  work: (register: WritableRegister) => Promise<Result<T>>,
): Promise<Result<Changed<T>>> {
  const read = hashOfFile(source);
  const pause = breather(signal);
  const opened = await openFile(call, path, source, undefined, pause);
  if (!opened.ok) return opened;
  const file = opened.value;
  const settings = settingsOf(file.replay);
  const wrong = clockProblem(call, file.head, settings);
  if (wrong !== null) return fail(wrong);
  const full = file.segments.slice(0, -1);
  const ledger = openLedger(full, () => file.lines(full.length), packer);
  const memory = memoryRegister(file.replay, file.privates, () => file.entries(), file.evidence, ledger.keeper);
  const packing: Pause = () => ledger.handOver()?.then(pause) ?? pause();
  try {
    const operator = await operatorOf(memory, by ?? call.machine.account, call.machine);
    if (!operator.ok) return fail(...operator.problems.map((problem) => ({ ...problem, at: { field: '--by' } })));
    const before = memory.appended.length;
    const { actor } = operator.value;
    const done = await work({
      memory,
      settings,
      actor,
      pause,
      run: (action, input, over, decided) =>
        runIn(memory, action, input, actor, call.machine, over, {
          pause: packing,
          decided(answer) {
            decided?.(answer);
            collectGarbage();
          },
          progress: tellDeciding(call),
        }),
    });
    signal.throwIfAborted();
    // A step to a later schema, or a person who was only introduced, is no reason to write.
    if (!done.ok || !memory.appended.slice(before).some(({ header }) => header.action !== migrateAction)) {
      return ok({ done, read, bytes: null });
    }
    call.progress((say) => say('cli:progress.writing', { file: path }));
    const content = contentOn(file, memory, await ledger.end());
    // The changes of an import take as much as its rows, and nobody needs them any more.
    memory.appended.length = 0;
    collectGarbage();
    return ok({ done, read, bytes: await writeRegisterFileWith(packer, content, pause) });
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
    return writeFileAtomically(path, writeRegisterFile(contentOf(memory)), 'private');
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
  const file = await readRegisterFile(source, {
    inflate: inflateRaw,
    lookAhead: call.machine.lookAhead,
    pause: tellReading(call, pause),
    take,
  });
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
async function save(path: string, bytes: readonly Uint8Array[], read: string, signal: AbortSignal): Promise<Result<null>> {
  return writeFileAtomically(path, bytes, 'private', async () => {
    if (signal.aborted) return problem('command.cancelled');
    const now = await withFile(path, (source) => Promise.resolve(ok(hashOfFile(source))));
    return now.ok && now.value === read ? null : problem('file.changedMeanwhile', { file: path });
  });
}

/** What a new file holds. */
function contentOf({ appended, replay, privates, documents }: MemoryRegister): RegisterContent {
  return { sealed: [], tail: appended.flatMap((entry) => [...linesOfEntry(entry)]), replay, privates: privates.values(), documents };
}

/** What is written in the place of a file: full segments are copied as they are, and tables that no change touches. */
function contentOn(
  file: RegisterFile,
  { appended, replay, privates, documents }: MemoryRegister,
  ledger: Pick<RegisterContent, 'sealed' | 'tail'>,
): RegisterContent {
  const touched = new Set(appended.flatMap(({ changes }) => changes.map(({ table }) => table)));
  // A step to a later schema touches rows of every kind.
  const isMigrated = appended.some(({ header }) => header.action === migrateAction);
  return {
    ...ledger,
    replay,
    unchanged: new Map(isMigrated ? [] : [...file.checkpoint].filter(([table]) => !touched.has(table))),
    privates: privates.values(),
    evidence: file.evidence,
    documents,
  };
}
