import type { Column } from '../kind/column.ts';
import { textsOf } from '../lists/lines.ts';
import type { Json } from '../values/json.ts';
import { problem, type Problem, type ProblemCode } from '../values/problem.ts';
import { assertNever, fail, ok, type Result } from '../values/result.ts';
import { readingsOf } from '../values/local-time.ts';
import { isDay, parseInstant } from '../values/time.ts';
import { isList, isSheetNumber, isSheetTime, isUnreadable, shownText, type SheetTime, type Unreadable } from './raw-cell.ts';

/**
 * Reads a cell as its column asks: `null` where it is empty. What it is follows from the column alone, never from the look of
 * the value. Days may be written 2025-11-03, 2025/11/3, 2025.11.3 or 2025. 11. 3.; instants carry `Z` or an offset, or else
 * are read in the register's time zone. A cell that cannot be read is a problem and never empty; so is a number or a date in
 * a column of text whose text in the file is not known.
 */
export function readCell(column: Column, value: Json, timeZone: string): Result<Json> {
  if (value === null || value === '') return ok(null);
  if (column.presence === true && !(isUnreadable(value) && value.unreadable !== 'object')) return ok(true);
  if (isUnreadable(value)) return wrong(unreadable[value.unreadable], value.shown.slice(0, 60));
  const isText = column.kind === 'text' || column.kind === 'lines';
  if (!isText && typeof value === 'string' && value.trim() === '') return ok(null);
  switch (column.kind) {
    case 'choice':
      return readChoice(column, shownText(value));
    case 'level':
    case 'rating':
      return readNumber(typeof value === 'string' ? withoutWord(value) : value, /^\d+$/, 'field.notAWholeNumber');
    case 'number':
      return column.field?.type === 'decimal' ? readDecimal(value) : readAmount(value);
    case 'money':
      return readAmount(value);
    case 'day':
      return isSheetTime(value) ? dayOf(value) : readDay(plainText(value));
    case 'instant':
      return isSheetTime(value) ? instantOf(value, timeZone) : readInstant(plainText(value), timeZone);
    case 'flag':
      return readFlag(value);
    case 'lines':
      return column.field?.readItems?.(value, timeZone) ?? readList(value);
    case 'text':
      return column.field?.readItems?.(value, timeZone) ?? readText(value);
    case 'code':
    case 'term':
    case 'person':
    case 'reference': {
      const text = readText(value);
      return text.ok ? ok(text.value.trim()) : text;
    }
    default:
      return assertNever(column.kind);
  }
}

const unreadable = {
  error: 'import.cellError',
  noResult: 'import.cellNoResult',
  noDate: 'import.cellNoDate',
  merged: 'import.cellMerged',
  object: 'import.cellNested',
} as const satisfies Record<Unreadable['unreadable'], ProblemCode>;

export function wrong(
  code: ProblemCode,
  value: string,
  args?: Problem['args'],
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return fail(problem(code, undefined, { value, ...args }));
}

/** A number as a number, whatever its format; the rest as it is shown, with digits, signs and letters of full width as others. */
export function plainText(value: Json): string {
  const text = isSheetNumber(value) ? String(value.number) : isList(value) ? JSON.stringify(value) : shownText(value);
  return /[\u3000\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text;
}

/** The text of a cell as its file shows it; refused where that is not known, or a list stands where one text belongs. */
export function readText(value: Json): Result<string> {
  if (isList(value)) return wrong('import.cellNested', shownText(value).slice(0, 60));
  const isNumber = typeof value === 'number' || isSheetNumber(value);
  const known = isSheetNumber(value) || isSheetTime(value) ? value.shown : shownText(value);
  return known === null ? wrong(isNumber ? 'import.numberAsText' : 'import.dateAsText', shownText(value)) : ok(known);
}

function readChoice(column: Column, text: string): Result<string> {
  const values = column.values ?? [];
  const found = values.find((value) => value.toLowerCase() === text.trim().toLowerCase());
  return found === undefined
    ? wrong('field.notOneOf', text, { values: values.join(', '), vocabulary: column.vocabulary ?? '' })
    : ok(found);
}

function readNumber(value: Json, pattern: RegExp, code: ProblemCode): Result<number> {
  const text = plainText(value).trim();
  const number = pattern.test(text) ? Number(text.includes(',') ? text.replaceAll(',', '') : text) : Number.NaN;
  return Number.isFinite(number) ? ok(number) : wrong(code, text);
}

/** The level of `4 · Likely`, as workbooks write it: the number counts, whatever the word. */
function withoutWord(text: string): string {
  return text.replace(/^(\s*\d+)\s*·.*$/su, '$1');
}

const amount = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i;

function readAmount(value: Json): Result<number> {
  return readNumber(value, amount, 'field.notANumber');
}

/** An exact decimal stays the text that it is, with the digits that the file shows where they are all. */
function readDecimal(value: Json): Result<string> {
  const isWritten = isSheetNumber(value) && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value.shown ?? '');
  const text = (isWritten ? shownText(value) : plainText(value)).trim().replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(text) ? ok(text) : wrong('field.notANumber', text);
}

function readDay(text: string): Result<string> {
  const parts = /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\s*\.?(?:T00:00:00)?$/.exec(text.trim());
  const day = parts === null ? '' : `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return isDay(day) ? ok(day) : wrong('field.notADay', text);
}

/** Midnight is where a day begins; another time of day would be lost. */
function dayOf(cell: SheetTime): Result<string> {
  return cell.sheetTime.endsWith('T00:00:00') ? ok(cell.sheetTime.slice(0, 10)) : wrong('field.notADay', shownText(cell));
}

/** A date of a workbook is a moment wherever its column holds moments: at midnight, too, whatever the format of the cell shows. */
function instantOf({ sheetTime, timeZone: ofHeading }: SheetTime, timeZone: string): Result<string> {
  return readInstant(sheetTime, ofHeading ?? timeZone);
}

export function readInstant(text: string, timeZone: string): Result<string> {
  const instant = parseInstant(text) ?? readingsOf(text.trim(), timeZone)[0] ?? null;
  // Of a table nobody asks for a time zone: where it says none, that of its heading or of the register is meant.
  return instant === null ? wrong('field.notAMoment', text) : ok(instant);
}

const flags: Readonly<Record<string, boolean>> = { true: true, yes: true, y: true, 1: true, false: false, no: false, n: false, 0: false };

function readFlag(value: Json): Result<boolean> {
  const text = plainText(value).trim().toLowerCase();
  const flag = Object.hasOwn(flags, text) ? flags[text] : undefined;
  return flag === undefined ? wrong('field.notOneOf', text, { values: 'yes, no', vocabulary: 'flag' }) : ok(flag);
}

/** Several texts: the lines of a text, or the items of a list in JSON. An item that is `null` says nothing. */
function readList(value: Json): Result<readonly string[]> {
  const texts: string[] = [];
  for (const item of isList(value) ? value : [value]) {
    if (item === null) continue;
    if (typeof item === 'object' && !isSheetNumber(item) && !isSheetTime(item))
      return wrong('import.cellNested', plainText(item).slice(0, 60));
    const text = readText(item);
    if (!text.ok) return text;
    texts.push(...(isList(value) ? [text.value] : textsOf(text.value)));
  }
  return ok(texts);
}
