import { prepare } from '../../domain/register/in-memory.ts';
import { sealing, type SealedEntry } from '../../engine/ledger/append.ts';
import { noHash, type Entry, type Head } from '../../engine/ledger/entry.ts';
import { copyOfBlock, type LineBlock } from '../../engine/ledger/line-blocks.ts';
import { copyOf, migrateAction, migrateRows } from '../../engine/ledger/replay.ts';
import { forgetPerson, type Committed } from '../../engine/commands/memory-register.ts';
import { keptDocuments } from '../../engine/commands/kept-documents.ts';
import { type Command } from '../../engine/commands/prepare.ts';
import type { Answer, Query } from '../../engine/rows/query.ts';
import type { Draft, Progress } from '../../engine/commands/use-case.ts';
import { problem } from '../../engine/values/problem.ts';
import { atOnce, inSteps, type Steps } from '../../engine/values/steps.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { entriesBetween, type StoredLedger } from '../ledger/read-ledger.ts';
import { segmentReader } from '../ledger/segment-reader.ts';
import type { PackedBytes } from '../ledger/stored-ledger.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';
import { loadReplica, openOf, readLedger, takeLedger } from '../rows/load-replica.ts';
import { replicaReader } from '../rows/replica-reader.ts';
import { differences, showToday, takeEntries, takeRows, type Replica } from '../rows/replica.ts';
import type { Environment } from '../environment.ts';
import { write, writeUnchanged, type Written } from './write.ts';
import { changedRows, planWrite, type BesideEntries, type WritePlan } from './write-plan.ts';

/** What is told of a command that takes long, and what ends it as long as it is not written. */
type Watching = { readonly signal?: AbortSignal; readonly tell?: Progress };

/** How often a command is decided again because another worker wrote first. */
const mostAttempts = 20;

/** What moved with the last entries: for the lists of this worker, and for pages. */
export type MovedRows = { readonly head: Head; readonly rows: readonly { readonly table: string; readonly id: string }[] | 'all' };

/** One register: in memory, and durably in its database. Commands are carried out one after the other. */
export type StoredRegister = Awaited<ReturnType<typeof storedRegister>>;

