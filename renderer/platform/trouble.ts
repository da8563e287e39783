import type { Problem } from '../../engine/values/problem.ts';
import type { RegisterClient } from '../../contract/store.ts';

/** Milliseconds between two attempts to have the store take writes again. */
const betweenAttempts = 3_000;

export type TroubleNeeds = {
  readonly client: Pick<RegisterClient, 'onTrouble' | 'putRight'>;
  /** Writes what the store holds to the host, before anything else is written to the store. Answers whether that lies there. */
  readonly backUp: () => Promise<boolean>;
  /** What the store refuses writes for; `null` when it takes them again. */
  readonly report: (what: Problem | null) => void;
};

/**
 * After a write that the store refused: the register goes to the host first, then a new log is begun, and only then is the
 * store written to again. Attempts go on until there is room; a backup that could not be written meanwhile is written then.
 * Answers the way to stop.
 */
export function settleTrouble({ client, backUp, report }: TroubleNeeds): () => void {
  let current: Problem | null = null;
  let isBackedUp = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function attempt(): Promise<void> {
    if ((await client.putRight().catch(() => current)) !== null) timer = setTimeout(() => void attempt(), betweenAttempts);
  }

  async function begin(): Promise<void> {
    isBackedUp = await backUp();
    await attempt();
  }

  const forget = client.onTrouble((what) => {
    const isNew = current === null && what !== null;
    current = what;
    report(what);
    if (isNew) void begin();
    if (what !== null) return;
    clearTimeout(timer);
    if (!isBackedUp) void backUp().then((done) => (isBackedUp = done));
  });
  return () => {
    clearTimeout(timer);
    forget();
  };
}
