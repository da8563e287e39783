import { instantOf, epochOf } from '../../domain/values/time.ts';
import type { RegisterDatabase } from './register-database.ts';
import type { Surroundings } from '../surroundings.ts';

/** Milliseconds that an answer is kept for a command that is repeated: far beyond the life of a page that still waits. */
const answersKept = 24 * 60 * 60 * 1000;

/** Packs one segment that was sealed in haste. Answers whether there was one. */
export async function packOne(database: RegisterDatabase, pack: Surroundings['pack']): Promise<boolean> {
  const kept = await database.ledgerBytes.where('waiting').equals(1).first();
  if (!kept || kept.packed !== null) return false;
  await database.ledgerBytes.put({ number: kept.number, plain: null, packed: pack(kept.plain) });
  return true;
}

/** Forgets answers that nobody can be waiting for. */
export async function pruneAnswers(database: RegisterDatabase, now: Surroundings['now']): Promise<void> {
  const before = instantOf(epochOf(now()) - answersKept);
  await database.storeAnswers.where('at').below(before).delete();
}