export async function storedRegister(
  database: RegisterDatabase,
  environment: Environment,
  notify: { readonly wrote: (moved: MovedRows) => void; readonly caughtUp: (moved: MovedRows) => void },
) {
  const replica: Replica = await loadReplica(database, environment.schemas);
  const replicaName = await environment.replica();
  const segments = segmentReader(database, environment.unpack);
  const reader = replicaReader(replica, segments);
  const [operator, storedHead] = await Promise.all([database.storeState.get('actor'), database.head()]);
  /** Until somebody says otherwise, whoever wrote last operates. */
  let actor: string | null = operator?.key === 'actor' ? operator.personId : (storedHead?.actor ?? null);
  let queue: Promise<unknown> = Promise.resolve();
  const keeping = { fields: environment.schemas.documents ?? new Map(), isKept: (hash: string) => replica.evidence.has(hash) };

  /** One after the other: a command sees what the one before it wrote. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => null);
    return turn;
  }

  const ledger = (): StoredLedger => ({ segments: replica.segments, open: replica.open, read: segments });

  /** Reads what other workers wrote since; answers whether there was anything. */
  async function catchUp(): Promise<boolean> {
    const before = replica.stored.head;
    // Mostly there is nothing new: one record says so.
    if ((await database.head())?.hash === before?.hash) return false;
    const loaded = await database.transaction('r', database.tables, () => readLedger(database));
    if (loaded.head === null || loaded.head.hash === before?.hash) return false;
    if (loaded.head.schema > environment.schemas.latest)
      throw Object.assign(new Error('written by a later version'), { name: 'VersionError' });
    const after = { segments: loaded.segments, open: openOf(loaded), read: segments };
    const entries = await entriesBetween(after, before?.seq ?? 0, loaded.head.seq);
    takeLedger(replica, loaded);
    takeEntries(replica, entries);
    notify.caughtUp({ head: loaded.head, rows: rowsOf(entries) });
    return true;
  }

  function rowsOf(entries: readonly Entry[]): MovedRows['rows'] {
    if (entries.some((entry) => entry.header.action === migrateAction)) return 'all';
    return entries.flatMap((entry) => entry.changes.map(({ table, id }) => ({ table, id })));
  }

  /** After the transaction only: memory never runs ahead of what is durable. */
  function takePlan(plan: WritePlan, entries: readonly SealedEntry[]): void {
    const steps = plan.schema !== replica.stored.schema && plan.expected !== null;
    takeRows(replica, plan.rows, plan.head);
    replica.stored.schema = plan.schema;
    replica.open = plan.open;
    replica.segments.push(...plan.sealed.map(({ meta }) => meta));
    for (const row of plan.reveal) replica.privates.set(row.hash, row);
    for (const person of plan.forget) forgetPerson(replica.privates, person);
    for (const hash of plan.evidence.keys()) replica.evidence.add(hash);
    if (steps) showToday(replica);
    notify.wrote({ head: plan.head, rows: rowsOf(entries) });
  }

  function* seal(
    action: string,
    draft: Pick<Draft, 'changes' | 'actor' | 'note'>,
    command: Pick<Command, 'note' | 'attributedTo'>,
    keep?: (block: LineBlock) => void,
  ): Steps<SealedEntry | null> {
    const signer = draft.actor ?? actor;
    if (signer === null) return null;
    const signature = {
      now: environment.now(),
      replica: replicaName,
      actor: signer,
      attributedTo: command.attributedTo,
      schema: environment.schemas.latest,
    };
    return yield* sealing({ action, note: draft.note ?? command.note, changes: draft.changes }, replica.stored.head, signature, keep);
  }

  async function carryOut(command: Command, presetId: string | null, { signal, tell }: Watching): Promise<Result<Committed>> {
    const pause = environment.pause(signal);
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const migrated = await migrateNow();
      if (!migrated.ok) return migrated;
      const { randomBytes } = environment;
      const newId = presetId === null ? environment.newId : () => presetId;
      const context = { now: environment.now(), newId, randomBytes, actor, ...(tell === undefined ? {} : { progress: tell }) };
      const draft = await prepare(command, reader, context, pause);
      if (!draft.ok) {
        const first = await database.storeAnswers.get(command.commandId);
        if (first) return ok(first.committed);
        if (await catchUp()) continue;
        return draft;
      }
      const { head } = replica.stored;
      if (draft.value.changes.length === 0 && head !== null) {
        const committed: Committed = { head, changed: false, answer: draft.value.answer ?? null };
        const kept = await writeUnchanged(database, head, { commandId: command.commandId, at: environment.now(), committed });
        if (kept.outcome === 'written') return ok(committed);
        await catchUp();
        if (kept.outcome === 'answered') return ok(kept.committed);
        continue;
      }
      const lines: LineBlock[] = [];
      const entry = await inSteps(
        seal(command.action, draft.value, command, (block) => lines.push(copyOfBlock(block))),
        pause,
      );
      if (entry === null) return fail(problem('command.needsRegister'));
      const documents = await inSteps(keptDocuments(draft.value.changes, command, keeping), pause);
      if (!documents.ok) return documents;
      const evidence = await inSteps(packed(documents.value, environment, tell), pause);
      const rows = await inSteps(changedRows(replica, entry), pause);
      const plan = await inSteps(planWrite(replica, [entry], rows, { ...draft.value, evidence }, lines), pause);
      const committed: Committed = { head: plan.head, changed: true, answer: draft.value.answer ?? null };
      const answer = { commandId: command.commandId, at: environment.now(), committed };
      const written: Written = await write(database, plan, answer, signal);
      if (written.outcome === 'written') {
        actor ??= entry.header.actor;
        takePlan(plan, [entry]);
        return ok(committed);
      }
      await catchUp();
      if (written.outcome === 'answered') return ok(written.committed);
    }
    return fail(problem('store.failed', undefined, { reason: 'other windows write all the time' }));
  }

  /** Appends the step to today's row schemas where it is owed, in one transaction with the rows that it changes. */
  async function migrateNow(): Promise<Result<Head | null>> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const { stored } = replica;
      if (stored.head === null || stored.schema === environment.schemas.latest) return ok(stored.head);
      const entry = atOnce(seal(migrateAction, { changes: [] }, { note: null, attributedTo: null }));
      if (entry === null) return fail(problem('command.needsRegister'));
      const after = copyOf(stored);
      migrateRows(after, environment.schemas.latest);
      const plan = atOnce(planWrite(replica, [entry], differences(stored, after)));
      const written = await write(database, plan, null);
      if (written.outcome === 'written') takePlan(plan, [entry]);
      else await catchUp();
    }
    return fail(problem('store.failed', undefined, { reason: 'other windows write all the time' }));
  }

  /** A failure of the database is a problem with a sentence; the command left nothing behind. Throws the reason of the signal once that has ended it. */
  async function guarded<T>(work: () => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      return fail(environment.trouble.failed(error));
    }
  }

  /** Writing, where nothing stands in the way of it. */
  const writing = <T>(work: () => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> =>
    inTurn(async () => {
      signal?.throwIfAborted();
      const inTheWay = await environment.trouble.inTheWay();
      return inTheWay === null ? guarded(work, signal) : fail(inTheWay);
    });

  return {
    database,
    replica,
    ledger,
    head: () => replica.stored.head,
    actor: () => actor,
    async actAs(personId: string) {
      await database.storeState.put({ key: 'actor', personId });
      actor = personId;
    },
    ask: (queries: readonly Query[]): Promise<readonly Answer[]> => reader(queries),
    /** `presetId` is the one id that a command makes, where the caller had to know it first. */
    send: (command: Command, presetId: string | null = null, watch: Watching = {}) =>
      writing(() => carryOut(command, presetId, watch), watch.signal),
    migrate: () => writing(migrateNow),
    catchUp: () => inTurn(catchUp),
    /**
     * Appends entries that were made elsewhere, with the rows, names and documents that they leave. Refused where they do not follow
     * the head: a command that waited before them may have moved it.
     */
    append: (entries: readonly SealedEntry[], rows: WritePlan['rows'], beside: BesideEntries) =>
      writing(async () => {
        if (entries[0]?.header.prev !== (replica.stored.head?.hash ?? noHash)) return fail(problem('file.changedMeanwhile'));
        const plan = await inSteps(planWrite(replica, entries, rows, beside), environment.pause());
        const written = await write(database, plan, null);
        if (written.outcome !== 'written') return fail(problem('file.changedMeanwhile'));
        takePlan(plan, entries);
        return ok(plan.head);
      }),
    inTurn,
    close: () => database.close(),
  };
}

/** Documents as they are kept. What takes long of them is told in bytes. */
function* packed(
  documents: ReadonlyMap<string, Uint8Array>,
  { packDocument }: Pick<Environment, 'packDocument'>,
  tell?: Progress,
): Steps<ReadonlyMap<string, PackedBytes>> {
  const of = [...documents.values()].reduce((sum, { length }) => sum + length, 0);
  const evidence = new Map<string, PackedBytes>();
  let before = 0;
  for (const [hash, bytes] of documents) {
    evidence.set(hash, yield* packDocument(bytes, (done) => tell?.(before + done, of)));
    before += bytes.length;
  }
  return evidence;
}
