import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Result } from '../../engine/values/result.ts';
import type { Encoding } from './decode-text.ts';
import type { TellRows } from './grid-maker.ts';
import type { DateSystem } from './serial-time.ts';

/** A row of a sheet with something in it. `row` is its number in the file, counted from 1; cells are counted from the sheet's first column. */
export type GridRow = { readonly row: number; readonly cells: readonly RawCell[] };

/** What of a sheet is not seen by whoever opens it: it is read all the same, and said. Rows and columns count from 1. */
export type Hidden = { readonly sheet: boolean; readonly rows: readonly number[]; readonly columns: readonly number[] };

/** A merged area; rows and columns count from 1. Only its first cell holds what it says; `withMergesFilled` gives it to the others. All areas of a grid together cover no more cells than it may have. */
export type Merge = {
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
};

/**
 * One sheet as it is, before anybody says where its heading is. Rows of nothing are no rows; the tail of a sheet that is only
 * formatted is none. Rows are in order, and each only as long as its last cell that holds something: a cell beyond is empty.
 * Blanks alone are nothing. Texts are composed (NFC).
 */
export type Grid = {
  /** `null` where the file has no sheets: CSV, JSON, a table of the clipboard. */
  readonly name: string | null;
  /** In columns: of its widest row. */
  readonly width: number;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  readonly hidden: Hidden;
  /** Of JSON: the keys of its records are the heading, and stand in no row. */
  readonly keys: readonly string[] | null;
  /** From when a number that stands for a day counts: 1900 but in workbooks that say 1904. */
  readonly dates: DateSystem;
};

/** What kind of file it is, so that rejected rows go back in the same shape. */
export type BookFormat = 'xlsx' | 'ods' | 'csv' | 'json' | 'html' | 'markdown' | 'clipboard';

/** A file with all its sheets, in their order. A sheet is read when it is asked for. */
export type Book = {
  readonly format: BookFormat;
  readonly sheets: readonly { readonly name: string | null; readonly isHidden: boolean }[];
  /** The sheet that was made for imports, else the first that is shown. */
  readonly first: number;
  /** How the text of the file was read, to be shown: CP949 and Windows-1252 are told apart by what they would say. `null`: no text. */
  readonly encoding: Encoding | null;
  /** What separates the cells of a CSV file, or of a table of the clipboard. */
  readonly separator: string | null;
};

/** A book whose sheets can be read: `grid(at)` is the sheet at a place in `sheets`, `tell` how far its reading is. */
export type OpenBook = Book & { readonly grid: (at: number, tell?: TellRows) => Result<Grid> };
