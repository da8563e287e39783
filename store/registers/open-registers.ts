import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { storedRegister, type StoredRegister, type MovedRows } from '../commands/stored-register.ts';
import type { Closed, CommandProgress, FileProgress, Moved, OpenedRegister, RegisterSummary } from '../../contract/store.ts';
import type { RowToPutRight } from '../../engine/commands/to-be-put-right.ts';
import { listKeeper, listsSince, readLists } from '../lists/kept-lists.ts';
import { asOn, registerLists, settingsOf } from '../lists/register-lists.ts';
import { selections } from '../lists/selections.ts';
import { rowsToPutRight } from '../lists/rows-to-put-right.ts';
import type { DeliveryHistory } from '../../domain/delivery/candidates.ts';
import type { Overview, OverviewAsked } from '../../domain/overview/overview.ts';
import type { Environment } from '../environment.ts';
import { rowsAtClosings } from '../ledger/rows-at-closings.ts';
import { keptHistory } from '../rows/kept-history.ts';
import { overviewNow } from '../rows/overview-now.ts';
import { openDatabase } from './open-database.ts';
import { databaseName } from './register-database.ts';
import { problemOf, StoreError } from './store-problem.ts';
import { summaryOf } from './summary.ts';
import { maintenanceOf } from './maintenance.ts';

/** Above this many moved rows a message names only their tables. */
const mostMovedIds = 1000;
/** Milliseconds without a command before maintenance begins. */
const idleAfter = 3_000;

/** What the worker tells its page. */
export type StoreEvents = {
  readonly moved: (moved: Moved) => void;
  readonly closed: (why: Closed) => void;
  readonly trouble: (what: Problem | null) => void;
  /** How far a file was read that the page called by this id. */
  readonly progress: (fileId: string, progress: FileProgress) => void;
  /** How far the command of this id is, before it is written. */
  readonly carrying: (commandId: string, progress: CommandProgress) => void;
  /** Work has begun during which the worker answers nothing, or is over. */
  readonly busy: (isBusy: boolean) => void;
};

type Open = {
  readonly id: string;
  readonly stored: StoredRegister;
  readonly lists: ReturnType<typeof registerLists>;
  readonly selections: ReturnType<typeof selections>;
  /** What was delivered, as of now. */
  history(): DeliveryHistory;
  toBePutRight(): Promise<readonly RowToPutRight[]>;
  overview(asked: OverviewAsked): Promise<Overview>;
  maintain(): Promise<boolean>;
  close(): void;
};

/** The registers that a worker has open: the one that its page works in, and for a moment another that takes in a file. */
export type OpenRegisters = ReturnType<typeof openRegisters>;

