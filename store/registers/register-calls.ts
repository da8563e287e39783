import { expose } from 'comlink';
import { Dexie } from 'dexie';
import { causesOf, followedBy, type Causes, type Followed } from '../../domain/delivery/causes.ts';
import type { Basis } from '../../domain/delivery/deliveries.ts';
import type { DeliveryAsked } from '../../domain/delivery/model.ts';
import { statusOfRound, type RoundAsked } from '../../domain/rcsa/status.ts';
import { serviceDelivery } from '../../domain/delivery/service-delivery.ts';
import { deliveryTable } from '../../domain/delivery/table.ts';
import type { OverviewAsked } from '../../domain/overview/overview.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';
import type { Committed } from '../../engine/commands/memory-register.ts';
import { clockFinding, type ClockFinding } from '../../engine/ledger/clock.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import type { ListQuery } from '../../engine/lists/list-query.ts';
import type { CreateRegister } from '../../domain/register/create.ts';
import type { Command } from '../../engine/commands/prepare.ts';
import type { Query } from '../../engine/rows/query.ts';
import type { HeldQuery, Selection } from '../../contract/selection.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { DraftText, DraftsLeft, HeldFile, RegisterReader, RegisterSummary, StoreStatus } from '../../contract/store.ts';
import type { LogFound, LogQuery, ToldLog } from '../../contract/log.ts';
import type { LogFilter } from '../../domain/audit/log-filter.ts';
import { lacksRows, sentAhead } from '../commands/sent-ahead.ts';
import { findRecords } from '../ledger/find-record.ts';
import { findEntries, readLog } from '../ledger/log.ts';
import { toldLog } from '../ledger/told-log.ts';
import { isSavedSince } from '../ledger/saved-since.ts';
import type { RowsNow } from '../ledger/record-log.ts';
import { nameOf } from '../lists/register-lists.ts';
import type { Environment } from '../environment.ts';
import { replicaRows } from '../rows/replica-reader.ts';
import { bytesOfFiles, hashOfFile, keptDocument } from '../rows/kept-document.ts';
import { keepDraft, takeDrafts } from './drafts.ts';
import { makeRegister } from './make-register.ts';
import type { OpenRegisters, StoreEvents } from './open-registers.ts';
import { databaseName } from './register-database.ts';
import type { RegistersDatabase } from './registers-database.ts';
import { StoreError } from './store-problem.ts';
import { peek } from './summary.ts';
import type { UnderWay } from './under-way.ts';

/** Milliseconds between two words of how far a command is. */
const betweenWords = 100;

