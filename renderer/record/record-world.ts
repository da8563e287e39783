import { useMemo } from 'react';
import { worldOf } from '../../domain/record-profile.ts';
import type { QueryResult, World } from '../../domain/rows.ts';
import { useRegister, useToday } from '../ui/register/open-register.tsx';

/** What was found about a record, as a world from which cells are read; `null` until it is there. */
export function useWorldOf(found: QueryResult | undefined): World | null {
  const { names } = useRegister();
  const today = useToday();
  return useMemo(() => (found === undefined ? null : worldOf(found, (person) => names[person] ?? null, today)), [found, names, today]);
}
