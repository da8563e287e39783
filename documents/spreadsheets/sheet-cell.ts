import type { RawCell, SheetTime } from '../../engine/imports/raw-cell.ts';
import { unescaped } from './cell-text.ts';
import type { NumberFormat } from './number-format.ts';
import { clockOfSerial, timeOfSerial } from './serial-time.ts';
import { shownNumber, shownTime } from './shown.ts';
import type { Workbook } from './workbook.ts';

/** A cell as a sheet writes it. `value` and `formula` are `null` where the cell has none. */
export type WrittenCell = {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly formula: string | null;
  readonly text: string;
};

const general: NumberFormat = { is: 'general' };

/** What a written cell holds; `undefined` for one that the format does not allow. */
export function rawCell(
  cell: WrittenCell,
  { texts, formats, dates }: Pick<Workbook, 'texts' | 'formats' | 'dates'>,
  takesClocks: boolean,
): RawCell | undefined {
  const { type, value, formula, text } = cell;
  const format = formats[cell.style] ?? general;
  switch (type) {
    case 'inlineStr':
      return text;
    case 's':
      return value === null || value === '' ? null : texts[/^\d+$/.test(value) ? Number(value) : -1];
    case 'str':
      return value === null ? withoutValue(formula) : unescaped(value);
    case 'b':
      if (value === null || value === '') return withoutValue(formula);
      return { 1: true, 0: false, true: true, false: false }[value];
    case 'e':
      return { unreadable: 'error', shown: value === null || value === '' ? '#N/A' : value };
    case 'd':
      return value === null ? withoutValue(formula) : isoTime(value);
    case 'n':
      if (value === null || value.trim() === '') return withoutValue(formula);
      return numberCell(value.trim(), format, dates, takesClocks);
    default:
      return undefined;
  }
}

/** An empty cell, or a formula that nobody has worked out. */
function withoutValue(formula: string | null): RawCell {
  return formula === null ? null : { unreadable: 'noResult', shown: `=${formula}` };
}

function numberCell(written: string, format: NumberFormat, dates: Workbook['dates'], takesClocks: boolean): RawCell {
  const number = Number(written);
  if (!/^[-+]?[\d.]/.test(written) || !Number.isFinite(number)) return { unreadable: 'error', shown: written };
  if (format.is === 'date')
    return takesClocks && !format.showsDay && number >= 0 && number < 1 ? clockOfSerial(number) : dateCell(number, format, dates);
  const shown = shownNumber(number, format);
  return shown === String(number) ? number : { number, shown };
}

function dateCell(serial: number, format: Extract<NumberFormat, { is: 'date' }>, dates: Workbook['dates']): RawCell {
  const time = timeOfSerial(serial, dates, format.showsThousandths);
  // A time of day without a day is no date, and neither is a length of time.
  if (time === null || (!format.showsDay && serial < 1)) return { unreadable: 'noDate', shown: String(serial) };
  return { sheetTime: time, isDay: isMidnight(time) && !format.showsTime, shown: shownTime(time, format.tokens) };
}

/** A date that is written as text, `2025-07-01T09:00:00`, as some programs do. */
function isoTime(value: string): SheetTime | { readonly unreadable: 'noDate'; readonly shown: string } {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(value);
  if (found === null || Number.isNaN(Date.parse(value.slice(0, 19)))) return { unreadable: 'noDate', shown: value };
  const time = `${found[1]}T${found[2] ?? '00:00:00'}`;
  return { sheetTime: time, isDay: found[2] === undefined, shown: null };
}

function isMidnight(time: string): boolean {
  return time.endsWith('T00:00:00');
}
