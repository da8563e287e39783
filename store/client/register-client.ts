import { transfer } from 'comlink';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Committed } from '../../engine/commands/memory-register.ts';
import type { Command } from '../../engine/commands/prepare.ts';
import { kinds } from '../../domain/index.ts';
import type {
  Closed,
  CommandProgress,
  FileProgress,
  Moved,
  OpenedRegister,
  PackingProgress,
  RegisterClient,
  RowSource,
  SendWatch,
  Watch,
} from '../../contract/store.ts';
import type { Json } from '../../engine/values/json.ts';
import { jsonToBytes } from '../../engine/values/json-bytes.ts';
import { rowsOf, withoutRows } from '../commands/sent-ahead.ts';
import type { RegisterService } from '../service.ts';
import { orFull } from '../outside/or-full.ts';
import { StoreError } from '../registers/store-problem.ts';
import type { Reply } from './answering.ts';
import { usualPatience, workerLink, type Patience } from './worker-link.ts';

/** Milliseconds before each attempt to open a register that the browser closed. */
const beforeReopening = 1_000;
/** So many rows are sent to a worker in one message: some milliseconds of a thread. */
const rowsAtOnce = 500;
/** Why a register that was closed cannot be opened however long one waits. */
const forGood: readonly string[] = ['record.missing', 'store.newerSchema'];

