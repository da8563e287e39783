import type { Column } from '../kind/column.ts';
import { textsOf } from '../lists/lines.ts';
import type { Json } from '../values/json.ts';
import { problem, type Problem, type ProblemCode } from '../values/problem.ts';
import { assertNever, fail, ok, type Result } from '../values/result.ts';
import { instantAt, isDay, parseInstant } from '../values/time.ts';

/**
 * Reads a cell as its column asks: `null` where it is empty. Days may be written 2025-11-03, 2025/11/3, 2025.11.3 or
 * 2025. 11. 3.; instants carry `Z` or an offset, or else are read in the register's time zone.
 */
export function readCell(column: Column, value: Json, timeZone: string): Result<Json> {
  if (value === null || value === '') return ok(null);
  const isText = column.kind === 'text' || column.kind === 'lines';
  if (!isText && typeof value === 'string' && value.trim() === '') return ok(null);
  switch (column.kind) {
    case 'choice':
      return readChoice(column, plainText(value));
    case 'level':
    case 'rating':
      return readNumber(value, /^\d+$/, 'field.notAWholeNumber');
    case 'number':
      return column.field?.type === 'decimal' ? readDecimal(value) : readAmount(value);
    case 'money':
      return readAmount(value);
    case 'day':
      return readDay(plainText(value));
    case 'instant':
      return readInstant(plainText(value), timeZone);
    case 'flag':
      return readFlag(value);
    case 'lines':
      return ok(readList(value));
    case 'text':
      return column.field?.readItems?.(value, timeZone) ?? ok(plainText(value));
    case 'code':
    case 'term':
    case 'person':
    case 'reference':
      return ok(plainText(value).trim());
    default:
      return assertNever(column.kind);
  }
}

export function wrong(
  code: ProblemCode,
  value: string,
  args?: Problem['args'],
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return fail(problem(code, undefined, { value, ...args }));
}

export function plainText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
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
  const number = pattern.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(number) ? ok(number) : wrong(code, text);
}

const amount = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i;

function readAmount(value: Json): Result<number> {
  return readNumber(value, amount, 'field.notANumber');
}

/** An exact decimal stays the text that it is. */
function readDecimal(value: Json): Result<string> {
  const text = plainText(value).trim().replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(text) ? ok(text) : wrong('field.notANumber', text);
}

function readDay(text: string): Result<string> {
  const parts = /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\s*\.?(?:T00:00:00)?$/.exec(text.trim());
  const day = parts === null ? '' : `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return isDay(day) ? ok(day) : wrong('field.notADay', text);
}

export function readInstant(text: string, timeZone: string): Result<string> {
  const instant = parseInstant(text) ?? instantAt(text.trim(), timeZone);
  return instant === null ? wrong('field.notAnInstant', text) : ok(instant);
}

const flags: Readonly<Record<string, boolean>> = { true: true, yes: true, y: true, 1: true, false: false, no: false, n: false, 0: false };

function readFlag(value: Json): Result<boolean> {
  const text = plainText(value).trim().toLowerCase();
  const flag = Object.hasOwn(flags, text) ? flags[text] : undefined;
  return flag === undefined ? wrong('field.notOneOf', text, { values: 'yes, no', vocabulary: 'flag' }) : ok(flag);
}

/** Several texts: the lines of a text, or the items of a list in JSON. An item that is `null` says nothing. */
function readList(value: Json): readonly string[] {
  if (typeof value === 'string') return textsOf(value);
  return isList(value) ? value.filter((item) => item !== null).map(plainText) : [plainText(value)];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
