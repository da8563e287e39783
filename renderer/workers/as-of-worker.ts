import { expose } from 'comlink';
import { causesOf, followedBy, type Causes, type Followed } from '../../domain/delivery/causes.ts';
import { deliveryHistory, type DeliveryHistory } from '../../domain/delivery/candidates.ts';
import type { Basis } from '../../domain/delivery/deliveries.ts';
import type { DeliveryAsked } from '../../domain/delivery/model.ts';
import { statusOfRound, type RoundAsked } from '../../domain/rcsa/status.ts';
import { serviceDelivery } from '../../domain/delivery/service-delivery.ts';
import { deliveryTable } from '../../domain/delivery/table.ts';
import { comparedQuarter } from '../../domain/overview/compared-quarter.ts';
import { overviewOf, type Overview, type OverviewAsked } from '../../domain/overview/overview.ts';
import { historyOf } from '../../domain/quarters/compared-risks.ts';
import { recordCounts, registerKnown } from '../../domain/quarters/known-register.ts';
import { kinds } from '../../domain/index.ts';
import { matrixInUse } from '../../domain/risks/assess.ts';
import type { HeatMap, HeatMapView } from '../../domain/risks/heat-map.ts';
import { heatMapOn } from '../../domain/risks/heat-map-on.ts';
import { snapshotOn, type RiskHistory } from '../../domain/risks/position.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { listIndex, rowsToPutRight } from '../../domain/register/in-memory.ts';
import { settingsId, type Settings } from '../../domain/settings/kind.ts';
import type { Subject } from '../../engine/ledger/about.ts';
import { recordKey, type Head } from '../../engine/ledger/entry.ts';
import type { Hit, ListPlace, ListQuery, ListRow, ListWindow } from '../../engine/lists/list-query.ts';
import type { Answer, Query } from '../../engine/rows/query.ts';
import { rowsFrom, type Rows } from '../../domain/rows.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import { recordsNamed, type NamedRecord } from '../../engine/rows/records-named.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { atOnce } from '../../engine/values/steps.ts';
import { dayIn, type Day, type Instant } from '../../engine/values/time.ts';
import { ledgerThen, type LedgerThen } from '../../store/ledger/ledger-then.ts';
import { rowsAtClosings } from '../../store/ledger/rows-at-closings.ts';
import { openDatabase } from '../../store/registers/open-database.ts';
import { differingSince } from './differing-since.ts';
import type { ToldLog } from '../../contract/log.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { unpack } from './unpack.ts';

// The register as it was, straight from the ledger that the store keeps, away from the page's thread and from the worker
// that commands wait for.

/** More risks than these would not be read on a screen, and would be slow to send and to lay out. */
const mostRisks = 200;
/** Codes that a cell of a heat map shows. */
const codesShown = 3;
/** Later than any entry. */
const end: Instant = '9999-12-31T23:59:59.999Z';

/** The register as its entries up to an instant make it. `risks` are the first of its list of risks on that day, of `total`. */
export type RegisterThen = {
  readonly head: Head | null;
  readonly counts: readonly { readonly table: string; readonly count: number }[];
  readonly risks: readonly ListRow[];
  readonly total: number;
};

/** A heat map as of an instant, the matrix in use then, and the last entry known. */
export type HeatMapThen = { readonly map: HeatMap; readonly matrixId: string; readonly head: Head };

/** A register that is open as of an instant; nothing where it had not been made yet. */
export type PastOpened = { readonly head: Head; readonly settings: Settings };

let asked = 0;
/** The kept ledger of a register at any instant, and the rows by which a closed quarter of it is known. */
type Ledger = { readonly at: ReturnType<typeof ledgerThen>; readonly atClosing: ReturnType<typeof rowsAtClosings> };
let reading: { readonly registerId: string; readonly ledger: Promise<Result<Ledger>> } | null = null;
let opened: Past | null = null;
/** What the last heat map was made of: another day of it needs nothing to be read. */
type Mapped = {
  readonly registerId: string;
  readonly known: Instant;
  readonly register: ReturnType<typeof registerKnown>;
  readonly risks: readonly { readonly code: string; readonly history: RiskHistory }[];
};
let mapped: Mapped | null = null;

/** `null` where another question came before the answer, or `stop`. */
async function read(registerId: string, at: Instant): Promise<Result<LedgerThen> | null> {
  asked += 1;
  const mine = asked;
  const ledger = await ledgerOf(registerId);
  if (!ledger.ok) return ledger;
  const then = await ledger.value.at(at, () => mine === asked);
  return then === null ? null : ok(then);
}

