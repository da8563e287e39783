import { createContext, useContext, useMemo } from 'react';
import type { Instant } from '../../../engine/values/time.ts';
import type { Clock } from '../fields/instant-typed.ts';
import { useSettings, useToday } from './open-register.tsx';

const StartContext = createContext<Instant | null>(null);

/** Within it, moments that are typed count from this instant: `+17` is seventeen minutes later, a time alone is of its day. */
export const CountedFrom = StartContext.Provider;

/** What moments that are typed here are read against. */
export function useClock(): Clock {
  const today = useToday();
  const { timeZone } = useSettings();
  const start = useContext(StartContext);
  return useMemo(() => ({ today, timeZone, start }), [today, timeZone, start]);
}
