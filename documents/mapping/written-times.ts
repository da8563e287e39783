import { dayOrders } from '../../domain/imports/mapping.ts';
import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { DateSystem } from '../spreadsheets/serial-time.ts';
import { clockOf } from '../spreadsheets/written-clock.ts';
import { writtenDay } from '../spreadsheets/written-days.ts';

/** Whether a cell is one day in one order and another in another. */
export function isAmbiguousDay(cell: RawCell, dates: DateSystem): boolean {
  const days = dayOrders.flatMap((order) => writtenDay(cell, order, dates)?.day ?? []);
  return days.some((day) => day !== days[0]);
}

/** The time of day of a cell that holds nothing else: `14:05`, `오후 2시 5분`; `null` where it holds something else. */
export function clockAlone(text: string): string | null {
  const day = '2000-01-01';
  const clock = clockOf(`${day} ${text.normalize('NFKC').trim()}`);
  return clock?.date === day ? clock.time : null;
}
