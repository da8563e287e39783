import { useAnswer, useFormer } from '../../../ui/register/questions-context.tsx';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { useNow } from '../../../ui/register/now.ts';
import { usePast } from '../../../ui/register/past.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';
import { StoreError } from '../../../../store/registers/store-problem.ts';
import { problem } from '../../../../engine/values/problem.ts';
import { ledgerWork } from '../../../workers/ledger-work.ts';
import type { QuarterState } from '../../../workers/ledger-worker.ts';

/** What stands in the way of closing a quarter, and how it looks in hindsight; `null` while that is worked out. It is read from the whole ledger. */
export function useQuarterState(quarter: string): QuarterState | null {
  const store = useStore();
  const now = useNow();
  const asOf = usePast()?.at ?? null;
  const question = loadQuestion(`quarterState ${quarter} ${now} ${asOf ?? ''}`, null, async () => {
    const state = await ledgerWork(store, new AbortController().signal, (service, file) => service.quarterState(file, quarter, now, asOf));
    if (state?.ok === true) return state.value;
    throw new StoreError(state?.problems[0] ?? problem('store.noAnswer'));
  });
  return useFormer(useAnswer(question));
}
