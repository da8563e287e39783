import { sealed, type SealedEntry } from '../../engine/ledger/append.ts';
import { applyEntry, type Replay } from '../../engine/ledger/replay.ts';
import { entriesOf, isHeaderLine } from '../../engine/ledger/segments.ts';
import type { Steps } from '../../engine/values/steps.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import type { BesideEntries } from '../commands/write-plan.ts';
import { copyOf } from '../../engine/ledger/replay.ts';
import { differences } from '../rows/replica.ts';
import type { ReadFile } from './register-file-port.ts';
import { apart } from './store-file.ts';

// What a register takes over from a file of it that ran ahead.

type Followed = { readonly entries: readonly SealedEntry[]; readonly rows: ReturnType<typeof differences> };

/** The entries of a file above a seq, read from the segment in which they begin, and the rows that they leave of those before. */
export function* entriesAfter(file: ReadFile, after: number, before: Replay): Steps<Followed> {
  const entries: SealedEntry[] = [];
  const now = copyOf(before);
  const lines = skippingTo(isHeaderLine, file.lines(file.segments.findIndex(({ to }) => to > after)));
  for (const entry of entriesOf(lines)) {
    if (entry.header.seq <= after) continue;
    entries.push(sealed(entry));
    applyEntry(now, entry);
    yield;
  }
  return { entries, rows: differences(before, now) };
}

/** What stands in a segment before its first header belongs to an entry of an earlier one. */
function* skippingTo(isFirst: (line: string) => boolean, lines: Iterable<string>): Generator<string> {
  let found = false;
  for (const line of lines) if ((found ||= isFirst(line))) yield line;
}

/**
 * The file is ahead, so what it knows of names is what holds: people whom it no longer names were erased. Documents are those that
 * the register does not have.
 */
export function besidesOf(register: StoredRegister, file: ReadFile): BesideEntries {
  const named = new Set([...file.privates.values()].map(({ personId }) => personId));
  const forget = new Set([...register.replica.privates.values()].map(({ personId }) => personId).filter((id) => !named.has(id)));
  const documents = [...file.evidence].filter(([hash]) => !register.replica.evidence.has(hash));
  const evidence = new Map(documents.map(([hash, packed]) => [hash, apart(packed)]));
  return { reveal: [...file.privates.values()], forget: [...forget], evidence };
}
