import type { ClockFinding } from '../engine/ledger/clock.ts';
import type { Head } from '../engine/ledger/entry.ts';
import type { Verdict } from '../engine/ledger/verdict.ts';
import type { Hit, ListPlace, ListQuery, ListWindow } from '../engine/lists/list-query.ts';
import type { CreateRegister } from '../domain/register/create.ts';
import type { Committed } from '../engine/commands/memory-register.ts';
import type { Command } from '../engine/commands/prepare.ts';
import type { RowToPutRight } from '../engine/commands/to-be-put-right.ts';
import type { Answer, Query } from '../engine/rows/query.ts';
import type { NamedRecord } from '../engine/rows/records-named.ts';
import type { LogFilter } from '../domain/audit/log-filter.ts';
import type { Causes, Followed } from '../domain/delivery/causes.ts';
import type { Basis } from '../domain/delivery/deliveries.ts';
import type { LoggedEntry } from '../domain/audit/logged-entry.ts';
import type { DeliveryAsked } from '../domain/delivery/model.ts';
import type { RoundAsked, RoundStatus } from '../domain/rcsa/status.ts';
import type { ServiceDelivery } from '../domain/delivery/service-delivery.ts';
import type { DeliveryTable } from '../domain/delivery/table.ts';
import type { Overview, OverviewAsked } from '../domain/overview/overview.ts';
import type { Settings } from '../domain/settings/kind.ts';
import type { HeldQuery, SelectedCount, Selection } from './selection.ts';
import type { LogFound, LogQuery, ToldLog } from './log.ts';
import type { Json } from '../engine/values/json.ts';
import type { Problem } from '../engine/values/problem.ts';
import type { Result } from '../engine/values/result.ts';
import type { Instant } from '../engine/values/time.ts';

/** One register that this store keeps. `registerId` is that of its settings; `savedHead` is the head last written to its file. */
export type RegisterSummary = {
  readonly registerId: string;
  readonly name: string;
  readonly head: Head;
  readonly openedAt: Instant;
  readonly savedHead: { readonly seq: number; readonly hash: string } | null;
};

/** What a page gets when a register is opened. */
export type OpenedRegister = {
  readonly summary: RegisterSummary;
  readonly settings: Settings;
  /** The person who operates: the actor of what is written from here. */
  readonly actor: string;
  /** An automatic backup was owed because the row schemas moved on. */
  readonly migratedFrom: number | null;
};

/**
 * After a commit, in this page or another: which tables and records moved. Pages ask again for what they show.
 * `ids` is empty where very many moved: any record of the tables may have. Tables are then named all the same.
 */
export type Moved = {
  readonly registerId: string;
  readonly seq: number;
  readonly tables: readonly string[];
  readonly ids: readonly string[];
};

/** Text that is being typed: durable, outside the ledger, restored after a crash. */
export type DraftText = {
  /** Names the field or the form that is filled in. */
  readonly key: string;
  /** The window in which it is typed; empty for those of earlier versions, which did not say. */
  readonly window: string;
  /** The address inside the app at which it stands; empty where that is not known. */
  readonly place: string;
  /** `null`: it was settled or dropped. */
  readonly value: Json;
  readonly at: Instant;
};

/** The drafts that a window has. `taken` is false where a full disk kept the store from writing that they are its own. */
export type DraftsLeft = { readonly texts: readonly DraftText[]; readonly taken: boolean };

/** How this store stands on its machine. Warnings, not refusals: the shell shows them and asks. */
export type StoreStatus = {
  /** Whether the browser promised to keep the data; `null` where it does not say. */
  readonly persisted: boolean | null;
  /** Bytes in use and bytes allowed for all registers together; `null` where the browser does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  readonly now: Instant;
  /** When the last entry of the open register was written. */
  readonly lastEntryAt: Instant | null;
  /** What speaks against the clock. Where it is `farAhead`, `send` refuses until `trustClock`; where it is `impossible`, whatever is said. */
  readonly clock: ClockFinding | null;
};

/** With which entry something that holds a ledger ends. */
export type LedgerEnd = Pick<Head, 'seq' | 'hash'>;

/**
 * What the journal outside lacks. `apart`: it does not end with an entry of this register's ledger, or too much is missing:
 * a backup begins it anew. `erases`: one of the entries erases a name.
 */
export type JournalPiece =
  | { readonly state: 'level'; readonly head: Head | null }
  | { readonly state: 'apart'; readonly head: Head }
  | { readonly state: 'entries'; readonly head: Head; readonly bytes: Uint8Array; readonly count: number; readonly erases: boolean };

/** Why an open register went away under this page. */
export type Closed = 'newerApp' | 'forgotten' | 'lost';

/** How far a file was read: so many entries were verified, and so many of its bytes read; from then on it is written. */
export type FileProgress = { readonly entries: number; readonly bytes: number; readonly totalBytes: number };

