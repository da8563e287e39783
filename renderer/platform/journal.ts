import type { Problem } from '../../engine/values/problem.ts';
import { problem } from '../../engine/values/problem.ts';
import type { LedgerEnd, RegisterClient } from '../../contract/store.ts';
import { StoreError } from '../../store/registers/store-problem.ts';
import { problemOfCall } from '../ui/recovery/problem-of-call.ts';
import type { Platform } from './platform.ts';

export type JournalNeeds = {
  readonly platform: Pick<Platform, 'call'>;
  readonly client: Pick<RegisterClient, 'journalAfter' | 'onMoved'>;
  /** The name of this store. */
  readonly store: string;
  readonly register: { readonly registerId: string; readonly name: string };
  /** With which entry the register ends as it is shown first. */
  readonly seq: number;
  /** Writes a backup, which begins the journal anew; `null` where it could not. */
  readonly backUp: (reason: 'timer' | 'erased') => Promise<LedgerEnd | null>;
  /** How many entries the host has not acknowledged (`null`: not known yet), and why it did not take them. */
  readonly report: (state: { readonly behind: number | null; readonly refused: Problem | null }) => void;
};

/** Milliseconds before what was refused is offered again: doubled each time, up to the last. */
const pauses = { first: 500, last: 15_000 } as const;

/**
 * Hands every entry of the open register to the host, which keeps it outside the store. The ledger itself is what waits to
 * be sent: the host says with which entry its journal ends, and what follows is sent. Answers the way to stop.
 */
export function keepJournal({ platform, client, store, register, seq, backUp, report }: JournalNeeds): () => void {
  /** With which entry the journal ends; `undefined` until the host was asked. */
  let end: LedgerEnd | null | undefined;
  let acknowledged: number | null = null;
  /** The journal holds a name that was erased: a backup must begin it anew. */
  let holdsErased = false;
  let head = seq;
  let running = false;
  let again = false;
  let stopped = false;
  let pause: number = pauses.first;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (refused: Problem | null) => {
    if (end !== undefined) acknowledged = end?.seq ?? 0;
    if (!stopped) report({ behind: acknowledged === null ? null : Math.max(0, head - acknowledged), refused });
  };

  async function ask(): Promise<void> {
    const known = await ofHost(platform.call('journal.known', {}));
    const series = known.find((one) => one.store === store && one.registerId === register.registerId);
    end = series?.head ?? null;
    // A page that ended between the erasure and the backup leaves the backup to the next one.
    if (series === undefined || series.base?.hash === series.head.hash) return;
    const since = await client.journalAfter(series.base);
    // What is too much to be looked through may hold one.
    holdsErased ||= since.state === 'apart' || (since.state === 'entries' && since.erases);
  }

  /** Sends until nothing is missing; answers what stands in the way. */
  async function level(): Promise<Problem | null> {
    if (end === undefined) await ask();
    for (;;) {
      if (stopped) return null;
      const piece = await client.journalAfter(end ?? null);
      // A store that was thrown away and brought back may end earlier: what it lost is not saved.
      if (piece.head !== null) head = Math.max(head, piece.head.seq);
      if (piece.state === 'level') {
        if (!holdsErased) return null;
        if ((await backUp('erased')) === null) return problem('journal.waits');
        holdsErased = false;
        continue;
      }
      tell(null);
      if (piece.state === 'apart') {
        const begun = await backUp('timer');
        if (begun === null) return problem('journal.waits');
        end = begun;
        continue;
      }
      const answer = await ofHost(platform.call('journal.append', { store, ...register, after: end ?? null, bytes: piece.bytes }));
      if (!answer.ok) return answer.problems[0] ?? problem('journal.waits');
      if (answer.value.state === 'elsewhere') {
        // Another page wrote meanwhile, or the journal begins only now: where its end is no entry of ours, a backup follows.
        const said = answer.value.head;
        end = said !== null && said.hash !== end?.hash ? said : await backUp('timer');
        if (end === null) return problem('journal.waits');
        continue;
      }
      end = answer.value.head;
      holdsErased ||= piece.erases;
    }
  }

  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    clearTimeout(timer);
    try {
      const refused = await level().catch(problemOfCall);
      tell(refused);
      if (refused === null) pause = pauses.first;
      else {
        // It may have been begun anew meanwhile.
        end = undefined;
        again = false;
        if (!stopped) timer = setTimeout(() => void run(), pause);
        pause = Math.min(pause * 2, pauses.last);
      }
    } finally {
      running = false;
    }
    if (again) {
      again = false;
      void run();
    }
  }

  const forgetMoved = client.onMoved((moved) => {
    if (moved.registerId !== register.registerId) return;
    head = Math.max(head, moved.seq);
    tell(null);
    void run();
  });
  void run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    forgetMoved();
  };
}

/** A host that does not answer is told from a store that does not. */
async function ofHost<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new StoreError(problem('host.noAnswer'));
  }
}