export function openRegisters(environment: Environment) {
  let current: Open | null = null;
  let notify: StoreEvents | null = null;
  let gone: 'store.newerSchema' | 'command.needsRegister' = 'command.needsRegister';

  function opened(): Open {
    if (current === null) throw new StoreError(problem(gone));
    return current;
  }

  function leave(): void {
    const left = current;
    current = null;
    left?.close();
    gone = 'command.needsRegister';
  }

  /** Another window took the database away, or the browser closed it: then what is in memory can still be read and backed up. */
  function lost(register: Open | null, why: Closed): void {
    if (register === null || register !== current) return;
    if (why !== 'lost') leave();
    if (why === 'newerApp') gone = 'store.newerSchema';
    notify?.closed(why);
  }

  async function load(id: string): Promise<Result<Open>> {
    let register: Open | null = null;
    const database = await openDatabase(id, environment.schemas, (why) => lost(register, why));
    if (!database.ok) return database;
    const channel = new BroadcastChannel(databaseName(id));
    let idle: ReturnType<typeof setTimeout> | undefined;
    const putOff = () => {
      clearTimeout(idle);
      idle = setTimeout(() => void runMaintenance(register), idleAfter);
    };
    let history: ReturnType<typeof keptHistory> | null = null;
    const notifyMoved = (moved: MovedRows) => {
      register?.lists.moved(moved.rows);
      history?.moved(moved.rows);
      if (register !== null && register === current) notify?.moved(movedOf(register, moved));
      putOff();
    };
    // Read beside the rows.
    const reading = readLists(database.value);
    const stored = await storedRegister(database.value, environment, {
      wrote(moved) {
        notifyMoved(moved);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays in its origin
        channel.postMessage(moved.head.seq);
      },
      caughtUp: notifyMoved,
    }).catch((error: unknown) => {
      // What cannot be read may be taken away: nothing here may stand in its way.
      channel.close();
      database.value.close();
      throw error;
    });
    const keptLists = await reading;
    const kept = await listsSince(keptLists, environment.build, stored, asOn(stored.replica, environment.now()));
    const takenUp = keptLists.filter(({ table }) => kept.has(table));
    const lists = registerLists(stored.replica, environment.now, kept);
    const delivered = keptHistory(stored.replica, environment.now);
    history = delivered;
    const knownByClosing = rowsAtClosings(database.value, environment.schemas, environment.unpack);
    const close = () => {
      clearTimeout(idle);
      lists.stop();
      channel.close();
      stored.close();
    };
    const loaded: Open = {
      id,
      stored,
      lists,
      selections: selections((query) => lists.found(query)),
      history: () => delivered.now(),
      toBePutRight: rowsToPutRight(stored.replica),
      overview: (asked) => overviewNow(stored.replica, asked, knownByClosing),
      maintain: maintenanceOf(stored, environment, listKeeper(stored, lists, environment.build, takenUp)),
      close,
    };
    register = loaded;
    channel.addEventListener('message', () => {
      stored
        .catchUp()
        .catch((error: unknown) => lost(loaded, error instanceof Error && error.name === 'VersionError' ? 'newerApp' : 'lost'));
    });
    putOff();
    return ok(loaded);
  }

  async function runMaintenance(register: Open | null): Promise<void> {
    if (register === null || register !== current) return;
    try {
      if (await register.maintain()) setTimeout(() => void runMaintenance(register));
    } catch {
      // Maintenance is not owed to anyone: a full disk or a closed database shows where somebody waits.
    }
  }

  /** For the order of the list of registers only: a full disk must not keep anyone from reading. */
  async function noteOpened({ stored }: Open): Promise<void> {
    try {
      await stored.database.storeState.put({ key: 'opened', at: environment.now() });
    } catch (error) {
      if (problemOf(error).code !== 'store.full') throw error;
    }
  }

  async function summary({ id, stored }: Open): Promise<RegisterSummary> {
    const found = summaryOf(id, settingsOf(stored.replica)?.name ?? '', await stored.database.storeState.toArray());
    if (found === null) throw new StoreError(problem('command.needsRegister'));
    return found;
  }

  return {
    opened,
    leave,
    summary,
    currentId: () => current?.id ?? null,
    progress: (fileId: string, progress: FileProgress) => notify?.progress(fileId, progress),
    carrying: (commandId: string, progress: CommandProgress) => notify?.carrying(commandId, progress),
    /** Does work in which the thread is not given to others. */
    async busyWith<T>(work: () => Promise<T>): Promise<T> {
      notify?.busy(true);
      try {
        return await work();
      } finally {
        notify?.busy(false);
      }
    },
    listen(listener: StoreEvents): void {
      notify = listener;
      environment.trouble.listen((what) => listener.trouble(what));
    },

    async open(id: string): Promise<Result<OpenedRegister>> {
      if (current?.id === id) await current.stored.catchUp();
      else {
        const loaded = await load(id);
        if (!loaded.ok) return loaded;
        leave();
        current = loaded.value;
      }
      const register = opened();
      const settings = settingsOf(register.stored.replica);
      const actor = register.stored.actor();
      if (settings === null || actor === null) return fail(problem('command.needsRegister'));
      await noteOpened(register);
      const { schema, schemas } = register.stored.replica.stored;
      return ok({ summary: await summary(register), settings, actor, migratedFrom: schema < schemas.latest ? schema : null });
    },

    /** Works on a register that may not be the one that is open. */
    async within<T>(id: string, work: (register: StoredRegister) => Promise<Result<T>>): Promise<Result<T>> {
      if (current?.id === id) return work(current.stored);
      const loaded = await load(id);
      if (!loaded.ok) return loaded;
      try {
        return await work(loaded.value.stored);
      } finally {
        loaded.value.close();
      }
    },
  };
}

function movedOf({ id, stored }: Open, { head, rows }: MovedRows): Moved {
  const tables = rows === 'all' ? [...stored.replica.stored.rows.keys()] : [...new Set(rows.map(({ table }) => table))];
  const ids = rows === 'all' || rows.length > mostMovedIds ? [] : [...new Set(rows.map((row) => row.id))];
  return { registerId: id, seq: head.seq, tables, ids };
}
