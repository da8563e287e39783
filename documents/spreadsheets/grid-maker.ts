import type { RawCell } from '../../engine/imports/raw-cell.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Grid, Merge } from './book.ts';
import { composed } from './composed.ts';
import type { DateSystem } from './serial-time.ts';
import { sheetLimits, tooManyColumns, tooManyRows } from './sheet.ts';

/** What takes a sheet as it is read; rows and columns count from 1. Each answers with the problem that ends the reading. */
export type SheetTaker = {
  /** Whether a time of day without a day is the text that it shows, for a column beside one of days; else it is no date. */
  readonly takesClocks: boolean;
  /** Cells come row by row, from left to right. */
  put(row: number, column: number, cell: RawCell): Problem | null;
  merge(area: Merge): Problem | null;
  hideRow(row: number): void;
  hideColumns(first: number, last: number): void;
};

/** A workbook that is open, whatever program wrote it; each of its sheets is read when it is asked for. */
export type OpenSheets = {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** The sheet that was made for imports, else the first that is shown. */
  readonly first: number;
  readonly dates: DateSystem;
  readonly read: (at: number, taker: SheetTaker) => Result<null>;
};

/** Told now and then how many rows of a sheet were read: how many there are nobody knows before its end. */
export type TellRows = (rows: number) => void;

/** So many rows are read before it is told. */
const rowsInAStep = 2_000;

/** As `tell`, but that rows which are read one by one are told some thousand at a time. */
export function countingRows(tell: TellRows | undefined): TellRows {
  return tell === undefined ? () => undefined : (rows) => (rows % rowsInAStep === 0 ? tell(rows) : undefined);
}

/** Gathers a grid. Nothing takes memory before the limits are looked at: a cell far to the right is refused, not reached. */
export function gridMaker(dates: DateSystem = 1900, tell?: TellRows) {
  const rows: { readonly row: number; readonly cells: RawCell[] }[] = [];
  const merges: Merge[] = [];
  const hidden = { rows: [] as number[], columns: [] as number[] };
  const count = countingRows(tell);
  let [width, made, hiddenRow] = [0, 0, 0];

  const taker: SheetTaker = {
    takesClocks: true,
    put(row, column, found) {
      const cell = typeof found === 'string' ? composed(found) : found;
      if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return null;
      if (column > sheetLimits.columns) return tooManyColumns(row).problems[0] ?? null;
      let last = rows.at(-1);
      if (last?.row !== row) {
        if (rows.length >= sheetLimits.rows) return tooManyRows(row).problems[0] ?? null;
        count(rows.push((last = { row, cells: [] })));
        if (hiddenRow === row) hidden.rows.push(row);
      }
      made += column - last.cells.length;
      if (made > sheetLimits.cells) return tooManyRows(row).problems[0] ?? null;
      while (last.cells.length < column - 1) last.cells.push(null);
      last.cells[column - 1] = cell;
      if (column > width) width = column;
      return null;
    },
    merge(area) {
      return merges.push(area) > sheetLimits.rows ? problem('file.broken') : null;
    },
    hideRow(row) {
      hiddenRow = row;
    },
    hideColumns(first, last) {
      for (let column = first; column <= Math.min(last, sheetLimits.columns); column += 1) hidden.columns.push(column);
    },
  };

  /** What was gathered. Merges and hidden columns beyond the last cell say nothing and are left out. */
  function grid(name: string | null, isHidden: boolean): Result<Grid> {
    const lastRow = rows.at(-1)?.row ?? 0;
    const within = merges.filter(({ from }) => from[0] <= lastRow && from[1] <= width);
    // Areas that lie over each other, which no program writes, would otherwise be worth more cells than a sheet has.
    const covered = within.reduce(
      (sum, { from, to }) => sum + (Math.min(to[0], lastRow) - from[0] + 1) * (Math.min(to[1], width) - from[1] + 1),
      0,
    );
    if (covered > sheetLimits.cells) return tooManyRows(lastRow);
    const columns = [...new Set(hidden.columns)].filter((column) => column <= width);
    return ok({ name, width, rows, merges: within, hidden: { sheet: isHidden, rows: hidden.rows, columns }, keys: null, dates });
  }

  return { taker, grid };
}
