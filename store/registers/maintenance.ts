import { epochOf, instantOf } from '../../engine/values/time.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import { indexOwners } from '../ledger/index-owners.ts';
import { foldRows } from '../rows/stored-rows.ts';
import type { Environment } from '../environment.ts';

/** Milliseconds that an answer is kept for a command that is repeated: far beyond the life of a page that still waits. */
const answerLife = 24 * 60 * 60 * 1000;

/** What is done when nobody waits, one short step at a time between commands. Answers whether there is more to do. */
export function maintenanceOf(
  register: StoredRegister,
  environment: Environment,
  keepLists: () => Promise<boolean>,
): () => Promise<boolean> {
  async function packOne(): Promise<boolean> {
    const waiting = await register.database.ledgerBytes.where('waiting').equals(1).first();
    if (!waiting || waiting.packed !== null) return false;
    await register.database.ledgerBytes.put({ number: waiting.number, plain: null, packed: environment.pack(waiting.plain) });
    return true;
  }

  const indexOne = () => indexOwners(register.database, register.replica.segments, register.ledger().read);

  const foldOne = () => foldRows(register.database, register.replica.stored);

  async function pruneAnswers(): Promise<void> {
    const before = instantOf(epochOf(environment.now()) - answerLife);
    await register.database.storeAnswers.where('at').below(before).delete();
  }

  return async () => {
    for (const one of [packOne, indexOne, foldOne, keepLists]) if (await register.inTurn(one)) return true;
    await register.inTurn(pruneAnswers);
    return false;
  };
}
