import type { RawCell } from '../../engine/imports/raw-cell.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail } from '../../engine/values/result.ts';

/** A formula of a workbook, without the equals sign. `isArray` where it works row by row as only an array formula does. */
export type Formula = { readonly formula: string; readonly isArray: boolean };

/** A number that a claim of the report answers: a workbook works it out by a formula. `per` divides what the formula finds. */
export type FigureCell = { readonly claim: string; readonly figure: number; readonly per: number; readonly currency?: string };

/** A day, or a date and time of day without a zone (`2025-09-30T23:59:59`): elsewhere a text, in a workbook a date. */
export type DateCell = { readonly date: string };
/** An amount in units of a currency. */
export type MoneyCell = { readonly amount: number; readonly currency: string };

/** What a cell of a written sheet holds. Texts stay texts (leading zeros and all), numbers stay numbers. */
export type SheetCell = string | number | boolean | FigureCell | DateCell | MoneyCell | null;

/** What a cell holds where there are no formulas, dates and currencies. */
export function plainCell(cell: SheetCell): string | number | boolean | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'figure' in cell ? cell.figure : 'date' in cell ? cell.date.replace('T', ' ') : cell.amount;
}

/** What a cell reads as where every cell is a text; nothing where it holds nothing. */
export function textOfCell(cell: SheetCell): string {
  return String(plainCell(cell) ?? '');
}

/** A table to be written: a name, a row of headings, rows of as many cells. */
export type Sheet = {
  readonly name: string;
  /** The sheet of a workbook from which an import reads; without one it is the first. */
  readonly isForImport?: true;
  /** It is there for formulas, and neither shown nor printed until somebody wants to see it. */
  readonly isHidden?: true;
  /** It may have many columns: it is printed on as many pages across as it takes to be read, with its first column on each. */
  readonly isWide?: true;
  /** Only the answers of it are to be altered. There is no password: who wants to can lift it, and readers check what is locked. */
  readonly isLocked?: true;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Of a sheet to be filled in: how the empty cells of each column look, and what may be chosen in them. */
  readonly entry?: readonly EntryColumn[];
};

/**
 * A column of a sheet to be filled in. `choices`: the cells of another sheet of the workbook that are offered, as a formula names them.
 * `isOpen`: something else may be entered too.
 */
export type EntryColumn = {
  readonly looks: 'plain' | 'text' | 'day' | 'time';
  readonly choices: string | null;
  readonly isOpen: boolean;
  /** The cells of its rows are answers: shaded, and open on a sheet that is locked. */
  readonly isAnswer?: true;
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
