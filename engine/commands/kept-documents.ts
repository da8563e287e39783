import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { sha256Hex } from '../values/sha256.ts';
import type { Command } from './prepare.ts';
import type { Draft } from './use-case.ts';

/**
 * The documents that a draft names, by the hex SHA-256 of their bytes: each came with the command. What came and is not named is
 * not kept. Error: `document.missing`.
 */
export function keptDocuments(
  draft: Pick<Draft, 'documents'>,
  command: Pick<Command, 'documents'>,
): Result<ReadonlyMap<string, Uint8Array>> {
  const came = new Map((command.documents ?? []).map((bytes) => [sha256Hex(bytes), bytes]));
  const kept = new Map<string, Uint8Array>();
  for (const hash of draft.documents ?? []) {
    const bytes = came.get(hash);
    if (bytes === undefined) return fail(problem('document.missing', undefined, { value: hash }));
    kept.set(hash, bytes);
  }
  return ok(kept);
}
