import type { FiscalCalendar } from '../../domain/quarters/quarter.ts';
import { fiscalYearNames } from '../../domain/settings/kind.ts';
import { baseRegisters, type BaseRegister } from './base-registers.ts';

/** What the mutations differ in. Lord Howe moves its clocks by half an hour, New York by an hour, Seoul not at all. */
export const dimensions = {
  base: Object.keys(baseRegisters) as BaseRegister[],
  timeZone: ['Asia/Seoul', 'America/New_York', 'Australia/Lord_Howe'],
  fiscalYearStart: [1, 4, 7, 11],
  fiscalYearNamedAfter: fiscalYearNames,
} as const;

/** Which register is changed, and under which calendar. Of any two dimensions each pair comes up among the first twenty. */
export function planned(index: number): FiscalCalendar & { readonly base: BaseRegister } {
  const at = <T>(values: readonly T[], place: number) => values[place % values.length] as T;
  const [half, quarter] = [Math.floor(index / 2), Math.floor(index / 4)];
  return {
    base: at(dimensions.base, index + half + quarter),
    timeZone: at(dimensions.timeZone, index),
    fiscalYearStart: at(dimensions.fiscalYearStart, index),
    fiscalYearNamedAfter: at(dimensions.fiscalYearNamedAfter, quarter),
  };
}
