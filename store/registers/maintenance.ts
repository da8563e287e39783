import { epochOf, instantOf } from '../../engine/values/time.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import { indexOwners } from '../ledger/index-owners.ts';
import { changesAfter } from '../rows/load-replica.ts';
import { snapshotOwed, snapshotWriter } from '../rows/snapshot.ts';
import type { Environment } from '../environment.ts';

/** Milliseconds that an answer is kept for a command that is repeated: far beyond the life of a page that still waits. */
const answerLife = 24 * 60 * 60 * 1000;

/** What is done when nobody waits, one short step at a time between commands. Answers whether there is more to do. */
export function maintenanceOf(register: StoredRegister, environment: Environment): () => Promise<boolean> {
  let writing: (() => Promise<boolean>) | null = null;

  async function packOne(): Promise<boolean> {
    const waiting = await register.database.ledgerBytes.where('waiting').equals(1).first();
    if (!waiting || waiting.packed !== null) return false;
    await register.database.ledgerBytes.put({ number: waiting.number, plain: null, packed: environment.pack(waiting.plain) });
    return true;
  }

  const indexOne = () => indexOwners(register.database, register.replica.segments, register.ledger().read);

  async function snapshotOne(): Promise<boolean> {
    if (writing === null) {
      const state = await register.database.storeState.get('snapshot');
      const { stored, segments, open } = register.replica;
      const since = state?.key === 'snapshot' ? changesAfter(state.head.seq, segments, open.parts) : null;
      if (!snapshotOwed(stored, since)) return false;
      writing = snapshotWriter(register.database, stored, environment.newId());
    }
    const step = writing;
    // A step that fails (a full disk) leaves the attempt behind: a snapshot with a gap must never be named.
    writing = null;
    const more = await step();
    if (more) writing = step;
    return more;
  }

  async function pruneAnswers(): Promise<void> {
    const before = instantOf(epochOf(environment.now()) - answerLife);
    await register.database.storeAnswers.where('at').below(before).delete();
  }

  return async () => {
    if ((await register.inTurn(packOne)) || (await register.inTurn(indexOne)) || (await register.inTurn(snapshotOne))) return true;
    await register.inTurn(pruneAnswers);
    return false;
  };
}
