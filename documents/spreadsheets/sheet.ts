import type { RawCell } from '../../engine/imports/raw-cell.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail } from '../../engine/values/result.ts';

/** What a cell of a written sheet holds. Texts stay texts (leading zeros and all), numbers stay numbers. `time` is local: `YYYY-MM-DDTHH:mm:ss`. */
export type SheetCell = string | number | boolean | { readonly time: string } | null;

/** What a cell reads as: a time `2025-07-01 09:00:00`, and nothing where it holds nothing. */
export function textOfCell(cell: SheetCell): string {
  if (typeof cell === 'object') return cell === null ? '' : cell.time.replace('T', ' ');
  return String(cell);
}

/** A table to be written: a name, a row of headings, rows of as many cells. */
export type Sheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A table that was read. `row` is the number of a row in its file, where the heading is row 1 (in JSON Lines, the line). */
export type RawTable = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly RawCell[] }[];
};

/**
 * What a table from outside may hold, decided before memory is taken. `bytes`: the file; `unpacked`: what the sheet of a
 * workbook may unpack to, `part`: any other part of it. `rows`: rows with something in them; `cells`: rows times columns; `records`: lines that a CSV file may have, blank
 * ones counted, which is as many as a sheet of Excel has; `lines`: line ends of a text, those inside of cells counted;
 * `texts`: those that the cells of a workbook share; `text`: the longest of a CSV file, in characters.
 */
export const sheetLimits = {
  bytes: 80 * 1024 ** 2,
  unpacked: 512 * 1024 ** 2,
  part: 64 * 1024 ** 2,
  columns: 500,
  rows: 200_000,
  cells: 10_000_000,
  records: 1_048_576,
  lines: 5_000_000,
  texts: 2_000_000,
  text: 1024 ** 2,
} as const;

/** Whether a table of so many rows and columns would hold more cells than may be made. */
export function isTooWide(rows: number, columns: number): boolean {
  return rows * columns > sheetLimits.cells;
}

export function tooManyRows(row: number) {
  const { rows, cells } = sheetLimits;
  return fail(problem('import.tooManyRows', { row }, { max: rows, cells }));
}

export function tooManyColumns(row: number) {
  return fail(problem('import.tooManyColumns', { row }, { max: sheetLimits.columns }));
}
