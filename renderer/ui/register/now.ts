import { useState } from 'react';
import { endOfDay, instantOf, type Instant } from '../../../engine/values/time.ts';
import { useSettings } from './open-register.tsx';

/** The instant at which a page was opened, up to which it tells of what is going on; in a sample the end of its own today. */
export function useNow(): Instant {
  const { sampleToday, timeZone } = useSettings();
  const [now] = useState(() => instantOf(Date.now()));
  return sampleToday === null ? now : endOfDay(sampleToday, timeZone);
}
