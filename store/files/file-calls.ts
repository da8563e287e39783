import { tableOf } from '../../engine/ledger/replay.ts';
import type { OutsideHead, Verdict } from '../../engine/ledger/verdict.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { rowsAs } from '../../domain/rows.ts';
import type { Settings } from '../../domain/settings/kind.ts';
import type { Json } from '../../engine/values/json.ts';
import { inSteps } from '../../engine/values/steps.ts';
import { problem } from '../../engine/values/problem.ts';
import { assertNever, fail, ok, type Result } from '../../engine/values/result.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import type { FileProgress, FileRelation, RegisterSummary } from '../../contract/store.ts';
import type { OpenRegisters } from '../registers/open-registers.ts';
import { known } from '../registers/register-calls.ts';
import type { RegistersDatabase } from '../registers/registers-database.ts';
import type { UnderWay } from '../registers/under-way.ts';
import type { Environment } from '../environment.ts';
import { presentOf, proven, registerExporter, verifyRegister } from './export-register.ts';
import { storeFile, storeMemory } from './store-file.ts';
import type { ReadFile, RegisterFiles } from './register-file-port.ts';
import { entriesAfter, besidesOf } from './file-ahead.ts';
import { relationOf } from './file-relation.ts';

/** What is told of work on a file, and what ends it. */
type Watching = { readonly signal: AbortSignal; readonly tell: (progress: FileProgress) => void };

type Rooms = {
  readonly registers: RegistersDatabase;
  readonly open: OpenRegisters;
  readonly environment: Environment;
  readonly files: RegisterFiles;
  readonly underWay: UnderWay;
  readonly sample: (language: Settings['language']) => Promise<MemoryRegister>;
};

