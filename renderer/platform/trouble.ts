import type { Problem } from '../../engine/values/problem.ts';
import type { RegisterClient } from '../../contract/store.ts';

/** Milliseconds between two attempts to have the store take writes again. */
const betweenAttempts = 3_000;

export type TroubleNeeds = {
  readonly client: Pick<RegisterClient, 'onTrouble' | 'putRight'>;
  /** Writes what the store holds to the host, before anything else is written to the store. */
  readonly backUp: () => Promise<unknown>;
  /** What the store refuses writes for; `null` when it takes them again. */
  readonly report: (what: Problem | null) => void;
};

/**
 * After a write that the store refused: the register goes to the host first, then a new log is begun, and only then is the
 * store written to again. Attempts go on until there is room. Answers the way to stop.
 */
export function settleTrouble({ client, backUp, report }: TroubleNeeds): () => void {
  let current: Problem | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function attempt(): Promise<void> {
    if ((await client.putRight().catch(() => current)) !== null) timer = setTimeout(() => void attempt(), betweenAttempts);
  }

  const forget = client.onTrouble((what) => {
    const isNew = current === null && what !== null;
    current = what;
    report(what);
    if (what === null) clearTimeout(timer);
    else if (isNew) void backUp().then(attempt);
  });
  return () => {
    clearTimeout(timer);
    forget();
  };
}