/** The kept ledger of a register, from its database, which is opened once. */
function ledgerOf(registerId: string): Promise<Result<Ledger>> {
  if (reading?.registerId !== registerId) reading = { registerId, ledger: opening(registerId) };
  return reading.ledger;
}

async function opening(registerId: string): Promise<Result<Ledger>> {
  const database = await openDatabase(registerId, schemas, () => (reading = null));
  if (database.ok) {
    const of = [database.value, schemas, unpack] as const;
    return ok({ at: ledgerThen(...of), atClosing: rowsAtClosings(...of) });
  }
  // The next question tries again.
  reading = null;
  return database;
}

const service = {
  /** Opens the database before it is asked for: a page begins this worker when it is shown. What stands in the way is said by the first question. */
  async begin(registerId: string): Promise<void> {
    await ledgerOf(registerId);
  },

  /** The register of this store as it was. `null` where another question came before the answer, or `stop`. */
  async asOf(registerId: string, at: Instant): Promise<Result<RegisterThen> | null> {
    const then = await read(registerId, at);
    if (then === null || !then.ok) return then;
    const past = pastOf(then.value, at);
    if (past === null) return ok({ head: null, counts: [], risks: [], total: 0 });
    const query = { table: 'risks', search: '', filters: [], sort: [{ column: 'residual', descending: true }], archived: false } as const;
    const { rows, matching } = past.lists.window(query, 0, mostRisks);
    return ok({ head: past.head, counts: recordCounts(past.register), risks: rows, total: matching });
  },

  stop(): void {
    asked += 1;
  },

  /**
   * The heat map of the positions that held on a day, as far as they were known at an instant. Nothing (in the result) where
   * there was no register yet; `null` where another question came before the answer.
   */
  async heatMap(registerId: string, known: Instant, valid: Day, view: HeatMapView): Promise<Result<HeatMapThen | null> | null> {
    if (mapped?.registerId !== registerId || mapped.known !== known) {
      mapped = null;
      const then = await read(registerId, known);
      if (then === null || !then.ok) return then;
      const register = registerKnown(then.value.replay, then.value.privates);
      const risks = register.all('risks').map((risk) => ({ code: risk.code, history: historyOf(risk, register) }));
      mapped = { registerId, known, register, risks };
    }
    const { register } = mapped;
    const matrix = matrixInUse(register.all('matrices'));
    const settings = register.get('settings', settingsId);
    if (register.head === null || matrix === null || settings === null) return ok(null);
    const matrixById = (id: string) => register.get('matrices', id);
    const risks = mapped.risks.map(({ code, history }) => ({ code, on: snapshotOn(history, valid, settings.timeZone, matrixById) }));
    return ok({ map: heatMapOn(risks, view, matrix, codesShown), matrixId: matrix.id, head: register.head });
  },

  /** Opens the register as of an instant: the questions below are answered so from then on. `null` also where it had not been made. */
  async open(registerId: string, at: Instant): Promise<Result<PastOpened | null> | null> {
    const then = await read(registerId, at);
    if (then === null || !then.ok) return then;
    opened = pastOf(then.value, at);
    return ok(opened === null ? null : { head: opened.head, settings: opened.settings });
  },

  /** Offers what a reader asks of the register as it was at a port, for another worker. Nothing is selected in it. */
  answerAt(port: MessagePort): void {
    expose(
      {
        ask: (queries: readonly Query[]) => service.ask(queries),
        list: (query: ListQuery, from: number, count: number) => service.list(query, from, count),
      },
      port,
    );
  },

  ask(queries: readonly Query[]): readonly Answer[] {
    const { register } = past();
    return queries.map((query): Answer => {
      switch (query.q) {
        case 'get': {
          const row = register.rows(query.table).get(query.id);
          return { rows: row === undefined ? [] : [row] };
        }
        case 'by':
          return { rows: register.by(query.table, query.field, query.value) };
        case 'all':
          return { rows: [...register.rows(query.table).values()] };
        case 'entry':
        case 'history':
          // What pages ask of entries they ask of the log.
          return { entries: [] };
      }
    });
  },

  counts: (queries: readonly ListQuery[]): readonly number[] => queries.map((query) => past().lists.window(query, 0, 0).matching),

  hits: (tables: readonly string[], search: string, most: number): readonly Hit[] => past().lists.hits(tables, search, most),

  list(query: ListQuery, from: number, count: number): ListWindow {
    return { ...past().lists.window(query, from, count), from, seq: past().head.seq };
  },

  place(query: ListQuery, id: string): ListPlace | null {
    return past().lists.place(query, id);
  },

  names(): Readonly<Record<string, string>> {
    const { register } = past();
    const named = [...register.rows('people').keys()].map((id) => [id, register.nameOf(id)] as const);
    return Object.fromEntries(named.flatMap(([id, name]) => (name === null ? [] : [[id, name]])));
  },

  /** Those of some records that there were, as they were, and by their commitments the personal texts in them. */
  named(records: readonly Subject[]): Pick<ToldLog, 'rows' | 'personal'> {
    const { register } = past();
    const rows = new Map<string, Map<string, JsonObject>>();
    const personal = new Map<string, string>();
    for (const { table, id } of records) {
      const row = register.rows(table).get(id);
      if (row === undefined) continue;
      rows.set(table, (rows.get(table) ?? new Map<string, JsonObject>()).set(id, row));
      const name = table === 'people' ? register.nameOf(id) : null;
      if (name !== null) personal.set(textOrNull(row, 'name') ?? '', name);
    }
    return { rows, personal };
  },

  find(named: string): readonly NamedRecord[] {
    return recordsNamed((table) => past().register.rows(table), kinds.names, named);
  },

  causes: (incidentId: string): Causes | null => causesOf(past().rows, incidentId, past().history),
  followed: (table: Basis, id: string): readonly Followed[] => followedBy(past().rows, table, id, past().history),

  deliveryTable: (asked: DeliveryAsked) => deliveryTable(past().rows, asked),
  roundStatus: (asked: RoundAsked) => statusOfRound(past().rows, asked),
  serviceDelivery: (asked: DeliveryAsked & { readonly serviceId: string }) => serviceDelivery(past().rows, asked),

  async overview(registerId: string, asked: OverviewAsked): Promise<Overview> {
    const { rows, settings } = past();
    const compared = comparedQuarter(rows, settings, asked.today, asked.since);
    const ledger = compared.closing === null ? null : await ledgerOf(registerId);
    if (ledger?.ok === false) throw new Error(ledger.problems.map(({ code }) => code).join(' '));
    const earlier = compared.closing === null || ledger === null ? rows : await ledger.value.atClosing(compared.closing);
    return atOnce(overviewOf(rows, compared, earlier, asked));
  },

  toBePutRight: () => rowsToPutRight(past().replay),

  /** Which of some records are now otherwise than they were, they or what belongs to them; of those of the instant that are no more, all. */
  async differing(registerId: string, records: readonly Subject[]): Promise<readonly boolean[]> {
    const here = past();
    here.changed ??= read(registerId, end).then((now) =>
      now?.ok === true ? differingSince(here.register.rows, registerKnown(now.value.replay, now.value.privates).rows) : null,
    );
    const changed = await here.changed;
    // Another question came in between: it is asked again.
    if (changed === null) here.changed = null;
    return records.map(({ table, id }) => changed?.has(recordKey(table, id)) === true);
  },

  /** The register moved on: what differs is another. */
  moved(): void {
    if (opened !== null) opened.changed = null;
  },
};
export type AsOfService = typeof service;