/** How long work is followed: what is told on its way, and what ends it, so that nothing of it is left. */
export type Watch<Progress = FileProgress> = { readonly tell?: (progress: Progress) => void; readonly signal?: AbortSignal };

/**
 * The rows of a command that are not at hand in one piece: `part` answers those from a place on, as many as are asked for or left, as the
 * bytes of their JSON (`jsonToBytes`), which pass through a page without being looked at.
 */
export type RowSource = { readonly count: number; part(from: number, count: number): Promise<Uint8Array> };

/** A file as a page holds it: its bytes stay where they are until a worker reads them. */
export type HeldFile = { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> };

/**
 * How a command is followed; `rows` are those of its input, where it has none of its own, and `files` the documents that it names, beside
 * those whose bytes it brings.
 */
export type SendWatch = Watch<CommandProgress> & { readonly rows?: RowSource; readonly files?: readonly HeldFile[] };

/** How far a command is that takes long: so many of its rows were looked at, or bytes of its documents packed, and nothing is written yet. */
export type CommandProgress = { readonly done: number; readonly of: number };

/** How far the making of a register file is: so many of its records are packed. */
export type PackingProgress = { readonly doing: 'packing'; readonly done: number; readonly of: number };
/** How far the reading of one is that ends with the entry `of`. */
export type VerifyingProgress = { readonly doing: 'verifying'; readonly of: number } & FileProgress;

/** How a file that was read stands to the register of the same id that the store keeps. */
export type FileRelation =
  | { readonly state: 'new' }
  | { readonly state: 'equal' | 'fileAhead' | 'fileBehind'; readonly fileHead: Head; readonly storeHead: Head }
  | { readonly state: 'diverged'; readonly fileHead: Head; readonly storeHead: Head; readonly firstDifferent: number };

/** What a worker beside the page asks of the open register. */
export type RegisterReader = Pick<RegisterClient, 'ask' | 'list' | 'heldHere'>;

/**
 * The register worker as a page sees it. Every call settles: the client has a deadline, a heartbeat and a restart, and
 * repeats unanswered commands by `commandId`. What reads and verifies a whole file or register is not repeated: where its
 * worker dies the answer is `store.noAnswer`.
 */
