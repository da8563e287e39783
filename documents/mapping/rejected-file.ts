import type { ImportRow, Rejection } from '../../engine/imports/import-input.ts';
import { isSheetNumber, isSheetTime, shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { fieldName } from '../../words/names.ts';
import { problemSentence } from '../../words/problem-text.ts';
import type { Translate } from '../../words/translate.ts';
import type { Grid } from '../spreadsheets/book.ts';
import type { ImportFile } from '../spreadsheets/import-file.ts';
import { firstAt } from '../spreadsheets/merges.ts';
import type { Sheet, SheetCell } from '../spreadsheets/sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { headingsOf, noHeader, type HeaderRows } from './headings.ts';

/** Why a row of a file was not taken, in words. */
export type RejectedRow = { readonly row: number; readonly reason: string };

/** The formats in which rejected rows are written. */
export type RejectedFormat = 'csv' | 'xlsx';

/** Where rows stand in their file: the sheet as it is, and its heading. */
export type FileShape = { readonly grid: Grid; readonly header: HeaderRows };

/** The rejected rows of a file. `shape` is `null` where another program wrote it: then it has records and no columns. */
export function rejectedOf(
  {
    table,
    file,
    shape,
  }: { readonly table: string; readonly file: Pick<ImportFile, 'rows' | 'headings'>; readonly shape: FileShape | null },
  rejected: readonly Rejection[],
  say: Translate,
): Sheet {
  const reasons = reasonsOf(rejected, table, file.headings, say);
  return shape === null ? rejectedRecords({ table, rows: file.rows }, reasons, say) : rejectedSheet(shape, reasons, say('mapping:reason'));
}

/** The reasons in words, each after the heading that its column has in the file. */
function reasonsOf(
  rejected: readonly Rejection[],
  table: string,
  headings: Readonly<Record<string, string>>,
  say: Translate,
): readonly RejectedRow[] {
  return rejected.map(({ row, column, code, args }) => {
    const why = problemSentence({ code, args, at: { table, field: column } }, say);
    return { row, reason: column === '' ? why : `${headings[column] ?? fieldName(say, table, column)}: ${why}` };
  });
}

/**
 * The rejected rows as they stood in their file, each once, with a last column that says why: all reasons of a row, one a line. An
 * import finds its columns again once the rows are put right, and passes over that of the reasons.
 */
export function rejectedSheet({ grid, header }: FileShape, rejected: readonly RejectedRow[], reasonHeading: string): Sheet {
  // The rows may have been rejected before: then their reasons are those of this time.
  const columns = headingsOf(grid, header).flatMap((heading, at) => (heading === reasonHeading ? [] : [{ heading, at }]));
  const headings = columns.map(({ heading }) => heading);
  return sheetOf(grid.name ?? reasonHeading, headings, reasonHeading, rejected, (row) => {
    const cells = cellsAt(grid, row);
    return columns.map(({ at }) => sheetCell(cells[at] ?? null));
  });
}

/** The same of records that another program wrote, which have no columns: under ours, as they were read. */
function rejectedRecords(
  { table, rows }: { readonly table: string; readonly rows: readonly ImportRow[] },
  rejected: readonly RejectedRow[],
  say: Translate,
): Sheet {
  const keys = Object.keys(rows[0]?.fields ?? {});
  const byRow = new Map(rows.map(({ row, fields }) => [row, fields]));
  return sheetOf(
    say('mapping:reason'),
    keys.map((key) => fieldName(say, table, key)),
    say('mapping:reason'),
    rejected,
    (row) => keys.map((key) => sheetCell((byRow.get(row)?.[key] ?? null) as RawCell)),
  );
}

/** The shape of a file whose columns are ours: its heading is its first row, or its keys. */
export function plainShape(grid: Grid): FileShape {
  const row = grid.rows[0]?.row ?? 1;
  return { grid, header: grid.keys === null ? { first: row, last: row } : noHeader };
}

/** CSV has the rows of one sheet. */
export function writeRejected(sheets: readonly Sheet[], format: RejectedFormat): Result<Uint8Array> {
  const [first] = sheets;
  return format === 'csv' && first !== undefined ? ok(writeCsv(first)) : writeXlsx(sheets);
}

function sheetOf(
  name: string,
  headings: readonly string[],
  reasonHeading: string,
  rejected: readonly RejectedRow[],
  cellsOf: (row: number) => readonly SheetCell[],
): Sheet {
  const reasons = new Map<number, string[]>();
  for (const { row, reason } of rejected) {
    const known = reasons.get(row);
    if (known === undefined) reasons.set(row, [reason]);
    else if (!known.includes(reason)) known.push(reason);
  }
  return {
    name: name.slice(0, 31),
    header: [...headings, reasonHeading],
    rows: [...reasons].sort(([a], [b]) => a - b).map(([row, why]) => [...cellsOf(row), why.join('\n')]),
  };
}

function cellsAt(grid: Grid, row: number): readonly RawCell[] {
  const found = grid.rows[firstAt(grid.rows, row)];
  return found?.row === row ? found.cells : [];
}

/** What a cell held, as near as it can be written; a number whose text is not the number's own stays that text. */
function sheetCell(cell: RawCell): SheetCell {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (isSheetTime(cell)) return { date: cell.isDay ? cell.sheetTime.slice(0, 10) : cell.sheetTime };
  return isSheetNumber(cell) ? (cell.shown ?? cell.number) : shownText(cell);
}
