import type { ReactNode } from 'react';
import type { Column } from '../html/table.tsx';
import type { Figure } from './figures/figure.ts';
import { plainCell, type Sheet, type SheetCell } from '../spreadsheets/sheet.ts';

/** A column of a sheet: its heading, and what its cells hold. */
export type SheetColumn<Row> = { readonly head: string; readonly value: (row: Row) => SheetCell };

/** A column of a kind of record, on a page and in the workbook alike. Widths are shares of the page in percent. */
export type RecordColumn<Row> = Column<Row> & SheetColumn<Row>;

/** A column whose cells on a page hold what they hold in the workbook, unless `cell` says it otherwise. */
export function recordColumn<Row>(
  column: Omit<RecordColumn<Row>, 'cell'> & { readonly cell?: (row: Row) => ReactNode },
): RecordColumn<Row> {
  return { cell: (row) => plainCell(column.value(row)), ...column };
}

/** Rows as a sheet. `name` is cut by the writer where a workbook allows no longer one. */
export function sheetOf<Row>(name: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Sheet {
  return { name, header: columns.map(({ head }) => head), rows: rows.map((row) => columns.map(({ value }) => value(row))) };
}

/** A figure: the workbook works it out by the formula of its claim. */
export function figureCell(figure: Figure | null): SheetCell {
  return figure === null ? null : { claim: figure.claim, figure: figure.value, per: 1 };
}
