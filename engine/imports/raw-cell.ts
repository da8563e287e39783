import type { Json } from '../values/json.ts';

/**
 * A cell of a file as it was read, before its column says what it should hold. It is plain JSON, so that it crosses workers
 * and commands. No file can bring one of the objects below as such: a JSON object in a cell is `unreadable` itself.
 */
export type RawCell = null | string | number | boolean | readonly Json[] | SheetNumber | SheetTime | AsItWas | Unreadable;

/** A number whose text in the file is not `String(number)`: `00042`, `1.10`, `5 %`. `shown` is `null` where the text is not known. */
export type SheetNumber = { readonly number: number; readonly shown: string | null };

/**
 * A date and time of a workbook: local (it has no time zone), `YYYY-MM-DDTHH:mm:ss`, rounded to the second, or
 * to its thousandth (`….SSS`) where the cell shows that. `isDay`: the cell
 * shows no time of day and has none. `shown` is the text in the sheet, `null` where it is not known. `timeZone`: the zone that the
 * heading of its column names; without one it is that of the register.
 */
export type SheetTime = { readonly sheetTime: string; readonly isDay: boolean; readonly shown: string | null; readonly timeZone?: string };

/** A cell that a list wrote in the place of a text which no cell of Excel can hold: it says nothing of a record, and cannot make one. */
export type AsItWas = { readonly asItWas: string };

/**
 * A cell that holds something which cannot be read: an error of a formula (`shown`: `#N/A`), a formula whose result was not
 * stored (`shown`: the formula), a number that is no date in a cell of dates, a merge that began in another column (`shown`: what
 * the merged cell says), an object where a value belongs. Never the same as an empty cell: its row is rejected.
 */
export type Unreadable = { readonly unreadable: 'error' | 'noResult' | 'noDate' | 'merged' | 'object'; readonly shown: string };

export function isUnreadable(cell: Json): cell is Unreadable {
  return holds(cell, 'unreadable');
}

export function isSheetTime(cell: Json): cell is SheetTime {
  return holds(cell, 'sheetTime');
}

export function isSheetNumber(cell: Json): cell is SheetNumber {
  return holds(cell, 'number');
}

export function isAsItWas(cell: Json): cell is AsItWas {
  return holds(cell, 'asItWas');
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function holds(cell: Json, key: string): boolean {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell) && Object.hasOwn(cell, key);
}

/** What a person sees in the cell, for a preview: the text in the file, else the nearest to it. Empty cells are `''`. */
export function shownText(cell: Json): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (isList(cell) && !cell.some((item) => isList(item) || (typeof item === 'object' && !isSheetNumber(item)))) {
    return cell.map(shownText).join('\n');
  }
  if (isUnreadable(cell)) return cell.shown;
  if (isAsItWas(cell)) return cell.asItWas;
  if (isSheetTime(cell)) return cell.shown ?? (cell.isDay ? cell.sheetTime.slice(0, 10) : cell.sheetTime.replace('T', ' '));
  if (isSheetNumber(cell)) return cell.shown ?? String(cell.number);
  return JSON.stringify(cell);
}
