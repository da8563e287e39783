import type { Head } from '../../engine/ledger/entry.ts';
import type { OutsideHead, Verdict } from '../../engine/ledger/verdict.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { KeptRegister } from '../commands/kept-register.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';
import { loadRows } from '../rows/load-replica.ts';
import type { Replica } from '../rows/replica.ts';
import type { RegisterFiles } from './register-file-port.ts';

/** The register as a file: sealed segments copied as they are, the rest cut and packed as every writer does. */
export async function exportRegister(
  kept: KeptRegister,
  files: RegisterFiles,
): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>> {
  // In turn: no command may move the register while it is read.
  return kept.inTurn(async () => {
    const { head } = kept.replica.stored;
    if (head === null) return fail(problem('command.needsRegister'));
    return ok({ bytes: await fileOf(kept.database, kept.replica, files), head });
  });
}

async function fileOf(database: RegisterDatabase, replica: Replica, files: RegisterFiles): Promise<Uint8Array> {
  const bytes = await database.ledgerBytes.bulkGet(replica.segments.map(({ number }) => number));
  const sealed = replica.segments.map(({ number, changes }, at) => {
    const kept = bytes[at];
    if (!kept) throw new Error(`segment ${number} is missing`);
    return { changes, packed: kept.packed ?? files.pack(kept.plain) };
  });
  const tail = replica.open.parts.flatMap((part) => part.lines);
  return files.write({ sealed, tail, replay: replica.stored, privates: replica.privates.values() });
}

/** Verifies what the database holds, not what is in memory: rows, names and every byte of the ledger, read anew. */
export async function verifyRegister(kept: KeptRegister, files: RegisterFiles, outside: OutsideHead | null): Promise<Result<Verdict>> {
  return kept.inTurn(async () => {
    const stored = await loadRows(kept.database, kept.replica.stored.schemas);
    if (stored.stored.head === null) return fail(problem('command.needsRegister'));
    return files.verify(await fileOf(kept.database, stored, files), outside);
  });
}
