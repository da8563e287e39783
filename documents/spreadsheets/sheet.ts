import type { Json } from '../../engine/values/json.ts';

/** What a cell of a written sheet holds. Texts stay texts (leading zeros and all), numbers stay numbers. */
export type SheetCell = string | number | boolean | null;

/** A table to be written: a name, a row of headings, rows of as many cells. */
export type Sheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A table that was read. `row` is the number of a row in its file, where the heading is row 1 (in JSON Lines, the line). */
export type RawTable = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly Json[] }[];
};

/** The largest spreadsheet, in bytes, that is read; and what a zipped one may unpack to. */
export const sheetLimits = { bytes: 80 * 1024 ** 2, unpacked: 1024 ** 3 } as const;
