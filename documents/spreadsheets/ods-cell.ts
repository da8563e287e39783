import type { RawCell } from '../../engine/imports/raw-cell.ts';
import { clockOfSerial } from './serial-time.ts';

/** A cell of an OpenDocument sheet as it is written: its type, the attribute that has its value, and the text that it shows. */
export type OdsCell = {
  readonly type: string | null;
  readonly value: string | null;
  readonly formula: string | null;
  readonly isError: boolean;
  readonly text: string;
};

/** The attribute that has the value of a cell of each type (OpenDocument 1.3, part 3, 19.385). */
export const valueAttributes: Readonly<Record<string, string>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
  boolean: 'office:boolean-value',
  string: 'office:string-value',
};

/** What a written cell holds. What a sheet shows for a number is kept where it shows all of its digits. */
export function odsCell({ type, value, formula, isError, text }: OdsCell, takesClocks: boolean): RawCell {
  // Earlier programs wrote an error as a number, and only showed that it is one.
  if (isError || (formula !== null && /^(?:#[A-Z/0-9]+[!?]?|Err:\d+)$/.test(text))) return { unreadable: 'error', shown: text || '#N/A' };
  switch (type ?? 'string') {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberCell(value ?? '', text);
    case 'date':
      return dateCell(value ?? '', text);
    case 'time':
      return (takesClocks ? clockOf(value ?? '') : null) ?? { unreadable: 'noDate', shown: text === '' ? (value ?? '') : text };
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : { unreadable: 'error', shown: text };
    default: {
      const said = text === '' ? (value ?? '') : text;
      return said !== ''
        ? said
        : formula === null || type !== null
          ? null
          : { unreadable: 'noResult', shown: formula.replace(/^\w+:/, '') };
    }
  }
}

function numberCell(value: string, text: string): RawCell {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return { unreadable: 'error', shown: text === '' ? value : text };
  // What has no format of its own for yes and no is written as 1 and 0.
  if (/^(?:TRUE|FALSE)$/i.test(text) && (number === 0 || number === 1)) return number === 1;
  if (text === String(number)) return number;
  return { number, shown: showsAll(text, number) ? text : null };
}

/** Whether the digits of a text are those of a number; some countries write a comma for the point. */
function showsAll(text: string, number: number): boolean {
  const digits = text.replace(/[^\d.,]/g, '');
  const values = [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].map(Number);
  const wanted = Number(Math.abs(number).toPrecision(15));
  return (
    digits !== '' && values.some((value) => value === wanted || (text.includes('%') && Number((value / 100).toPrecision(15)) === wanted))
  );
}

/** `PT14H30M00S` as a time of day; a length of time beyond a day is none. */
function clockOf(value: string): string | null {
  const found = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(value);
  if (found === null) return null;
  const [hours, minutes, seconds] = found.slice(1).map(Number) as [number, number, number];
  return hours > 23 ? null : clockOfSerial((hours * 3600 + minutes * 60 + seconds) / 86_400);
}

function dateCell(value: string, text: string): RawCell {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:[.,]\d+)?Z?)?$/.exec(value);
  if (found === null || Number.isNaN(Date.parse(value.slice(0, 19)))) return { unreadable: 'noDate', shown: text === '' ? value : text };
  const [, day = '', time] = found;
  // A text that leaves out the year, or its century, is not all that the cell holds.
  return { sheetTime: `${day}T${time ?? '00:00:00'}`, isDay: time === undefined, shown: text.includes(day.slice(0, 4)) ? text : null };
}
