import { useMemo } from 'react';
import type { Day, Instant } from '../../../engine/values/time.ts';
import { durationText, minutesText } from '../../../words/patterns/durations.ts';
import { dayText, instantText, quarterText } from '../../../words/patterns/days.ts';
import { useSettings } from '../register/open-register.tsx';
import { useLanguage } from './words-context.tsx';

export type Times = {
  day(day: Day): string;
  /** Day and time of day in the register's time zone. */
  instant(instant: Instant): string;
  quarter(id: string): string;
  /** Minutes in words: `2시간 10분`. */
  duration(minutes: number): string;
  /** Minutes as minutes: `129분`. */
  minutes(minutes: number): string;
};

/** Days and instants as people write them, in the language of the interface and the register's time zone. */
export function useTimes(): Times {
  const language = useLanguage();
  const { timeZone, fiscalYearStart } = useSettings();
  return useMemo(
    () => ({
      day: (day) => dayText(day, language),
      instant: (instant) => instantText(instant, timeZone, language),
      quarter: (id) => quarterText(id, language, fiscalYearStart),
      duration: (minutes) => durationText(minutes, language),
      minutes: (minutes) => minutesText(minutes, language),
    }),
    [language, timeZone, fiscalYearStart],
  );
}
