import { transfer, wrap } from 'comlink';
import type { Moved, OpenedRegister, RegisterClient } from '../../contract/store.ts';
import type { LogQuery, ToldLog } from '../../contract/log.ts';
import { joinedRows } from '../../domain/audit/rows-named.ts';
import type { LogFilter } from '../../domain/audit/log-filter.ts';
import type { Subject } from '../../engine/ledger/about.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { AsOfService } from './as-of-worker.ts';
import { settled } from './settled.ts';

/** A register as of an instant: what a page asks is answered so, and nothing can be written. */
export type PastRegister = {
  readonly at: Instant;
  readonly head: Head;
  readonly opened: OpenedRegister;
  readonly names: Readonly<Record<string, string>>;
  readonly client: RegisterClient;
  /** Which of some records are otherwise now. */
  readonly differing: (records: readonly Subject[]) => Promise<readonly boolean[]>;
  readonly end: () => void;
};

/**
 * Opens a register as of an instant, in a worker that stays. Every question that a page asks of the store about rows, lists,
 * names and entries is answered as of it, here and nowhere else. `null` once `signal` stops it; a value of `null` where the
 * register had not been made yet.
 */
export async function openPast(
  store: RegisterClient,
  registerId: string,
  at: Instant,
  actor: string,
  signal: AbortSignal,
): Promise<Result<PastRegister | null> | null> {
  const proven = await store.proven();
  if (signal.aborted) return null;
  if (!proven.ok) return proven;
  const worker = new Worker(new URL('./as-of-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-past' });
  const service = wrap<AsOfService>(worker);
  const opening = await settled(worker, signal, service.open(registerId, at));
  const past = opening?.ok === true ? opening.value : null;
  if (opening === null || !opening.ok || past === null) {
    worker.terminate();
    return opening === null || !opening.ok ? opening : ok(null);
  }
  const { head, settings } = past;
  const listeners = new Set<(moved: Moved) => void>();
  const leave = store.onMoved((moved) => void follow(moved));
  /** What was does not move; what differs from now does, and a name that is erased now is erased here too. */
  async function follow(moved: Moved): Promise<void> {
    const isOfPeople = moved.tables.includes('people');
    if (isOfPeople) await service.open(registerId, at);
    else await service.moved();
    for (const listener of listeners) listener({ ...moved, tables: isOfPeople ? ['people'] : [], ids: [] });
  }
  const earlier = <F extends LogFilter>(filter: F): F => ({
    ...filter,
    until: filter.until === null || filter.until > at ? at : filter.until,
  });
  const refused = () => Promise.resolve(fail(problem('store.readOnlyThen', undefined, { at })));
  /** Entries name records as they were called then; those that had gone before then, as they were called last. */
  async function toldLog(query: LogQuery): Promise<ToldLog> {
    const told = await store.toldLog(earlier(query));
    const records = [...told.rows].flatMap(([table, rows]) => [...rows.keys()].map((id): Subject => ({ table, id })));
    const then = await service.named(records);
    return { ...told, rows: joinedRows(told.rows, then.rows), personal: new Map([...told.personal, ...then.personal]) };
  }
  const client: RegisterClient = {
    ...store,
    ask: (queries) => service.ask(queries),
    reader() {
      const { port1, port2 } = new MessageChannel();
      void service.answerAt(transfer(port1, [port1]));
      return port2;
    },
    list: (query, from, count) => service.list(query, from, count),
    counts: (queries) => service.counts(queries),
    hits: (tables, search, most) => service.hits(tables, search, most),
    place: (query, id) => service.place(query, id),
    names: () => service.names(),
    find: (named) => service.find(named),
    causes: (incidentId) => service.causes(incidentId),
    followed: (table, id) => service.followed(table, id),
    head: () => Promise.resolve(head),
    deliveryTable: (asked) => service.deliveryTable(asked),
    roundStatus: (asked) => service.roundStatus(asked),
    serviceDelivery: (asked) => service.serviceDelivery(asked),
    toBePutRight: () => service.toBePutRight(),
    overview: (asked) => service.overview(registerId, asked),
    log: (query) => store.log(earlier(query)),
    toldLog,
    findEntries: (filter, below, above) => store.findEntries(earlier(filter), below, above),
    send: refused,
    actAs: refused,
    drafts: () => Promise.resolve({ texts: [], taken: true }),
    keepDraft: () => Promise.resolve(),
    onMoved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return ok({
    at,
    head,
    opened: { summary: { registerId, name: settings.name, head, openedAt: at, savedHead: null }, settings, actor, migratedFrom: null },
    names: await service.names(),
    client,
    differing: (records) => service.differing(registerId, records),
    end() {
      leave();
      worker.terminate();
    },
  });
}
