import { shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Grid, GridRow, Merge } from './book.ts';
import { sheetLimits, tooManyRows } from './sheet.ts';

type Row = { readonly row: number; readonly cells: RawCell[] };

/** Where the rows of a heading end, how many columns there are, and what a cell of the heading says. */
export type Heading = { readonly last: number; readonly width: number; said(row: number, column: number): RawCell };

/**
 * Gives what a merged cell says to each row that it covers. In a further column it is not known what it says, and a heading
 * that reaches into the rows says nothing about them: there the covered cells are `unreadable`, never empty. Rows that have
 * no cell of their own are no rows of the table. `false` where two areas cover one cell, which no spreadsheet program writes, or
 * all of them more than a table may have.
 */
export function fillMerges(rows: readonly Row[], areas: readonly Merge[], heading: Heading): boolean {
  const covered = new Set<number>();
  for (const { from, to } of areas) {
    const [[fromRow, fromColumn], [toRow, toColumn]] = [from, to];
    const first = firstAt(rows, fromRow);
    const inHeading = fromRow <= heading.last;
    const said = inHeading
      ? heading.said(fromRow, fromColumn)
      : rows[first]?.row === fromRow
        ? (rows[first]?.cells[fromColumn - 1] ?? null)
        : null;
    const elsewhere: RawCell = said === null || said === '' ? null : { unreadable: 'merged', shown: shownText(said) };
    for (let at = first; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || row.row > toRow) break;
      for (let column = fromColumn; column <= Math.min(toColumn, heading.width); column += 1) {
        const place = row.row * 1024 + column;
        if (covered.has(place) || covered.size >= sheetLimits.cells) return false;
        covered.add(place);
        while (row.cells.length < column) row.cells.push(null);
        row.cells[column - 1] = column === fromColumn && !inHeading ? said : elsewhere;
      }
    }
  }
  return true;
}

/**
 * The rows of a grid from a row on, with what its merged cells say in each row that they cover (see `fillMerges`). `first` is the
 * first row below the heading.
 */
export function withMergesFilled(grid: Grid, first: number): Result<readonly GridRow[]> {
  const rows = grid.rows.slice(firstAt(grid.rows, first));
  const merges = grid.merges.filter(({ to }) => to[0] >= first);
  if (merges.length === 0) return ok(rows);
  const filled = rows.map(({ row, cells }) => ({ row, cells: [...cells] }));
  const heading: Heading = {
    last: first - 1,
    width: grid.width,
    said: (row, column) => grid.rows.find((one) => one.row === row)?.cells[column - 1] ?? null,
  };
  return fillMerges(filled, merges, heading) ? ok(filled) : fail(...tooManyRows(first).problems);
}

/** The index of the first row at or below a row number. Rows are in order. */
export function firstAt(rows: readonly GridRow[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
