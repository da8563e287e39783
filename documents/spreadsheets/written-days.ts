import { dayOrders, type DayOrder } from '../../domain/imports/mapping.ts';
import { isSheetNumber, isSheetTime, type RawCell } from '../../engine/imports/raw-cell.ts';
import { isDay, isInRange } from '../../engine/values/time.ts';
import { monthOf } from './month-names.ts';
import { timeOfSerial, type DateSystem } from './serial-time.ts';
import { clockOf } from './written-clock.ts';

/** A day as it was written, `YYYY-MM-DD`, and the time of day beside it, `HH:mm:ss`, with its zone (`Z`, `+09:00`), where there is one. */
export type WrittenDay = { readonly day: string; readonly time: string | null; readonly zone: string | null };

/** The serial numbers that are taken for days where nothing says that they are: 1954 to 2119. */
const serials = { from: 20_000, to: 80_000 } as const;

/**
 * Reads a day, or a day and a time, that a person or a program wrote: `2025-03-05`, `2025. 3. 5.`, `2025년 3월 5일 오후 2:30`,
 * `5 March 2025`, `Mar 5, 2025`, `5/3/25`, `20250305`, `2025-03-05T14:30:00+09:00`, a date of a workbook, or the number by which one
 * counts days. Where three numbers may be in any order, `order` says which; a year of four digits before them is never another order.
 * Digits and letters of full width are as others. `null`: it is no day, or not one of the calendar.
 */
export function writtenDay(cell: RawCell, order: DayOrder, dates: DateSystem = 1900): WrittenDay | null {
  if (typeof cell === 'string') return dayOfText(cell, order);
  if (cell === null || typeof cell === 'boolean') return null;
  if (isSheetTime(cell)) {
    const [day = '', time = null] = cell.sheetTime.split('T');
    return { day, time: cell.isDay ? null : time, zone: null };
  }
  const number = typeof cell === 'number' ? cell : isSheetNumber(cell) ? cell.number : Number.NaN;
  if (Number.isInteger(number) && number >= 1900_01_01 && number <= 2199_12_31) return compact(String(number));
  if (!(number >= serials.from && number <= serials.to)) return null;
  const [day = '', time = null] = timeOfSerial(number, dates)?.split('T') ?? [];
  return day === '' ? null : { day, time: Number.isInteger(number) ? null : time, zone: null };
}

/** The day and the time as ISO 8601; without a time it is a day. */
export function isoOf({ day, time, zone }: WrittenDay): string {
  return time === null ? day : `${day}T${time}${zone ?? ''}`;
}

/** In which orders a whole column can be read. */
export type ColumnOrders = {
  /** Those under which as many cells as under any are days, from the likeliest; empty where no cell is a day. */
  readonly orders: readonly DayOrder[];
  /** Whether two of them read a cell as different days: then somebody has to say which it is. */
  readonly isAmbiguous: boolean;
  /** How many cells they read, of how many that hold something. */
  readonly read: number;
  readonly of: number;
};

/** Decides the order of days for a column as a whole: one cell that only one order can read decides for all. */
export function columnOrders(cells: Iterable<RawCell>, dates: DateSystem = 1900): ColumnOrders {
  const counts = new Map<DayOrder, number>(dayOrders.map((order) => [order, 0]));
  const differing = new Set<string>();
  let of = 0;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    of += 1;
    const days = dayOrders.map((order) => writtenDay(cell, order, dates)?.day ?? null);
    for (const [at, order] of dayOrders.entries()) if (days[at] !== null) counts.set(order, (counts.get(order) ?? 0) + 1);
    for (const [a, b] of pairs) if (days[a] !== null && days[b] !== null && days[a] !== days[b]) differing.add(`${a} ${b}`);
  }
  const read = Math.max(...counts.values());
  const orders = read === 0 ? [] : dayOrders.filter((order) => counts.get(order) === read);
  const isAmbiguous = pairs.some(
    ([a, b]) => differing.has(`${a} ${b}`) && [a, b].every((at) => orders.some((order) => order === dayOrders[at])),
  );
  return { orders, isAmbiguous, read, of };
}

/** Two places among `dayOrders` each. */
const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

const weekday =
  /\s*[([]?(?:[월화수목금토일](?:요일)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\.?[)\]]\s*|^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+|^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche),?\s+|\s+[월화수목금토일]요일/giu;

function dayOfText(text: string, order: DayOrder): WrittenDay | null {
  if (text.length > 80) return null;
  const plain = text.normalize('NFKC').replace(weekday, ' ').trim();
  const clock = clockOf(plain);
  const date = clock === null ? plain : clock.date;
  const day = dateOf(date, order);
  return day === null ? null : { day: day.day, time: clock?.time ?? null, zone: clock?.zone ?? null };
}

function dateOf(date: string, order: DayOrder): WrittenDay | null {
  if (/^\d{8}$/.test(date)) return compact(date);
  const cjk = /^'?(\d{4}|\d{2})\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日]?$/u.exec(date);
  if (cjk !== null) return dayFrom(cjk[1], cjk[2], cjk[3]);
  const numbers = /^'?(\d{1,4})\s*([-./])\s*(\d{1,2})\s*\2\s*'?(\d{1,4})\s*\.?$/.exec(date);
  if (numbers !== null) return ordered([numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? ''], order);
  return named(date);
}

/** Three numbers in an order; a year of four digits says where it stands by itself. */
function ordered(parts: readonly [string, string, string], order: DayOrder): WrittenDay | null {
  const [a, b, c] = parts;
  if (a.length > 2) return a.length === 4 && c.length <= 2 ? dayFrom(a, b, c) : null;
  if (order === 'ymd') return c.length <= 2 && a.length === 2 ? dayFrom(a, b, c) : null;
  if (c.length !== 2 && c.length !== 4) return null;
  return order === 'dmy' ? dayFrom(c, b, a) : dayFrom(c, a, b);
}

/** A month by its name: `5 March 2025`, `5th of March, 2025`, `March 5, 2025`, `05-Mar-25`, `2025 March 5`. */
function named(date: string): WrittenDay | null {
  const words = date.match(/\p{L}[\p{L}\p{M}]*\.?|'?\d+(?:st|nd|rd|th|er)?\b|[^\s\p{L}\d'-]+/giu) ?? [];
  const kept = words.filter((word) => !/^(?:of|the|[,./-]+)$/i.test(word)).map((word) => word.replace(/^'|(?:st|nd|rd|th|er)$|\.$/gi, ''));
  const at = kept.findIndex((word) => monthOf(word) !== null);
  if (kept.length !== 3 || at < 0) return null;
  const month = String(monthOf(kept[at] ?? ''));
  const [first = '', second = ''] = kept.filter((_, index) => index !== at);
  if (!/^\d+$/.test(first) || !/^\d+$/.test(second)) return null;
  return first.length === 4 ? dayFrom(first, month, second) : dayFrom(second, month, first);
}

function compact(digits: string): WrittenDay | null {
  return dayFrom(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
}

/** A year of two digits is of this century up to 29, as Excel has it, and of the last from 30 on. */
function dayFrom(year = '', month = '', day = ''): WrittenDay | null {
  if ((year.length !== 2 && year.length !== 4) || day.length > 2 || month.length > 2) return null;
  const full = year.length === 4 ? year : `${Number(year) < 30 ? 20 : 19}${year}`;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(iso) || !isInRange(iso)) return null;
  return { day: iso, time: null, zone: null };
}
