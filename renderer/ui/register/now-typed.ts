import { useState } from 'react';
import { instantOf } from '../../../engine/values/time.ts';
import { instantAsTyped } from '../fields/instant-typed.ts';
import { useSettings, useToday } from './open-register.tsx';

/** The time at which a form was opened, as it is typed: the register's day and the clock of its time zone. */
export function useNowTyped(): string {
  const today = useToday();
  const { timeZone } = useSettings();
  const [now] = useState(() => `${today} ${instantAsTyped(instantOf(Date.now()), timeZone).slice(11, 16)}`);
  return now;
}
