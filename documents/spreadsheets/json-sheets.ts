import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Grid } from './book.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { composed } from './composed.ts';
import type { TellRows } from './grid-maker.ts';
import { jsonGrid } from './json-grid.ts';
import { isObject, readJson } from './json-value.ts';
import { deepest, endOfFirst, itemsOf, linesOf, listsWithin } from './json-text.ts';
import { sheetLimits } from './sheet.ts';

/** A list of records in a file of JSON. `size`: how many it has at most. */
export type JsonSheet = { readonly name: string | null; readonly size: number; grid(tell?: TellRows): Result<Grid> };

/**
 * The lists of records in a file of JSON: the list that it is, its lines where each is a record, or the lists in the object that it is.
 * Several are named by the keys that lead to them; an object without any is one record, or one of records by their keys.
 */
export function jsonSheets(text: string): Result<readonly JsonSheet[]> {
  const only = (grid: JsonSheet['grid']) => ok([{ name: null, size: 1, grid }]);
  if (text.trimStart().startsWith('[')) return only((tell) => jsonGrid(null, itemsOf(text), tell));
  const isLines = text.slice(endOfFirst(text)).trim() !== '';
  if (isLines) return only((tell) => jsonGrid(null, linesOf(text), tell));
  const lists = listsWithin(text);
  if (lists === 'notJson') return fail(problem('import.notJson', { row: 1 }));
  if (lists === 'tooDeep') return fail(problem('import.tooDeep', { row: 1 }, { max: deepest }));
  if (lists.length === 0) return only(() => objectGrid(text));
  return ok(
    lists.map(({ path, count, from, to }) => {
      const name = lists.length === 1 ? null : composed(path.join('.'));
      return { name, size: count, grid: (tell) => jsonGrid(name, itemsOf(text.slice(from, to)), tell) };
    }),
  );
}

/** An object without lists: one record, or, where it holds nothing but objects, a record for each of them with its key. */
function objectGrid(text: string): Result<Grid> {
  const read = readJson({ row: 1, text }, { left: sheetLimits.cells });
  if (!read.ok) return read;
  const { plain, exact } = read.value;
  const entries = isObject(plain) && isObject(exact) ? Object.entries(plain) : [];
  if (entries.length < 2 || !entries.every(([, value]) => isObject(value))) return jsonGrid(null, [{ row: 1, value: read.value }]);
  const heading = entries.some(([, value]) => isObject(value) && Object.hasOwn(value, 'key')) ? '#' : 'key';
  const keyed = (of: Json, key: string) => ({ [heading]: key, ...((of as JsonObject)[key] as JsonObject) });
  return jsonGrid(
    null,
    entries.map(([key], at) => ({ row: at + 1, value: { plain: keyed(plain, key), exact: keyed(exact, key) } })),
  );
}
