import type { Arguments } from '../../contract/host.ts';
import type { Result } from '../../engine/values/result.ts';
import type { RegisterClient } from '../../contract/store.ts';
import type { Platform } from './platform.ts';

type Reason = Arguments<'backups.write'>['reason'];

/** 15 minutes, in milliseconds. */
const everyQuarterHour = 15 * 60 * 1000;
/** A browser's page goes out of sight often: it then hands over a backup only when the last one is older than this, in milliseconds. */
const leastBetweenGlances = 5 * 60 * 1000;

export type BackupNeeds = {
  readonly platform: Platform;
  readonly client: Pick<RegisterClient, 'exportFile' | 'head'>;
  /** The register that is open; `null` when none is. */
  readonly current: () => { readonly registerId: string; readonly name: string } | null;
  /** Turns what is being typed into kept drafts or entries. */
  readonly flush: () => Promise<void>;
  /** A backup could not be written; work goes on. */
  readonly onProblems: (outcome: Extract<Result<unknown>, { ok: false }>) => void;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
};

export type Backups = {
  /** Writes a backup now if the register changed since the last one; answers whether it lies safe. */
  readonly write: (reason: Reason) => Promise<boolean>;
  readonly stop: () => void;
};

/** Keeps backups of the open register: every 15 minutes if it changed, and when the window closes. The shell starts it once. */
export function startBackups({ platform, client, current, flush, onProblems, clock = Date.now }: BackupNeeds): Backups {
  const kept = new Map<string, string>();
  let last = 0;
  let running: Promise<boolean> = Promise.resolve(true);

  async function writeNow(reason: Reason): Promise<boolean> {
    const register = current();
    const head = await client.head();
    if (!register || !head || kept.get(register.registerId) === head.hash) return true;
    const file = await client.exportFile();
    if (!file.ok) {
      onProblems(file);
      return false;
    }
    const { bytes, head: end } = file.value;
    const answer = await platform.call('backups.write', { store: null, ...register, seq: end.seq, hash: end.hash, reason, bytes });
    if (!answer.ok) {
      onProblems(answer);
      return false;
    }
    kept.set(register.registerId, end.hash);
    last = clock();
    return true;
  }

  /** One after the other, and never a rejection: a backup that fails must not stop the window from closing. */
  function write(reason: Reason): Promise<boolean> {
    running = running.then(() => writeNow(reason)).catch(() => false);
    return running;
  }

  const timer = setInterval(() => void write('timer'), everyQuarterHour);
  const stopListening = platform.on('app.flush', ({ milliseconds }) => {
    void flush()
      .catch(() => undefined)
      .then(() => (milliseconds > 0 || clock() - last > leastBetweenGlances ? write('quit') : true))
      .then(() => platform.call('app.flushed', {}));
  });

  return {
    write,
    stop: () => {
      clearInterval(timer);
      stopListening();
    },
  };
}
