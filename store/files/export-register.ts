import type { Head } from '../../engine/ledger/entry.ts';
import { breakArguments, type OutsideHead, type Verdict } from '../../engine/ledger/verdict.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';
import { loadReplica } from '../rows/load-replica.ts';
import type { Replica } from '../rows/replica.ts';
import type { RegisterFiles } from './register-file-port.ts';

/** The register as a file: sealed segments copied as they are, the rest cut and packed as every writer does. */
export async function exportRegister(
  register: StoredRegister,
  files: RegisterFiles,
): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>> {
  // In turn: no command may move the register while it is read.
  return register.inTurn(async () => {
    const { head } = register.replica.stored;
    if (head === null) return fail(problem('command.needsRegister'));
    return ok({ bytes: await fileOf(register.database, register.replica, files), head });
  });
}

async function fileOf(database: RegisterDatabase, replica: Replica, files: RegisterFiles): Promise<Uint8Array> {
  const bytes = await database.ledgerBytes.bulkGet(replica.segments.map(({ number }) => number));
  const sealed = replica.segments.map(({ number, changes }, index) => {
    const segmentBytes = bytes[index];
    if (!segmentBytes) throw new Error(`segment ${number} is missing`);
    return { changes, packed: segmentBytes.packed ?? files.pack(segmentBytes.plain) };
  });
  const tail = replica.open.parts.flatMap((part) => part.lines);
  return files.write({ sealed, tail, replay: replica.stored, privates: replica.privates.values() });
}

/** Verifies what the database holds, not what is in memory: rows, names and every byte of the ledger, read anew. */
export async function verifyRegister(
  { database, replica }: StoredRegister,
  files: RegisterFiles,
  outside: OutsideHead | null,
): Promise<Result<Verdict>> {
  // Read in one transaction, and segments never change: commands need not wait.
  const stored = await loadReplica(database, replica.stored.schemas);
  const { head } = stored.stored;
  if (head === null) return fail(problem('command.needsRegister'));
  const verdict = await files.verify(await fileOf(database, stored, files), outside);
  if (verdict.ok && verdict.value.ok) await database.storeState.put({ key: 'verified', seq: head.seq, hash: head.hash });
  return verdict;
}

/**
 * Whether the ledger can be read as it is kept: what came from elsewhere was verified when it came, and the rest was written
 * here. A store that does not remember that (an earlier version kept it) verifies once. The first break is a problem.
 */
export async function proven(register: StoredRegister, files: RegisterFiles): Promise<Result<null>> {
  if ((await register.database.storeState.get('verified')) !== undefined) return ok(null);
  const verdict = await verifyRegister(register, files, null);
  if (!verdict.ok) return verdict;
  const [first] = verdict.value.problems;
  return first === undefined ? ok(null) : fail(problem('file.broken', undefined, breakArguments(first)));
}
