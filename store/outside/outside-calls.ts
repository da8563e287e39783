import type { Head } from '../../engine/ledger/entry.ts';
import type { Problem } from '../../engine/values/problem.ts';
import type { Result } from '../../engine/values/result.ts';
import type { JournalPiece, LedgerEnd } from '../../contract/store.ts';
import type { Environment } from '../environment.ts';
import type { RegisterFiles } from '../files/register-file-port.ts';
import type { OpenRegisters } from '../registers/open-registers.ts';
import { journalAfter } from './journal-piece.ts';
import { rebuilt } from './rebuild.ts';

/** The calls about what lies outside the store: the journal that the host keeps, and the way back from it. */
export function outsideCalls(open: OpenRegisters, environment: Environment, files: RegisterFiles) {
  return {
    storeId: (): Promise<string> => environment.replica(),
    journalAfter: (after: LedgerEnd | null): Promise<JournalPiece> => journalAfter(open.opened().stored, after, files.unpack),
    rebuilt: (
      backup: Uint8Array | null,
      journal: Uint8Array | null,
    ): Promise<Result<{ readonly bytes: Uint8Array; readonly head: Head }>> => rebuilt(files, environment.schemas, backup, journal),
    putRight: (): Promise<Problem | null> => environment.trouble.putRight(),
  };
}