/** The page's side of the store. `start` makes a worker that offers a `RegisterService`, each time one is needed. */
export function registerClient(start: () => Worker, patience: Patience = usualPatience): RegisterClient {
  const movedListeners = new Set<(moved: Moved) => void>();
  const closedListeners = new Set<(why: Closed) => void>();
  const followed = new Map<string, (progress: FileProgress) => void>();
  const carried = new Map<string, (progress: CommandProgress) => void>();
  /** A file by which the worker knows it again: the very same bytes. */
  const fileIds = new WeakMap<Uint8Array, string>();
  const troubleListeners = new Set<(what: Problem | null) => void>();
  let openId: string | null = null;
  /** The browser closed the store: its disk refused a write, and a torn log must not be written to. */
  let isLost = false;
  let reopening = false;
  let trouble: Problem | null = null;
  let persisted: Promise<boolean | null> | null = null;

  function notifyMoved(moved: Moved): void {
    for (const listener of movedListeners) listener(moved);
  }

  const link = workerLink<RegisterService>({
    start,
    patience,
    listener: {
      moved: notifyMoved,
      trouble: tellTrouble,
      progress: (fileId: string, progress: FileProgress) => followed.get(fileId)?.(progress),
      carrying: (commandId: string, progress: CommandProgress) => carried.get(commandId)?.(progress),
      closed: (why: Closed) => void (why === 'lost' ? reopen() : tellClosed(why)),
    },
    async prepare(call) {
      if (openId === null) return null;
      if (isLost) {
        const right = (await call('putRight')) as Reply<Problem | null>;
        const stands = 'problem' in right ? right.problem : right.value;
        if (stands !== null) return trouble ?? stands;
        isLost = false;
      }
      const reply = (await call('open', openId)) as Reply<Result<OpenedRegister>>;
      if ('problem' in reply) return reply.problem;
      if (!reply.value.ok) return reply.value.problems[0] as Problem;
      // What the last worker wrote before it died, and what other windows wrote meanwhile, nobody has told the page.
      const { seq } = reply.value.value.summary.head;
      notifyMoved({ registerId: openId, seq, tables: [...kinds.names], ids: [] });
      return null;
    },
  });

  function tellClosed(why: Closed): void {
    openId = null;
    closedListeners.forEach((listener) => listener(why));
  }

  /** That the disk is full is known from the write that failed only: what fails after it says less, and does not take its place. */
  function tellTrouble(what: Problem | null): void {
    trouble = what !== null && trouble?.code === 'store.full' ? trouble : what;
    for (const listener of troubleListeners) listener(trouble);
  }

  /**
   * The browser closed the store under its worker, as it does when its disk refuses to be written to. The page stays as it
   * is, with what is typed in it. The worker has all in memory: there is time to send what is not yet outside, and to back
   * up. Then another one begins a new log and opens the register again, as soon as that can be done.
   */
  async function reopen(): Promise<void> {
    isLost = true;
    if (reopening) return;
    reopening = true;
    while (openId !== null) {
      await new Promise((resolve) => setTimeout(resolve, beforeReopening));
      link.renew();
      const reply = await link.call('head');
      if (!('problem' in reply)) break;
      if (!forGood.includes(reply.problem.code)) tellTrouble(await orFull(reply.problem));
      else {
        // The worker that could not open it would refuse every other call as well.
        openId = null;
        isLost = false;
        link.renew();
        tellTrouble(null);
        tellClosed('lost');
      }
    }
    reopening = false;
  }

  function fileIdOf(bytes: Uint8Array): string {
    const known = fileIds.get(bytes) ?? crypto.randomUUID();
    fileIds.set(bytes, known);
    return known;
  }

  /** Work on a file, of which the page is told how far it is, and which it can end. */
  async function following<T>(
    fileId: string,
    { tell, signal }: Watch,
    work: (fileId: string) => Promise<Reply<Result<T>>>,
  ): Promise<Result<T>> {
    const end = () => void link.call('letGoFile', fileId);
    if (signal?.aborted === true) return fail(problem('file.cancelled'));
    if (tell) followed.set(fileId, tell);
    signal?.addEventListener('abort', end);
    try {
      return await result(work(fileId));
    } finally {
      followed.delete(fileId);
      signal?.removeEventListener('abort', end);
    }
  }

  /** As `following`, of work that leaves nothing behind: ended, it is not waited for. `packing` is told while a file is made. */
  async function making<T>(
    { tell, signal }: Watch,
    packing: ((progress: PackingProgress) => void) | undefined,
    work: (fileId: string) => Promise<Reply<Result<T>>>,
  ): Promise<Result<T>> {
    const fileId = crypto.randomUUID();
    if (packing) carried.set(fileId, (progress) => packing({ doing: 'packing', ...progress }));
    try {
      return await orEnded(signal, following(fileId, { ...(tell && { tell }), ...(signal && { signal }) }, work));
    } finally {
      carried.delete(fileId);
    }
  }

  /** One command; many rows of it go ahead, some at a time, so that the page's thread is never held up by them. */
  async function send(
    command: Command,
    { tell, signal, files = [], rows = listed(rowsOf(command)) }: SendWatch = {},
  ): Promise<Result<Committed>> {
    const { commandId } = command;
    const isEnded = () => signal?.aborted === true;
    if (isEnded()) return fail(problem('command.cancelled'));
    const end = () => void link.call('endCommand', commandId);
    if (tell) carried.set(commandId, tell);
    signal?.addEventListener('abort', end);
    try {
      if (rows.count <= rowsAtOnce && rowsOf(command).length === rows.count) return await result(link.call('send', command, files));
      for (let from = 0; from < rows.count; from += rowsAtOnce) {
        await value(link.call('sendAhead', commandId, await rows.part(from, rowsAtOnce)));
        if (isEnded()) return fail(problem('command.cancelled'));
      }
      return await result(link.call('send', withoutRows(command, rows.count)));
    } finally {
      carried.delete(commandId);
      signal?.removeEventListener('abort', end);
    }
  }

  const listed = (rows: readonly Json[]): RowSource => ({
    count: rows.length,
    part: (from, count) => Promise.resolve(jsonToBytes(rows.slice(from, from + count))),
  });

  async function value<T>(reply: Promise<Reply<T>>): Promise<T> {
    const settled = await reply;
    if ('problem' in settled) throw new StoreError(settled.problem);
    return settled.value;
  }
  async function result<T>(reply: Promise<Reply<Result<T>>>): Promise<Result<T>> {
    const settled = await reply;
    return 'problem' in settled ? fail(settled.problem) : settled.value;
  }

  return {
    registers: () => value(link.call('registers')),
    create: (input) => result(link.call('create', input, crypto.randomUUID())),
    createSample: (language, by) => result(link.call('createSample', language, by, crypto.randomUUID())),
    async open(registerId) {
      const opened = await result(link.call('open', registerId));
      if (opened.ok) openId = registerId;
      persisted ??= persist();
      return opened;
    },
    migrate: () => result(link.call('migrate')),
    actAs: (personId) => result(link.call('actAs', personId)),
    forget(registerId) {
      if (openId === registerId) openId = null;
      return result(link.call('forget', registerId));
    },
    ask: (queries) => value(link.call('ask', queries)),
    reader() {
      const { port1, port2 } = new MessageChannel();
      void link.call('answerAt', transfer(port1, [port1]));
      return port2;
    },
    list: (query, from, count) => value(link.call('list', query, from, count)),
    counts: (queries) => value(link.call('counts', queries)),
    hits: (tables, search, most) => value(link.call('hits', tables, search, most)),
    idsBetween: (query, from, to) => value(link.call('idsBetween', query, from, to)),
    heldHere: (all, query, from, count) => value(link.call('heldHere', all, query, from, count)),
    countSelected: (selection, query) => value(link.call('countSelected', selection, query)),
    place: (query, id) => value(link.call('place', query, id)),
    names: () => value(link.call('names')),
    log: (query) => value(link.call('log', query)),
    toldLog: (query) => value(link.call('toldLog', query)),
    findEntries: (filter, below, above) => value(link.call('findEntries', filter, below, above)),
    find: (named) => value(link.call('find', named)),
    causes: (incidentId) => value(link.call('causes', incidentId)),
    followed: (table, id) => value(link.call('followed', table, id)),
    head: () => value(link.call('head')),
    async document(hash) {
      const read = await result(link.call('document', hash));
      return read.ok ? ok(read.value.bytes) : read;
    },
    hashOf: (file) => result(link.call('hashOf', file)),
    deliveryTable: (asked) => value(link.call('deliveryTable', asked)),
    roundStatus: (asked) => value(link.call('roundStatus', asked)),
    serviceDelivery: (asked) => value(link.call('serviceDelivery', asked)),
    toBePutRight: () => value(link.call('toBePutRight')),
    overview: (asked) => value(link.call('overview', asked)),
    send,
    drafts: (window, living, rescued) => value(link.call('drafts', window, living, rescued)),
    keepDraft: (draft) => value(link.call('keepDraft', draft)),
    exportFile: ({ tell, signal } = {}) => making({ ...(signal && { signal }) }, tell, (fileId) => link.call('exportFile', fileId)),
    saved: (head) => value(link.call('saved', head)),
    inspectFile: (bytes, watch = {}) => following(fileIdOf(bytes), watch, (fileId) => link.callLong('inspectFile', fileId, bytes)),
    takeFile: (bytes, how, by, watch = {}) =>
      following(fileIdOf(bytes), watch, (fileId) => link.callLong('takeFile', fileId, bytes, how, by ?? null, crypto.randomUUID())),
    letGoFile: (bytes) => value(link.call('letGoFile', fileIdOf(bytes))),
    async verify(head, { tell, signal } = {}) {
      const of = signal || tell ? ((await value(link.call('head')))?.seq ?? 0) : 0;
      const verifying = tell && ((progress: FileProgress) => tell({ doing: 'verifying', of, ...progress }));
      const watch = { ...(verifying && { tell: verifying }), ...(signal && { signal }) };
      const verdict = await making(watch, tell, (fileId) => link.callLong('verify', fileId, head));
      if (!verdict.ok) throw new StoreError(verdict.problems[0] ?? problem('file.unreadable'));
      return verdict.value;
    },
    proven: () => result(link.callLong('proven')),
    storeId: () => value(link.call('storeId')),
    journalAfter: (after) => value(link.call('journalAfter', after)),
    rebuilt: (backup, journal) => result(link.callLong('rebuilt', backup, journal)),
    putRight: () => value(link.call('putRight')),
    settled: () => value(link.call('settled')),
    async status() {
      const [status, kept] = await Promise.all([value(link.call('status')), (persisted ??= persist())]);
      return { ...status, persisted: kept };
    },
    trustClock: () => value(link.call('trustClock')),
    onMoved(listener) {
      movedListeners.add(listener);
      return () => movedListeners.delete(listener);
    },
    onClosed(listener) {
      closedListeners.add(listener);
      return () => closedListeners.delete(listener);
    },
    onTrouble(listener) {
      troubleListeners.add(listener);
      return () => troubleListeners.delete(listener);
    },
    stop() {
      openId = null;
      link.stop();
    },
  };
}

/** The answer, or `file.cancelled` once `signal` ends it. */
function orEnded<T>(signal: AbortSignal | undefined, answer: Promise<Result<T>>): Promise<Result<T>> {
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(fail(problem('file.cancelled'))), { once: true });
    answer.then(resolve, reject);
  });
}

/** Asks the browser to keep the data; only a page may ask. */
async function persist(): Promise<boolean | null> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
}