export type RegisterClient = {
  registers(): Promise<readonly RegisterSummary[]>;
  create(input: CreateRegister): Promise<Result<RegisterSummary>>;
  /** Makes the sample register in the given language. */
  createSample(language: Settings['language'], by: string): Promise<Result<RegisterSummary>>;
  /**
   * Opens a register: every later call speaks of it. Where `migratedFrom` is not null the register is shown under today's
   * schema but still kept as it was: `exportFile` gives the backup, then `migrate` (or the first command) takes the step.
   */
  open(registerId: string): Promise<Result<OpenedRegister>>;
  migrate(): Promise<Result<Head | null>>;
  /** Says which of the register's people operates here. */
  actAs(personId: string): Promise<Result<null>>;
  /** Removes a register from this store. Its files stay. */
  forget(registerId: string): Promise<Result<null>>;

  ask(queries: readonly Query[]): Promise<readonly Answer[]>;
  /** A port by which another worker asks as a `RegisterReader`, past the page's thread. */
  reader(): MessagePort;
  list(query: ListQuery, from: number, count: number): Promise<ListWindow>;
  /** How many records each of some queries finds. */
  counts(queries: readonly ListQuery[]): Promise<readonly number[]>;
  /** The records of some kinds that answer a search best, so many of each kind at most: kind by kind, the best first. */
  hits(tables: readonly string[], search: string, most: number): Promise<readonly Hit[]>;
  /** The records at the places of a list from one on and up to another, which is not among them. */
  idsBetween(query: ListQuery, from: number, to: number): Promise<readonly string[]>;
  /** Which of the records at some places of a list are among those that a query found when it was first named. */
  heldHere(all: HeldQuery, query: ListQuery, from: number, count: number): Promise<readonly string[]>;
  countSelected(selection: Selection, query: ListQuery): Promise<SelectedCount>;
  /** Where a record stands in a list; `null` where it is not in it. */
  place(query: ListQuery, id: string): Promise<ListPlace | null>;
  /** The name of every person who was not erased, by id. */
  names(): Promise<Readonly<Record<string, string>>>;
  log(query: LogQuery): Promise<readonly LoggedEntry[]>;
  /** As `log`, with all that it takes to say the entries in words. */
  toldLog(query: LogQuery): Promise<ToldLog>;
  /** Which entries a filter finds, of those below `below` (`null`: from the head) and above `above`: one stretch of a search. */
  findEntries(filter: LogFilter, below: number | null, above: number): Promise<LogFound>;
  /** The records that a code or an id may mean: of today, else those that are no more and stand in the ledger all the same. */
  find(named: string): Promise<readonly NamedRecord[]>;
  /** What may have caused an incident, in order; `null` where there is no such incident. */
  causes(incidentId: string): Promise<Causes | null>;
  /** The incidents that followed a release or a deployment, in order of start. */
  followed(table: Basis, id: string): Promise<readonly Followed[]>;
  head(): Promise<Head | null>;
  /** A document that is kept beside the ledger, by the hex SHA-256 of its bytes, which are checked against it. */
  document(hash: string): Promise<Result<Uint8Array>>;
  /** The hex SHA-256 of a file, and how many bytes it has: read by the worker. Error: `file.unreadable`. */
  hashOf(file: HeldFile): Promise<Result<{ readonly sha256: string; readonly size: number }>>;
  /** The delivery of every service in a period, a line each: worked out where the rows are, however many there are. */
  deliveryTable(asked: DeliveryAsked): Promise<DeliveryTable>;
  /** The delivery of one service in full; `null` where there is no such service. */
  serviceDelivery(asked: DeliveryAsked & { readonly serviceId: string }): Promise<ServiceDelivery | null>;

  /** Who has answered in a round of self-assessments, and who is late on a day; `null` where there is no such round. */
  roundStatus(asked: RoundAsked): Promise<RoundStatus | null>;

  /** What a committee asks first, of a day beside a quarter: figures and the lists behind them. */
  overview(asked: OverviewAsked): Promise<Overview>;

  /** The rows that a rule of today would refuse: they are from before it, or from elsewhere. */
  toBePutRight(): Promise<readonly RowToPutRight[]>;

  /**
   * One command, written durably before it answers. It can be ended as long as it is not written. In the place of a list of
   * its input may stand which records are selected (`SelectedRows`).
   */
  send(command: Command, watch?: SendWatch): Promise<Result<Committed>>;

  /**
   * The drafts of a window of the open register, one a field; it takes over those of windows that are gone: not in `living`.
   * `rescued` is what windows kept outside the store when they went: written first, where nothing newer is there.
   */
  drafts(window: string, living: readonly string[], rescued: readonly DraftText[]): Promise<DraftsLeft>;
  /** Keeps a draft of a window; one whose value is `null` is dropped. */
  keepDraft(draft: DraftText): Promise<void>;

  /** The register file, and the head that it ends with. Ended, it answers `file.cancelled` at once. */
  exportFile(watch?: Watch<PackingProgress>): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>>;
  /** Says that the file of this register now ends with this head. */
  saved(head: Head): Promise<void>;
  /**
   * Reads and verifies a file and says how it stands to what the store keeps; changes nothing. The worker keeps what it read
   * until the same bytes are taken, another file is read, or it is let go.
   */
  inspectFile(
    bytes: Uint8Array,
    watch?: Watch,
  ): Promise<Result<{ readonly registerId: string; readonly name: string; readonly relation: FileRelation }>>;
  /**
   * Takes the file in: as new, or as fast-forward; a diverged one only as a separate copy. The operator is the person of
   * the register whose name is `by`, else the one who wrote last; `actAs` changes it.
   */
  takeFile(bytes: Uint8Array, how: 'open' | 'copy', by?: string, watch?: Watch): Promise<Result<RegisterSummary>>;
  /** A file that was looked at is not going to be taken. */
  letGoFile(bytes: Uint8Array): Promise<void>;
  /** Reads all that is kept anew, packs and verifies it; changes nothing. Rejects where it cannot be read, and once it is ended. */
  verify(
    head: { readonly seq: number; readonly hash: string } | null,
    watch?: Watch<PackingProgress | VerifyingProgress>,
  ): Promise<Verdict>;
  /** Whether the ledger can be read as it is kept. Verifies it where the store does not remember that it did: the first break is a problem. */
  proven(): Promise<Result<null>>;

  /** The name of this store: of this browser's data for this address. Another one when the browser has thrown them away. */
  storeId(): Promise<string>;
  /** The entries of the open register that follow the end of its journal, as frames to append. */
  journalAfter(after: LedgerEnd | null): Promise<JournalPiece>;
  /** A register file put together from a backup and the journal after it; how far it reaches says `head`. */
  rebuilt(backup: Uint8Array | null, journal: Uint8Array | null): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>>;
  /** After a refused write, or an end that was not clean: has the browser begin a new log. Answers what is in the way of it. */
  putRight(): Promise<Problem | null>;

  status(): Promise<StoreStatus>;
  /** A person says that the clock is right, though it is far ahead of the last entry. Holds until the worker ends. */
  trustClock(): Promise<void>;
  /** Does at once what is otherwise done when nobody waits: packing, folding rows into chunks. */
  settled(): Promise<void>;

  onMoved(listener: (moved: Moved) => void): () => void;
  /** A newer version of the app, or another window, took the open register away: reload, or choose another. */
  onClosed(listener: (why: Closed) => void): () => void;
  /** The database refused a write (what), or takes them again (`null`). */
  onTrouble(listener: (what: Problem | null) => void): () => void;
  /** Stops the worker. What was not answered fails. */
  stop(): void;
};
