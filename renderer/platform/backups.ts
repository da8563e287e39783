import type { Arguments } from '../../contract/host.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import type { Result } from '../../engine/values/result.ts';
import { fail, ok } from '../../engine/values/result.ts';
import type { LedgerEnd, RegisterClient } from '../../contract/store.ts';
import { problemOfCall } from '../ui/recovery/problem-of-call.ts';
import type { Platform } from './platform.ts';

type Reason = Arguments<'backups.write'>['reason'];

/** 15 minutes, in milliseconds. */
const everyQuarterHour = 15 * 60 * 1000;
/** Milliseconds after which a register that has no backup gets its first: well within a minute of its first entry. */
const firstAfter = 45_000;
/** A browser's page goes out of sight often: it then hands over a backup only when the last one is older than this, in milliseconds. */
const leastBetweenGlances = 5 * 60 * 1000;

export type BackupNeeds = {
  readonly platform: Platform;
  readonly client: Pick<RegisterClient, 'exportFile' | 'head'>;
  /** The name of the store whose journal a backup begins anew. */
  readonly store: string;
  readonly register: { readonly registerId: string; readonly name: string };
  /** Turns what is being typed into kept drafts or entries. */
  readonly flush: () => Promise<void>;
  /** Why the last backup was not written, `null` after one that was; work goes on. */
  readonly report: (failed: Problem | null) => void;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
};

export type Backups = {
  /** Writes a backup if the register changed since the last one; answers with which entry the newest ends. */
  readonly write: (reason: Reason) => Promise<Result<LedgerEnd | null>>;
  readonly stop: () => void;
};

/** Keeps backups of the open register: a first one soon, then every 15 minutes if it changed, and when the window closes. */
export function startBackups({ platform, client, store, register, flush, report, clock = Date.now }: BackupNeeds): Backups {
  let newest: LedgerEnd | null = null;
  let last = 0;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;

  async function writeNow(reason: Reason): Promise<Result<LedgerEnd | null>> {
    const head = await client.head();
    if (head === null) return ok(null);
    // An erased name must leave the journal though a backup with the same end may lie there.
    if (newest?.hash === head.hash && reason !== 'erased') return ok(newest);
    const file = await client.exportFile();
    if (!file.ok) return file;
    const { bytes, head: end } = file.value;
    const about = { store, ...register, seq: end.seq, hash: end.hash, reason };
    const answer = await platform.call('backups.write', { ...about, bytes }).catch(noAnswer);
    if (!answer.ok) return answer;
    newest = { seq: end.seq, hash: end.hash };
    last = clock();
    return ok(newest);
  }

  /** One after the other, and never a rejection: a backup that fails must not stop the window from closing. */
  function write(reason: Reason): Promise<Result<LedgerEnd | null>> {
    const turn = running
      .then(() => writeNow(reason))
      // The store has failed: the host was asked nothing.
      .catch((error: unknown): Result<never> => fail(problemOfCall(error)))
      .then((outcome) => {
        if (!stopped) report(outcome.ok ? null : (outcome.problems[0] ?? null));
        return outcome;
      });
    running = turn;
    return turn;
  }

  async function first(): Promise<void> {
    const all = await platform.call('backups.list', {}).catch(() => []);
    if (!stopped && !all.some(({ registerId }) => registerId === register.registerId)) await write('first');
  }

  const early = setTimeout(() => void first(), firstAfter);
  const timer = setInterval(() => void write('timer'), everyQuarterHour);
  const stopListening = platform.on('app.flush', ({ milliseconds }) => {
    void flush()
      .catch(() => undefined)
      .then(() => (milliseconds > 0 || clock() - last > leastBetweenGlances ? write('quit') : null))
      .then(() => platform.call('app.flushed', {}))
      // A launcher that is gone has nobody to tell.
      .catch(() => undefined);
  });

  return {
    write,
    stop: () => {
      stopped = true;
      clearTimeout(early);
      clearInterval(timer);
      stopListening();
    },
  };
}

function noAnswer(): Result<never> {
  return fail(problem('host.noAnswer'));
}
