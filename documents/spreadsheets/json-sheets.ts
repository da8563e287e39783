import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Grid } from './book.ts';
import { composed } from './composed.ts';
import { jsonGrid } from './json-grid.ts';
import { deepest, endOfFirst, itemsOf, linesOf, listsWithin } from './json-text.ts';

/** A list of records in a file of JSON. `size`: how many it has at most. */
export type JsonSheet = { readonly name: string | null; readonly size: number; grid(): Result<Grid> };

/**
 * The lists of records in a file of JSON: the list that it is, its lines where each is a record, or the lists in the object that it is.
 * Several are named by the keys that lead to them; an object without any is one record.
 */
export function jsonSheets(text: string): Result<readonly JsonSheet[]> {
  const only = (grid: () => Result<Grid>) => ok([{ name: null, size: 1, grid }]);
  if (text.trimStart().startsWith('[')) return only(() => jsonGrid(null, itemsOf(text)));
  const isLines = text.slice(endOfFirst(text)).trim() !== '';
  if (isLines) return only(() => jsonGrid(null, linesOf(text)));
  const lists = listsWithin(text);
  if (lists === 'notJson') return fail(problem('import.notJson', { row: 1 }));
  if (lists === 'tooDeep') return fail(problem('import.tooDeep', { row: 1 }, { max: deepest }));
  if (lists.length === 0) return only(() => jsonGrid(null, [{ row: 1, text }]));
  return ok(
    lists.map(({ path, count, from, to }) => {
      const name = lists.length === 1 ? null : composed(path.join('.'));
      return { name, size: count, grid: () => jsonGrid(name, itemsOf(text.slice(from, to))) };
    }),
  );
}
