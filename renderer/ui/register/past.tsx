import { createContext, useContext, type ReactNode } from 'react';
import type { Subject } from '../../../engine/ledger/about.ts';
import { recordKey } from '../../../engine/ledger/entry.ts';
import type { PastRegister } from '../../workers/past-client.ts';
import { useWords } from '../words/words-context.tsx';
import { loadQuestion } from './question-kinds.ts';
import { useAnswer, useFormer } from './questions-context.tsx';

const PastContext = createContext<PastRegister | null>(null);

export function PastProvider({ past, children }: { past: PastRegister; children: ReactNode }) {
  return <PastContext value={past}>{children}</PastContext>;
}

/** The register as of an instant, where it is looked at so; `null`: as it is now. */
export function usePast(): PastRegister | null {
  return useContext(PastContext);
}

/** Why nothing can be written here; `null` where it can. */
export function useReadOnlyReason(): string | null {
  const say = useWords();
  return usePast() === null ? null : say('problems:store.readOnlyThen');
}

const none: ReadonlySet<string> = new Set();

/** The ids of those of some records of a table that are otherwise now. None where the register is looked at as it is. */
export function useDiffering(table: string, ids: readonly string[]): ReadonlySet<string> {
  const past = usePast();
  const asked = useAnswer(
    past === null || ids.length === 0
      ? null
      : loadQuestion(`differing ${table} ${ids.join(' ')}`, null, async () => {
          const records = ids.map((id): Subject => ({ table, id }));
          const differ = await past.differing(records);
          return records.flatMap((record, index) => (differ[index] === true ? [recordKey(record.table, record.id)] : []));
        }),
  );
  const keys = useFormer(asked);
  if (past === null || keys === null) return none;
  return new Set(ids.filter((id) => keys.includes(recordKey(table, id))));
}
