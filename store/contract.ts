import type { Entry, Head } from '../domain/ledger/entry.ts';
import type { Verdict } from '../domain/ledger/verdict.ts';
import type { ListQuery, ListWindow } from '../domain/lists/list-query.ts';
import type { CreateRegister } from '../domain/register/create.ts';
import type { Committed } from '../domain/register/memory-register.ts';
import type { Command } from '../domain/register/prepare.ts';
import type { Answer, Query } from '../domain/register/query.ts';
import type { Settings } from '../domain/register/settings.ts';
import type { Json } from '../domain/values/json.ts';
import type { Result } from '../domain/values/result.ts';
import type { Instant } from '../domain/values/time.ts';

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

/** After a commit, in this page or another: which tables and records moved. Pages ask again for what they show. */
export type Moved = { readonly registerId: string; readonly seq: number; readonly tables: readonly string[]; readonly ids: readonly string[] };

/** Text that is being typed: durable, outside the ledger, restored after a crash. `key` names the field that is edited. */
export type DraftText = { readonly key: string; readonly value: Json; readonly at: Instant };

export type LogQuery = {
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly table: string | null;
  readonly id: string | null;
  readonly action: string | null;
  readonly actor: string | null;
  /** Newest first, before this seq; `null` from the head. */
  readonly before: number | null;
  readonly count: number;
};

/** How a file that was read stands to the register of the same id that the store keeps. */
export type FileStanding =
  | { readonly standing: 'new' }
  | { readonly standing: 'equal' | 'fileAhead' | 'fileBehind'; readonly fileHead: Head; readonly storeHead: Head }
  | { readonly standing: 'diverged'; readonly fileHead: Head; readonly storeHead: Head; readonly firstDifferent: number };

/**
 * The register worker as a page sees it. Every call settles: the client has a deadline, a heartbeat and a restart, and
 * repeats unanswered commands by `commandId`.
 */
export type RegisterClient = {
  registers(): Promise<readonly RegisterSummary[]>;
  create(input: CreateRegister): Promise<Result<RegisterSummary>>;
  /** Makes the sample register in the given language. */
  createSample(language: Settings['language'], by: string): Promise<Result<RegisterSummary>>;
  open(registerId: string): Promise<Result<OpenedRegister>>;
  /** Removes a register from this store. Its files stay. */
  forget(registerId: string): Promise<Result<null>>;

  ask(queries: readonly Query[]): Promise<readonly Answer[]>;
  list(query: ListQuery, from: number, count: number): Promise<ListWindow>;
  /** The name of every person who was not erased, by id. */
  names(): Promise<Readonly<Record<string, string>>>;
  log(query: LogQuery): Promise<readonly Entry[]>;
  head(): Promise<Head | null>;

  /** One command, written durably before it answers. */
  send(command: Command): Promise<Result<Committed>>;

  drafts(): Promise<readonly DraftText[]>;
  /** `null` drops the draft. */
  keepDraft(key: string, value: Json | null): Promise<void>;

  /** The register file, and the head that it ends with. */
  exportFile(): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>>;
  /** Says that the file of this register now ends with this head. */
  saved(head: Head): Promise<void>;
  /** Reads and verifies a file and says how it stands to what the store keeps; changes nothing. */
  inspectFile(bytes: Uint8Array): Promise<Result<{ readonly registerId: string; readonly name: string; readonly standing: FileStanding }>>;
  /** Takes the file in: as new, or as fast-forward; a diverged one only as a separate copy. */
  takeFile(bytes: Uint8Array, how: 'open' | 'copy'): Promise<Result<RegisterSummary>>;
  verify(head: { readonly seq: number; readonly hash: string } | null): Promise<Verdict>;

  onMoved(listener: (moved: Moved) => void): () => void;
};
