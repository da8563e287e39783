import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import type { HeldFile } from '../../contract/store.ts';
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
): Promise<Result<{ readonly bytes: Uint8Array }>> {
  const kept = await database.storeEvidence.get(hash);
  if (kept === undefined) return fail(problem('document.lost', undefined, { value: hash }));
  // Bytes that cannot be unpacked are as damaged as others.
  const bytes = await unpack(kept.packed).catch(() => null);
  return bytes !== null && sha256Hex(bytes) === hash ? ok({ bytes }) : fail(problem('document.damaged', undefined, { value: hash }));
}

/** The bytes of files, or a problem where one cannot be read: it was changed or taken away since it was chosen, or is a folder. */
export async function bytesOfFiles(files: readonly HeldFile[]): Promise<Result<readonly Uint8Array[]>> {
  try {
    return ok(await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer()))));
  } catch {
    return fail(problem('file.unreadable'));
  }
}

export async function hashOfFile(file: HeldFile): Promise<Result<{ readonly sha256: string; readonly size: number }>> {
  const read = await bytesOfFiles([file]);
  if (!read.ok) return read;
  const [bytes = new Uint8Array()] = read.value;
  return ok({ sha256: sha256Hex(bytes), size: bytes.length });
}
