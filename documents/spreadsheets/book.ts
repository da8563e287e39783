import type { RawCell } from '../../engine/imports/raw-cell.ts';

/** A row of a sheet with something in it. `row` is its number in the file, counted from 1; cells are counted from the sheet's first column. */
export type GridRow = { readonly row: number; readonly cells: readonly RawCell[] };

/** What of a sheet is not seen by whoever opens it: it is read all the same, and said. */
export type Hidden = { readonly sheet: boolean; readonly rows: readonly number[]; readonly columns: readonly number[] };

/** One sheet as it is, before anybody says where its heading is. Rows of nothing are no rows; the tail of a sheet that is only formatted is none. */
export type Grid = {
  /** `null` where the file has no sheets: CSV, JSON, a table of the clipboard. */
  readonly name: string | null;
  /** In columns: of its widest row. */
  readonly width: number;
  readonly rows: readonly GridRow[];
  readonly merges: readonly {
    readonly from: readonly [row: number, column: number];
    readonly to: readonly [row: number, column: number];
  }[];
  readonly hidden: Hidden;
  /** Of JSON: the keys of its records are the heading, and stand in no row. */
  readonly keys: readonly string[] | null;
};

/** What kind of file it is, so that rejected rows go back in the same shape. */
export type BookFormat = 'xlsx' | 'ods' | 'csv' | 'json' | 'clipboard';

/** A file with all its sheets, in their order. A sheet is read when it is asked for. */
export type Book = {
  readonly format: BookFormat;
  readonly sheets: readonly { readonly name: string | null; readonly isHidden: boolean }[];
  /** The sheet that was made for imports, else the first that is shown. */
  readonly first: number;
};