type Past = {
  readonly register: ReturnType<typeof readerOf>;
  readonly replay: LedgerThen['replay'];
  readonly lists: ReturnType<typeof listIndex>;
  /** The same rows, of the kinds that they are. */
  readonly rows: Rows;
  readonly head: Head;
  readonly settings: Settings;
  readonly history: DeliveryHistory;
  /** The keys of the records that are otherwise now. */
  changed: Promise<ReadonlySet<string> | null> | null;
};

function past(): Past {
  if (opened === null) throw new Error('no register is open as of an instant');
  return opened;
}

function readerOf({ replay, privates }: LedgerThen) {
  const register = registerKnown(replay, privates);
  // The kinds of a query are known to whoever asks.
  const by = register.by as unknown as (table: string, field: string, value: string) => Extract<Answer, { rows: unknown }>['rows'];
  return { ...register, by };
}

function pastOf(then: LedgerThen, at: Instant): Past | null {
  const register = readerOf(then);
  const settings = register.get('settings', settingsId);
  if (register.head === null || settings === null) return null;
  const lists = listIndex({ ...register, asOn: dayIn(at, settings.timeZone) });
  const rows = rowsFrom(register);
  const { head } = register;
  return { register, replay: then.replay, lists, rows, head, settings, history: deliveryHistory(rows, at), changed: null };
}

expose(service);
