import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Json } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { TellRows } from './grid-maker.ts';
import { itemsOf, linesOf, type Budget, type JsonText } from './json-text.ts';
import { isObject, readJson } from './json-value.ts';
import { isTooWide, sheetLimits, tooManyColumns, tooManyRows, type RawTable } from './sheet.ts';

/** Reads one JSON object a line, or a JSON list of objects. The columns are all keys that occur, in the order of their first. `count` is told of each row. */
export function readJsonLines(text: string, count: TellRows): Result<RawTable> {
  const columns = new Map<string, number>();
  const found: { row: number; cells: ReadonlyMap<string, RawCell> }[] = [];
  const budget: Budget = { left: sheetLimits.cells };
  for (const one of text.trimStart().startsWith('[') ? itemsOf(text) : linesOf(text)) {
    const cells = objectOf(one, budget);
    if (!cells.ok) return cells;
    for (const key of cells.value.keys()) if (!columns.has(key)) columns.set(key, columns.size);
    if (columns.size > sheetLimits.columns) return tooManyColumns(one.row);
    count(found.push({ row: one.row, cells: cells.value }));
    if (found.length > sheetLimits.rows || isTooWide(found.length, columns.size)) return tooManyRows(one.row);
  }
  const header = [...columns.keys()];
  return ok({ header, rows: found.map(({ row, cells }) => ({ row, cells: header.map((key) => cells.get(key) ?? null) })) });
}

/** The object that a line or an item is; an object in it is no cell. */
function objectOf(one: JsonText, budget: Budget): Result<ReadonlyMap<string, RawCell>> {
  const read = readJson(one, budget);
  if (!read.ok) return read;
  const { plain, exact } = read.value;
  if (!isObject(plain) || !isObject(exact)) return fail(problem('import.notJson', { row: one.row }));
  return ok(new Map(Object.entries(exact).map(([key, value]) => [key, cellOf(plain[key] ?? null, value)])));
}

/** The most of an object that is kept to be shown, in characters. */
const shownOfObject = 60;

/** An object is no cell; `exact` is one besides where it stands for a number. */
function cellOf(plain: Json, exact: Json): RawCell {
  return isObject(plain) ? { unreadable: 'object', shown: JSON.stringify(plain).slice(0, shownOfObject) } : (exact as RawCell);
}
