import { documentsNamed } from '../kind/document-fields.ts';
import type { Change } from '../ledger/append.ts';
import type { DocumentFields } from '../migrations/migration.ts';
import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { sha256Hex } from '../values/sha256.ts';
import type { Steps } from '../values/steps.ts';
import type { Command } from './prepare.ts';

/** What is known of documents where a command is carried out: the fields that name them, and those that are kept already. */
export type Documents = { readonly fields: DocumentFields; readonly isKept: (hash: string) => boolean };

/**
 * The documents that changes bring, by the hex SHA-256 of their bytes: each one that they name came with the command, or is kept
 * already. What came and is not named is not kept. Errors: `document.missing`, `document.otherSize`.
 */
export function* keptDocuments(
  changes: readonly Change[],
  command: Pick<Command, 'documents'>,
  { fields, isKept }: Documents,
): Steps<Result<ReadonlyMap<string, Uint8Array>>> {
  const came = new Map<string, Uint8Array>();
  for (const bytes of command.documents ?? []) {
    came.set(sha256Hex(bytes), bytes);
    yield;
  }
  const kept = new Map<string, Uint8Array>();
  for (const change of changes) {
    for (const hash of documentsNamed(fields, change)) {
      const bytes = came.get(hash);
      if (bytes === undefined && !isKept(hash)) return fail(problem('document.missing', undefined, { value: hash }));
      if (bytes === undefined) continue;
      const said = sizeOf(fields, change, hash);
      if (said !== bytes.length) return fail(problem('document.otherSize', undefined, { value: hash }));
      // The same bytes are stored once.
      if (!isKept(hash)) kept.set(hash, bytes);
    }
  }
  return ok(kept);
}

function sizeOf(fields: DocumentFields, { table, after }: Change, hash: string): unknown {
  const own = fields.get(table)?.find((one) => after?.[one.hash] === hash);
  return own === undefined ? null : after?.[own.size];
}