/** The calls about files: out, in, and checked. A page calls a file by an id of its own, so that it is read once. */
export function fileCalls({ registers, open, environment, files, underWay, sample }: Rooms) {
  /** The file that was read last: whoever looks at a file mostly takes it next. */
  let inHand: { readonly fileId: string; readonly file: ReadFile } | null = null;

  /** Work on a file that the page may end. */
  const watched = <T>(fileId: string, work: (watch: Watching) => Promise<Result<T>>): Promise<Result<T>> =>
    underWay.follow(fileId, 'file.cancelled', (signal) => work({ signal, tell: (progress) => open.progress(fileId, progress) }));

  async function readOnce(fileId: string, bytes: Uint8Array, watch: Watching): Promise<Result<ReadFile>> {
    if (inHand?.fileId === fileId) return ok(inHand.file);
    inHand = null;
    const read = await files.read(bytes, watch);
    if (read.ok) inHand = { fileId, file: read.value };
    return read;
  }

  const needs = { files, pause: environment.pause };
  let exporting: { readonly of: StoredRegister; readonly exporter: ReturnType<typeof registerExporter> } | null = null;

  /** What the file before left is of use for the next one, as long as the register stays open. */
  function exporter() {
    const { id, stored } = open.opened();
    if (exporting?.of !== stored) {
      exporting?.exporter.end();
      exporting = { of: stored, exporter: registerExporter(id, presentOf(stored), needs) };
    }
    return exporting.exporter;
  }

  async function relationOfFile(file: ReadFile): Promise<Result<FileRelation>> {
    const { registerId } = settingsOf(file);
    if ((await registers.registers.get(registerId)) === undefined) return ok({ state: 'new' });
    return open.within(registerId, async (register) => {
      await register.catchUp();
      const head = register.head();
      return head === null ? ok({ state: 'new' }) : ok(await relationOf(file, head, register.ledger()));
    });
  }

  /** A register that cannot be read has nothing to compare with: a copy of its file or backup is then the way out. */
  async function relationIfRead(file: ReadFile): Promise<FileRelation> {
    try {
      const found = await relationOfFile(file);
      if (found.ok) return found.value;
    } catch {
      // As for the answer that is a problem.
    }
    return { state: 'new' };
  }

  async function takeNew(file: ReadFile, madeBy: string, by: string | null, signal: AbortSignal): Promise<Result<RegisterSummary>> {
    const { registerId } = settingsOf(file);
    const taken = await storeFile(registerId, file, signal);
    if (!taken.ok) return taken;
    return finish(registerId, madeBy, by);
  }

  async function finish(registerId: string, madeBy: string, by: string | null): Promise<Result<RegisterSummary>> {
    if (by !== null) await open.within(registerId, (register) => actAsNamed(register, by));
    return known(registers, registerId, madeBy);
  }

  /** A separate copy: the same ledger, and one entry more that gives it an id of its own. */
  async function takeCopy(file: ReadFile, madeBy: string, by: string | null, signal: AbortSignal): Promise<Result<RegisterSummary>> {
    const how = await relationIfRead(file);
    const shared = how.state === 'diverged' && how.firstDifferent > 1 ? how.firstDifferent - 1 : file.head.seq;
    const registerId = environment.newId();
    const taken = await storeFile(registerId, file, signal);
    if (!taken.ok) return taken;
    const input: Json = { seq: shared, hash: file.chain.hashAt(shared) };
    const command = { commandId: madeBy, action: 'register.fork', input, seen: [], note: null, attributedTo: null };
    const forked = await open.within(registerId, async (register) => {
      if (by !== null) await actAsNamed(register, by);
      const sent = await register.send(command, registerId);
      // The copy has no file of its own yet.
      if (sent.ok) await register.database.storeState.delete('saved');
      return sent;
    });
    return forked.ok ? known(registers, registerId, madeBy) : forked;
  }

  async function fastForward(file: ReadFile, from: number): Promise<Result<RegisterSummary>> {
    const { registerId } = settingsOf(file);
    const moved = await open.within(registerId, async (register) => {
      const { entries, rows } = await inSteps(entriesAfter(file, from, register.replica.stored), environment.pause());
      const appended = await register.append(entries, rows, besidesOf(register, file));
      if (appended.ok) await register.database.storeState.put({ key: 'saved', seq: file.head.seq, hash: file.head.hash });
      return appended;
    });
    return moved.ok ? known(registers, registerId, null) : moved;
  }

  async function take(file: ReadFile, madeBy: string, by: string | null, signal: AbortSignal): Promise<Result<RegisterSummary>> {
    const found = await relationOfFile(file);
    if (!found.ok) return found;
    const relation = found.value;
    switch (relation.state) {
      case 'new':
        return takeNew(file, madeBy, by, signal);
      case 'equal':
        return known(registers, settingsOf(file).registerId, null);
      case 'fileAhead':
        return open.busyWith(() => fastForward(file, relation.storeHead.seq));
      case 'fileBehind':
        return fail(problem('file.behind', undefined, { seq: relation.fileHead.seq, storeSeq: relation.storeHead.seq }));
      case 'diverged':
        return fail(problem('file.diverged', undefined, { seq: relation.firstDifferent }));
      default:
        return assertNever(relation);
    }
  }

  const packing =
    (fileId: string) =>
    (done: number, of: number): void =>
      open.carrying(fileId, { done, of });

  return {
    exportFile: (fileId: string) => watched(fileId, ({ signal }) => exporter().file({ signal, tell: packing(fileId) })),
    proven(): Promise<Result<null>> {
      const { id, stored } = open.opened();
      return proven(id, stored, needs);
    },

    verify: (fileId: string, head: OutsideHead | null): Promise<Result<Verdict>> =>
      watched(fileId, ({ signal, tell }) => {
        const { id, stored } = open.opened();
        return verifyRegister(id, stored, needs, head, { signal, tell: packing(fileId), verifying: tell });
      }),

    inspectFile(
      fileId: string,
      bytes: Uint8Array,
    ): Promise<Result<{ readonly registerId: string; readonly name: string; readonly relation: FileRelation }>> {
      return watched(fileId, async (watch) => {
        const file = await readOnce(fileId, bytes, watch);
        if (!file.ok) return file;
        const found = await relationOfFile(file.value);
        if (!found.ok) return found;
        const { registerId, name } = settingsOf(file.value);
        return ok({ registerId, name, relation: found.value });
      });
    },

    takeFile(
      fileId: string,
      bytes: Uint8Array,
      how: 'open' | 'copy',
      by: string | null,
      commandId: string,
    ): Promise<Result<RegisterSummary>> {
      return watched(fileId, async (watch) => {
        const file = await readOnce(fileId, bytes, watch);
        inHand = null;
        if (!file.ok) return file;
        return how === 'copy' ? takeCopy(file.value, commandId, by, watch.signal) : take(file.value, commandId, by, watch.signal);
      });
    },

    letGoFile(fileId: string): void {
      underWay.end(fileId);
      if (inHand?.fileId === fileId) inHand = null;
    },

    async createSample(language: Settings['language'], by: string, commandId: string): Promise<Result<RegisterSummary>> {
      const before = await registers.registers.where('madeBy').equals(commandId).first();
      if (before) return known(registers, before.registerId, commandId);
      const created = await sample(language);
      const { registerId } = settingsOf(created);
      const there = await registers.registers.get(registerId);
      if (there) return known(registers, registerId, there.madeBy);
      const taken = await storeMemory(registerId, created);
      return taken.ok ? finish(registerId, commandId, by) : taken;
    },
  };
}

function settingsOf(file: Pick<ReadFile, 'replay'>): { readonly registerId: string; readonly name: string } {
  const [settings] = rowsAs('settings', tableOf(file.replay, 'settings').values());
  if (settings === undefined) throw new Error('a register without settings was let in');
  return settings;
}

async function actAsNamed(register: StoredRegister, name: string): Promise<Result<null>> {
  const { privates, today } = register.replica;
  for (const row of privates.values()) {
    if (row.field !== 'name' || row.value !== name || today.rows.get('people')?.get(row.personId)?.['name'] !== row.hash) continue;
    await register.actAs(row.personId);
    break;
  }
  return ok(null);
}
