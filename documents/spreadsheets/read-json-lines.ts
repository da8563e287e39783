import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { deepest, itemsOf, linesOf, withNumbersAsWritten, type JsonText } from './json-text.ts';
import { isTooWide, sheetLimits, tooManyColumns, tooManyRows, type RawTable } from './sheet.ts';

/** Reads one JSON object a line, or a JSON list of objects. The columns are all keys that occur, in the order of their first. */
export function readJsonLines(text: string): Result<RawTable> {
  const columns = new Map<string, number>();
  const found: { row: number; object: JsonObject }[] = [];
  for (const one of text.trimStart().startsWith('[') ? itemsOf(text) : linesOf(text)) {
    const object = objectOf(one);
    if (!object.ok) return object;
    for (const key of Object.keys(object.value)) if (!columns.has(key)) columns.set(key, columns.size);
    if (columns.size > sheetLimits.columns) return tooManyColumns(one.row);
    found.push({ row: one.row, object: object.value });
    if (found.length > sheetLimits.rows || isTooWide(found.length, columns.size)) return tooManyRows(one.row);
  }
  const header = [...columns.keys()];
  return ok({ header, rows: found.map(({ row, object }) => ({ row, cells: header.map((key) => cellOf(object[key] ?? null)) })) });
}

/** The object that a line or an item is; each number whose digits JavaScript would write otherwise is kept as it is written. */
function objectOf({ row, text }: JsonText): Result<JsonObject> {
  if (text === null) return fail(problem('import.notJson', { row }));
  const written = withNumbersAsWritten(text);
  if (written === null) return fail(problem('import.tooDeep', { row }, { max: deepest }));
  const plain = parsed(text);
  const exact = written === text ? plain : parsed(written);
  if (!isObject(plain) || !isObject(exact)) return fail(problem('import.notJson', { row }));
  const cells = Object.entries(exact).map(([key, value]) => [key, isObject(plain[key]) ? unreadable(plain[key]) : value] as const);
  return ok(Object.fromEntries(cells));
}

const unreadable = (value: JsonObject) => ({ unreadable: 'object', shown: JSON.stringify(value) });

function cellOf(value: Json): RawCell {
  // Objects were made unreadable above: those that are left are the ones that a cell can be.
  return value as RawCell;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
