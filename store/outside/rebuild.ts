import { entriesAfter, type JournalEntry } from '../../engine/journal/entry-frames.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import { entriesOf } from '../../engine/ledger/segments.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { applyEntry, emptyReplay } from '../../engine/ledger/replay.ts';
import { forgetPerson } from '../../engine/commands/memory-register.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { atOnce } from '../../engine/values/steps.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import type { ReadFile, RegisterFiles } from '../files/register-file-port.ts';

/**
 * A register put together from what lies outside the store: a backup and the frames that a journal holds after it, or the
 * frames alone where they begin with the first entry. Entries that do not follow are left out: the answer's head says how
 * far it reaches. Whoever takes the file in verifies it as any other.
 */
export async function rebuilt(
  files: Pick<RegisterFiles, 'read' | 'write' | 'packDocument'>,
  schemas: Schemas,
  backup: Uint8Array | null,
  journal: Uint8Array | null,
): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>> {
  const read = backup === null ? ok(null) : await files.read(backup, {});
  if (!read.ok) return read;
  const file = read.value;
  const replay = file?.replay ?? emptyReplay(schemas);
  const privates = new Map(file?.privates);
  const evidence = new Map(file?.evidence);
  const lines: string[] = [];
  for (const entry of journal === null ? [] : entriesAfter(journal, endOf(replay.head))) {
    const linesOfEntry = (decodeUtf8(entry.payload) ?? '').split('\n');
    for (const parsed of entriesOf(linesOfEntry)) applyEntry(replay, parsed);
    for (const line of linesOfEntry) lines.push(line);
    takeNames(privates, entry.head);
    for (const { head, payload } of entry.evidence)
      if (head.frame === 'evidence') evidence.set(head.sha256, atOnce(files.packDocument(payload)));
  }
  if (replay.head === null) return fail(problem('file.broken'));
  if (backup !== null && lines.length === 0) return ok({ bytes: backup, head: replay.head });
  const bytes = files.write({
    sealed: file?.segments.slice(0, -1) ?? [],
    tail: [...lastLines(file), ...lines],
    replay,
    privates: privates.values(),
    evidence,
  });
  return ok({ bytes, head: replay.head });
}

function endOf(head: Head | null): { readonly seq: number; readonly hash: string } | null {
  return head === null ? null : { seq: head.seq, hash: head.hash };
}

function takeNames(privates: Map<string, PrivateRow>, entry: JournalEntry['head']): void {
  for (const row of entry.private) privates.set(row.hash, row);
  for (const person of entry.forget) forgetPerson(privates, person);
}

/** The last segment of a file is the one that grows on. */
function lastLines(file: ReadFile | null): Iterable<string> {
  return file === null || file.segments.length === 0 ? [] : file.lines(file.segments.length - 1);
}
