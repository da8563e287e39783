import type { Head } from '../../engine/ledger/entry.ts';
import type { OutsideHead, Verdict } from '../../engine/ledger/verdict.ts';
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
  register: StoredRegister,
  files: RegisterFiles,
  outside: OutsideHead | null,
): Promise<Result<Verdict>> {
  return register.inTurn(async () => {
    const stored = await loadReplica(register.database, register.replica.stored.schemas);
    if (stored.stored.head === null) return fail(problem('command.needsRegister'));
    return files.verify(await fileOf(register.database, stored, files), outside);
  });
}
