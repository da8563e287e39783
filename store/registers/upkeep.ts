import { epochOf, instantOf } from '../../engine/values/time.ts';
import type { KeptRegister } from '../commands/kept-register.ts';
import { indexOwners } from '../ledger/index-owners.ts';
import { changesAfter } from '../rows/load-replica.ts';
import { snapshotOwed, snapshotWriter } from '../rows/snapshot.ts';
import type { Surroundings } from '../surroundings.ts';

/** Milliseconds that an answer is kept for a command that is repeated: far beyond the life of a page that still waits. */
const answersKept = 24 * 60 * 60 * 1000;

/** What is done when nobody waits, one short step at a time between commands. Answers whether there is more to do. */
export function upkeepOf(kept: KeptRegister, around: Surroundings): () => Promise<boolean> {
  let writing: (() => Promise<boolean>) | null = null;

  async function packOne(): Promise<boolean> {
    const waiting = await kept.database.ledgerBytes.where('waiting').equals(1).first();
    if (!waiting || waiting.packed !== null) return false;
    await kept.database.ledgerBytes.put({ number: waiting.number, plain: null, packed: around.pack(waiting.plain) });
    return true;
  }

  const indexOne = () => indexOwners(kept.database, kept.replica.segments, kept.ledger().read);

  async function snapshotOne(): Promise<boolean> {
    if (writing === null) {
      const state = await kept.database.storeState.get('snapshot');
      const { stored, segments, open } = kept.replica;
      const since = state?.key === 'snapshot' ? changesAfter(state.head.seq, segments, open.parts) : null;
      if (!snapshotOwed(stored, since)) return false;
      writing = snapshotWriter(kept.database, stored, around.newId());
    }
    const step = writing;
    // A step that fails (a full disk) leaves the attempt behind: a snapshot with a gap must never be named.
    writing = null;
    const more = await step();
    if (more) writing = step;
    return more;
  }

  async function pruneAnswers(): Promise<void> {
    const before = instantOf(epochOf(around.now()) - answersKept);
    await kept.database.storeAnswers.where('at').below(before).delete();
  }

  return async () => {
    if ((await kept.inTurn(packOne)) || (await kept.inTurn(indexOne)) || (await kept.inTurn(snapshotOne))) return true;
    await kept.inTurn(pruneAnswers);
    return false;
  };
}
