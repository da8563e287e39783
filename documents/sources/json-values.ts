import type { Json, JsonObject } from '../../engine/values/json.ts';
import { parseJson } from '../../engine/values/parse-json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { deepest, itemsOf, linesOf, withNumbersAsWritten, type JsonText } from '../spreadsheets/json-text.ts';
import { sheetLimits, tooManyColumns, tooManyRows } from '../spreadsheets/sheet.ts';
import { isList, isObject } from './json-path.ts';

/**
 * The values of a file of JSON, one after the other, so that only one of them is in memory at a time: the items of a list, the
 * lines of JSON Lines (each a record, or a page or a list of them), or the one object that the file is.
 */
export function* jsonValues(text: string): Generator<Result<Json>> {
  for (const one of textsOf(text)) {
    const value = valueOf(one);
    yield value;
    if (!value.ok) return;
  }
}

function textsOf(text: string): Iterable<JsonText> {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  // Where the first line is whole by itself and more follows, each line is.
  if (end >= 0 && start.slice(end).trim() !== '' && parseJson(start.slice(0, end)) !== undefined) return linesOf(text);
  return start.startsWith('[') ? itemsOf(text) : [{ row: 1, text }];
}

/** What would take too much room is found before a parser sees it. */
function valueOf({ row, text }: JsonText): Result<Json> {
  if (text === null) return fail(problem('import.notJson', { row }));
  const checked = withNumbersAsWritten(text, { left: sheetLimits.cells });
  if (checked === 'tooMany') return tooManyRows(row);
  if (checked === 'tooWide') return tooManyColumns(row);
  if (checked === 'tooDeep') return fail(problem('import.tooDeep', { row }, { max: deepest }));
  const value = parseJson(text);
  return value === undefined ? fail(problem('import.notJson', { row })) : ok(value);
}

/** A record, and the page that it came in. */
export type Placed = { readonly record: JsonObject; readonly page: JsonObject | null };

/** The records in a value: those of the lists that a page has under `keys`, those of a list, or the value itself. */
export function* recordsIn(value: Json, keys: readonly string[], page: JsonObject | null = null): Generator<Placed> {
  if (isList(value)) {
    for (const item of value) yield* recordsIn(item, page === null ? keys : [], page);
  } else if (isObject(value)) {
    const lists = keys.flatMap((key) => (isList(value[key]) ? [value[key]] : []));
    for (const list of lists) yield* recordsIn(list, keys, value);
    if (lists.length === 0) yield { record: value, page };
  }
}
