import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid, GridRow, Merge } from './book.ts';
import { sheetLimits } from './sheet.ts';

/** Whether a sheet may be turned: as many rows as a table may have columns, none of which is known by a key. */
export function canTurn({ keys, rows }: Grid): boolean {
  return keys === null && rows.length <= sheetLimits.columns;
}

/**
 * A sheet whose columns are records, turned so that its rows are: the number of a row is that of the column. Rows of one cell above the
 * first field are titles, and are none of its columns.
 */
export function turnedGrid(grid: Grid): Grid {
  const from = Math.max(
    0,
    grid.rows.findIndex(({ cells }) => cells.filter(isFilled).length > 1),
  );
  const fields = grid.rows.slice(from);
  const places = new Map(fields.map(({ row }, at) => [row, at + 1]));
  const rows = Array.from({ length: grid.width }, (_, column): GridRow => {
    const cells = fields.map((field): RawCell => field.cells[column] ?? null);
    const last = cells.map(isFilled).lastIndexOf(true);
    return { row: column + 1, cells: cells.slice(0, last + 1) };
  }).filter(({ cells }) => cells.length > 0);
  return {
    ...grid,
    width: Math.max(0, ...rows.map(({ cells }) => cells.length)),
    rows,
    merges: grid.merges.flatMap((merge) => turnedMerge(merge, fields, places)),
    hidden: { sheet: grid.hidden.sheet, rows: grid.hidden.columns, columns: grid.hidden.rows.flatMap((row) => places.get(row) ?? []) },
  };
}

/** A merged area on its side, as far as it is among the fields. */
function turnedMerge({ from, to }: Merge, fields: readonly GridRow[], places: ReadonlyMap<number, number>): readonly Merge[] {
  const within = fields.filter(({ row }) => row >= from[0] && row <= to[0]).flatMap(({ row }) => places.get(row) ?? []);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined || (first === last && from[1] === to[1])) return [];
  return [{ from: [from[1], first], to: [to[1], last] }];
}

function isFilled(cell: RawCell): boolean {
  return cell !== null && cell !== '';
}