/** The calls about registers, rows and commands. All but the first few speak of the register that is open. */
export function registerCalls(registers: RegistersDatabase, open: OpenRegisters, environment: Environment, underWay: UnderWay) {
  const stored = () => open.opened().stored;
  const rowsNow = (): RowsNow => ({ find: stored().replica.indexes.find, schemas: environment.schemas });
  const ahead = sentAhead();
  let clockIsTrusted = false;

  function clockNow(): { readonly now: Instant; readonly last: Instant | null; readonly finding: ClockFinding | null } {
    const now = environment.now();
    const last = open.currentId() === null ? null : (stored().head()?.at ?? null);
    return { now, last, finding: clockFinding(now, last) };
  }

  /** The sample stands at its own day for ever. */
  function isSample(): boolean {
    return rowsOf({ replay: stored().replica.today }, 'settings').some(({ sampleToday }) => sampleToday !== null);
  }

  function refusedByClock(): Problem | null {
    const { now, last, finding } = clockNow();
    if (finding !== 'farAhead' || clockIsTrusted || isSample()) return null;
    return problem('clock.farAhead', undefined, { now, last: last ?? '' });
  }

  return {
    ping: () => true,
    subscribe: (listener: StoreEvents) => open.listen(listener),

    async registers(): Promise<readonly RegisterSummary[]> {
      registers.tryAgain();
      const known = await registers.registers.toArray();
      const found = await Promise.all(known.map(({ registerId, name }) => peek(registerId, name)));
      return found.filter((one) => one !== null).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    },

    async create(input: CreateRegister, commandId: string): Promise<Result<RegisterSummary>> {
      const before = await registers.registers.where('madeBy').equals(commandId).first();
      const created = before ? ok(before.registerId) : await makeRegister(input, commandId, environment);
      if (!created.ok) return created;
      return known(registers, created.value, commandId);
    },

    open: (registerId: string) => open.open(registerId),

    async forget(registerId: string): Promise<Result<null>> {
      if (open.currentId() === registerId) open.leave();
      await registers.registers.delete(registerId);
      await Dexie.delete(databaseName(registerId));
      return ok(null);
    },

    migrate: () => open.busyWith(() => stored().migrate()),

    async actAs(personId: string): Promise<Result<null>> {
      const person = stored().replica.today.rows.get('people')?.get(personId);
      if (person === undefined) return fail(problem('record.missing', { table: 'people', id: personId }));
      await stored().actAs(personId);
      return ok(null);
    },

    ask: (queries: readonly Query[]) => stored().ask(queries),
    /** Offers what a reader asks at a port, for another worker. */
    answerAt(port: MessagePort): void {
      const reader: { readonly [Name in keyof RegisterReader]: (...args: Parameters<RegisterReader[Name]>) => unknown } = {
        ask: (queries) => stored().ask(queries),
        list: (query, from, count) => open.opened().lists.window(query, from, count),
        heldHere: (all, query, from, count) => open.opened().selections.heldHere(all, query, from, count),
      };
      expose(reader, port);
    },
    list: (query: ListQuery, from: number, count: number) => open.opened().lists.window(query, from, count),
    counts: (queries: readonly ListQuery[]) => open.opened().lists.counts(queries),
    hits: (tables: readonly string[], search: string, most: number) => open.opened().lists.hits(tables, search, most),
    idsBetween: async (query: ListQuery, from: number, to: number) => (await open.opened().lists.found(query)).ids.slice(from, to),
    heldHere: (all: HeldQuery, query: ListQuery, from: number, count: number) => open.opened().selections.heldHere(all, query, from, count),
    countSelected: (selection: Selection, query: ListQuery) => open.opened().selections.counted(selection, query),
    place: (query: ListQuery, id: string) => open.opened().lists.place(query, id),
    names(): Readonly<Record<string, string>> {
      const { replica } = stored();
      const names: Record<string, string> = {};
      for (const id of replica.today.rows.get('people')?.keys() ?? []) {
        const name = nameOf(replica, id);
        if (name !== null) names[id] = name;
      }
      return names;
    },
    log: (query: LogQuery) => readLog(stored().ledger(), rowsNow(), query),
    async toldLog(query: LogQuery): Promise<ToldLog> {
      const [ledger, now, { replica }] = [stored().ledger(), rowsNow(), stored()];
      return toldLog(ledger, replica, now, await readLog(ledger, now, query));
    },
    async findEntries(filter: LogFilter, below: number | null, above: number): Promise<LogFound> {
      const head = stored().head()?.seq ?? 0;
      return { ...(await findEntries(stored().ledger(), rowsNow(), filter, { below, above })), head };
    },
    find: (named: string) => findRecords(stored().replica.today, stored().ledger(), named),
    causes: (incidentId: string): Causes | null => causesOf(replicaRows(stored().replica), incidentId, open.opened().history()),
    followed: (table: Basis, id: string): readonly Followed[] =>
      followedBy(replicaRows(stored().replica), table, id, open.opened().history()),
    head: (): Head | null => stored().head(),
    document: (hash: string) => keptDocument(stored().database, hash, environment.unpack),
    hashOf: (file: HeldFile) => hashOfFile(file),
    deliveryTable: (asked: DeliveryAsked) => deliveryTable(replicaRows(stored().replica), asked),
    roundStatus: (asked: RoundAsked) => statusOfRound(replicaRows(stored().replica), asked),
    serviceDelivery: (asked: DeliveryAsked & { readonly serviceId: string }) => serviceDelivery(replicaRows(stored().replica), asked),
    toBePutRight: () => open.opened().toBePutRight(),
    overview: (asked: OverviewAsked) => open.opened().overview(asked),
    async send(command: Command, files: readonly HeldFile[] = []): Promise<Result<Committed>> {
      const read = await bytesOfFiles(files);
      if (!read.ok) return read;
      const documents = [...(command.documents ?? []), ...read.value];
      const whole = await open.opened().selections.withSelected(ahead.take({ ...command, documents }));
      const wrong = refusedByClock();
      if (wrong !== null) return fail(wrong);
      const { commandId } = command;
      let told = performance.now();
      const tell = (done: number, of: number) => {
        if (performance.now() - told < betweenWords) return;
        told = performance.now();
        open.carrying(commandId, { done, of });
      };
      const sent = await underWay.follow(commandId, 'command.cancelled', (signal) => stored().send(whole, null, { signal, tell }));
      // Its rows went to a worker that is dead. It was carried out there, and is answered, or it was not.
      return sent.ok || !lacksRows(whole) ? sent : fail(problem('store.noAnswer'));
    },
    /** Rows of a command that is sent after all of them. */
    sendAhead: (commandId: string, rows: Uint8Array) => ahead.add(commandId, rows),
    /** Ends a command that is not written yet, so that nothing of it is left. */
    endCommand(commandId: string): void {
      ahead.drop(commandId);
      underWay.end(commandId);
    },

    async drafts(window: string, living: readonly string[], rescued: readonly DraftText[]): Promise<DraftsLeft> {
      const register = stored();
      const saved = await Promise.all(rescued.map((draft) => isSavedSince(register.ledger(), draft)));
      const unsaved = rescued.filter((_, index) => saved[index] !== true);
      return takeDrafts(register.database.storeDrafts, window, living, unsaved);
    },
    async keepDraft(draft: DraftText): Promise<void> {
      const inTheWay = await environment.trouble.inTheWay();
      if (inTheWay !== null) throw new StoreError(inTheWay);
      try {
        await keepDraft(stored().database.storeDrafts, draft);
      } catch (error) {
        throw new StoreError(environment.trouble.failed(error));
      }
    },

    async saved({ seq, hash }: Head): Promise<void> {
      await stored().database.storeState.put({ key: 'saved', seq, hash });
    },

    async settled(): Promise<void> {
      const register = open.opened();
      await register.lists.prepared();
      let more = true;
      while (more) more = await register.maintain();
    },

    async status(): Promise<Omit<StoreStatus, 'persisted'>> {
      const { usage, quota } = await navigator.storage.estimate();
      const { now, last, finding } = clockNow();
      return { usedBytes: usage ?? null, quotaBytes: quota ?? null, now, lastEntryAt: last, clock: finding };
    },

    trustClock(): void {
      clockIsTrusted = true;
    },
  };
}

/** Enters a register that was made into the list of registers. */
export async function known(registers: RegistersDatabase, registerId: string, madeBy: string | null): Promise<Result<RegisterSummary>> {
  const summary = await peek(registerId, '');
  if (summary === null) return fail(problem('store.failed', undefined, { reason: 'the register is not there' }));
  await registers.registers.put({ registerId, name: summary.name, madeBy });
  return ok(summary);
}
