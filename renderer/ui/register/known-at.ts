import { endOfDay, instantOf, type Instant } from '../../../engine/values/time.ts';
import { useSettings } from './open-register.tsx';
import { usePast } from './past.tsx';

/** Up to when figures know what happened: the instant that is looked at, else when they are asked for; a sample ends with its own today. */
export function useKnownAt(): () => Instant {
  const { sampleToday, timeZone } = useSettings();
  const past = usePast();
  return () => past?.at ?? (sampleToday === null ? instantOf(Date.now()) : endOfDay(sampleToday, timeZone));
}
