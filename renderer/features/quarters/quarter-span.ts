import type { KindName } from '../../../domain/rows.ts';
import { useEffect, useState } from 'react';
import { quartersBetween, type Quarter } from '../../../domain/quarters/quarter.ts';
import { startOfDay, type Instant } from '../../../engine/values/time.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import { useMoved } from '../../ui/register/moved.ts';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';

const firsts: readonly { readonly table: KindName; readonly column: string }[] = [
  { table: 'assessments', column: 'validOn' },
  { table: 'incidents', column: 'startedAt' },
  { table: 'releases', column: 'releasedAt' },
];

/** The quarters from the first thing that the register tells of to today, newest first; `null` while asking. */
export function useQuarterSpan(): readonly Quarter[] | null {
  const store = useStore();
  const today = useToday();
  const { timeZone, fiscalYearStart } = useSettings();
  const [first, setFirst] = useState<Instant | null>(null);
  const [turn, setTurn] = useState(0);
  const now = startOfDay(today, timeZone);
  useEffect(() => {
    let current = true;
    void firstInstant(store, timeZone, now).then((found) => {
      if (current) setFirst(found);
    });
    return () => {
      current = false;
    };
  }, [store, timeZone, now, turn]);
  useMoved(
    firsts.map(({ table }) => table),
    () => setTurn((was) => was + 1),
  );
  return first === null ? null : quartersBetween(first, now, { timeZone, fiscalYearStart }).reverse();
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
