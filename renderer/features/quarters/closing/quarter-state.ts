import { useNow } from '../../../ui/register/now.ts';
import { usePast } from '../../../ui/register/past.tsx';
import { ledgerWork } from '../../../workers/ledger-work.ts';
import type { QuarterState } from '../../../workers/ledger-worker.ts';
import { useMade, type Made } from '../made.ts';

/** What stands in the way of closing a quarter, and how it looks in hindsight. It is read from the whole ledger. */
export function useQuarterState(quarter: string): Made<QuarterState> {
  const now = useNow();
  const asOf = usePast()?.at ?? null;
  return useMade(`${quarter} ${now} ${asOf ?? ''}`, (store, watch) =>
    ledgerWork(store, watch, (service, file, tell) => service.quarterState(file, quarter, now, asOf, tell)),
  );
}
