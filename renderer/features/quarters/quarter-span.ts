import type { KindName } from '../../../domain/rows.ts';
import { useMemo } from 'react';
import { quartersBetween, type Quarter } from '../../../domain/quarters/quarter.ts';
import { startOfDay, type Day, type Instant } from '../../../engine/values/time.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import { useCalendar, useToday } from '../../ui/register/open-register.tsx';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';

const firsts: readonly { readonly table: KindName; readonly column: string }[] = [
  { table: 'assessments', column: 'validOn' },
  { table: 'incidents', column: 'startedAt' },
  { table: 'releases', column: 'releasedAt' },
  { table: 'deployments', column: 'startedAt' },
];

/** The quarters from the first thing that the register tells of to today, newest first; `null` while asking. */
export function useQuarterSpan(): readonly Quarter[] | null {
  const store = useStore();
  const today = useToday();
  const calendar = useCalendar();
  const { timeZone } = calendar;
  const now = startOfDay(today, timeZone);
  const first = useFormer(
    useAnswer(
      loadQuestion(
        `quarterSpan ${timeZone} ${now}`,
        firsts.map(({ table }) => table),
        () => firstInstant(store, timeZone, now),
      ),
    ),
  );
  return useMemo(() => (first === null ? null : quartersBetween(first, now, calendar).reverse()), [first, now, calendar]);
}

/** The last quarter that ended is the one to report on; the running one only where there is no other. `quarters` come newest first. */
export function usualQuarter(quarters: readonly Quarter[], today: Day): Quarter | undefined {
  return quarters.find(({ lastDay }) => lastDay < today) ?? quarters[0];
}

async function firstInstant(store: RegisterClient, timeZone: string, now: Instant): Promise<Instant> {
  const found = await Promise.all(
    firsts.map(async ({ table, column }) => {
      const query = { table, search: '', filters: [], sort: [{ column, descending: false }], archived: false };
      const { rows } = await store.list(query, 0, 1);
      const value = rows[0]?.cells[column];
      return typeof value !== 'string' ? now : value.length === 10 ? startOfDay(value, timeZone) : value;
    }),
  );
  return [...found, now].sort()[0] as Instant;
}
