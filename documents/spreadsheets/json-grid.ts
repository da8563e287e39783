import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Grid, GridRow } from './book.ts';
import { composed } from './composed.ts';
import { countingRows, type TellRows } from './grid-maker.ts';
import type { Budget, JsonText } from './json-text.ts';
import { isObject, readJson, type JsonValue } from './json-value.ts';
import { sheetLimits, tooManyColumns, tooManyRows } from './sheet.ts';

/** A record that was read already, and its place. */
export type ReadRecord = { readonly row: number; readonly value: JsonValue };

/** How deep objects in a record become columns of their own, `owner.name`; what lies deeper stays as it is written. */
const flattened = 3;

/**
 * The records of a list as a grid. An object in a record gives a column for each of its keys, a list of objects a list for each of
 * theirs, so that nothing of a record is lost. Records that are lists are rows without a heading.
 */
export function jsonGrid(name: string | null, records: Iterable<JsonText | ReadRecord>, tell?: TellRows): Result<Grid> {
  const count = countingRows(tell);
  const columns = new Map<string, number>();
  const rows: GridRow[] = [];
  const budget: Budget = { left: sheetLimits.cells };
  let [made, width, areLists] = [0, 0, null as boolean | null];
  for (const one of records) {
    const read = 'value' in one ? ok(one.value) : readJson(one, budget);
    if (!read.ok) return read;
    const { plain, exact } = read.value;
    const isRow = Array.isArray(plain);
    if ((areLists ??= isRow) !== isRow || (!isRow && !isObject(plain))) return fail(problem('import.notJson', { row: one.row }));
    const cells: RawCell[] = [];
    const put = (at: number, cell: RawCell) => {
      if (isNothing(cell)) return;
      while (cells.length < at) cells.push(null);
      cells[at] = cell;
    };
    if (Array.isArray(plain))
      for (const [at, cell] of plain.entries()) put(at, cellOf(cell as Json, (exact as readonly Json[])[at] ?? null));
    else if (isObject(plain) && isObject(exact))
      for (const [key, cell] of fieldsOf(plain, exact)) {
        if (!columns.has(key)) columns.set(key, columns.size);
        put(columns.get(key) ?? 0, cell);
      }
    width = Math.max(width, cells.length);
    if (Math.max(columns.size, width) > sheetLimits.columns) return tooManyColumns(one.row);
    if (cells.length === 0) continue;
    rows.push({ row: one.row, cells });
    count(rows.length);
    if (rows.length > sheetLimits.rows || (made += cells.length) > sheetLimits.cells) return tooManyRows(one.row);
  }
  const hidden = { sheet: false, rows: [], columns: [] };
  const keys = areLists === true ? null : [...columns.keys()];
  return ok({ name, width: keys?.length ?? width, rows, merges: [], hidden, keys, dates: 1900 });
}

function isNothing(cell: RawCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '') || (Array.isArray(cell) && cell.length === 0);
}

/** The fields of a record, those of objects within it under the keys that lead to them. */
function* fieldsOf(plain: JsonObject, exact: JsonObject, before = '', depth = 0): Generator<readonly [string, RawCell]> {
  for (const [own, inner] of Object.entries(exact)) {
    const [key, value] = [before + composed(own), plain[own] ?? null];
    if (isObject(value) && isObject(inner) && depth < flattened) yield* fieldsOf(value, inner, `${key}.`, depth + 1);
    else if (Array.isArray(value) && Array.isArray(inner) && value.length > 0 && value.every(isObject))
      yield* listsOf(key, value, inner as readonly Json[]);
    else yield [key, cellOf(value, inner)];
  }
}

/** A list of objects as a list for each of their keys; an object that lacks one has `null` in its place. */
function* listsOf(key: string, plain: readonly JsonObject[], exact: readonly Json[]): Generator<readonly [string, RawCell]> {
  const keys = new Set(plain.flatMap((item) => Object.keys(item)));
  for (const own of keys) {
    const cells = plain.map((item, at) => cellOf(item[own] ?? null, (exact[at] as JsonObject)[own] ?? null));
    yield [`${key}.${composed(own)}`, cells];
  }
}

/** A value as a cell; `exact` is an object besides where it stands for a number. What no cell holds stays as JSON. */
function cellOf(plain: Json, exact: Json): RawCell {
  if (typeof plain === 'string') return composed(plain);
  if (isObject(plain)) return JSON.stringify(plain);
  if (!Array.isArray(plain)) return exact as RawCell;
  return plain.map((item: Json, at) =>
    typeof item === 'object' && item !== null ? JSON.stringify(item) : (cellOf(item, (exact as readonly Json[])[at] ?? null) as Json),
  );
}
