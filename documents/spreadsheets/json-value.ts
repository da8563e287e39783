import type { Json, JsonObject } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { deepest, withNumbersAsWritten, type Budget, type JsonText } from './json-text.ts';
import { tooManyColumns, tooManyRows } from './sheet.ts';

/** A value twice: as JavaScript reads it, and with each number that it would write in other digits as `{ number, shown }`. */
export type JsonValue = { readonly plain: Json; readonly exact: Json };

/** Reads a line or an item within the budget of its file. */
export function readJson({ row, text }: JsonText, budget: Budget): Result<JsonValue> {
  if (text === null) return fail(problem('import.notJson', { row }));
  const written = withNumbersAsWritten(text, budget);
  if (written === 'tooMany') return tooManyRows(row);
  if (written === 'tooWide') return tooManyColumns(row);
  if (written === 'tooDeep') return fail(problem('import.tooDeep', { row }, { max: deepest }));
  const plain = parsed(text);
  const exact = written.text === text ? plain : parsed(written.text);
  return plain === undefined || exact === undefined ? fail(problem('import.notJson', { row })) : ok({ plain, exact });
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
