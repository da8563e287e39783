import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import type { Environment } from '../environment.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';

/**
 * A document that is kept beside the ledger, its bytes checked against their hash: nothing else is handed out under it. Errors:
 * `document.lost`, `document.damaged`.
 */
export async function keptDocument(
  database: Pick<RegisterDatabase, 'storeEvidence'>,
  hash: string,
  unpack: Environment['unpack'],
): Promise<Result<Uint8Array>> {
  const kept = await database.storeEvidence.get(hash);
  if (kept === undefined) return fail(problem('document.lost', undefined, { value: hash }));
  // Bytes that cannot be unpacked are as damaged as others.
  const bytes = await unpack(kept.packed).catch(() => null);
  return bytes !== null && sha256Hex(bytes) === hash ? ok(bytes) : fail(problem('document.damaged', undefined, { value: hash }));
}
