import { shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Place } from './cell-reference.ts';

/** A merged area of a sheet, from its first place to its last. */
export type Area = { readonly from: Place; readonly to: Place };

type Row = { readonly row: number; readonly cells: RawCell[] };

/**
 * Gives what a merged cell says to each row that it covers. In a further column it is not known what it says, and a heading
 * that reaches into the rows says nothing about them: there the covered cells are `unreadable`, never empty. Rows that have
 * no cell of their own are no rows of the table. `false` where two areas cover one cell, which no spreadsheet program writes.
 */
export function fillMerges(rows: readonly Row[], areas: readonly Area[], header: readonly string[]): boolean {
  const covered = new Set<number>();
  for (const { from, to } of areas) {
    const first = firstAt(rows, from.row);
    const inHeading = from.row === 1;
    const said = inHeading
      ? (header[from.column - 1] ?? '')
      : rows[first]?.row === from.row
        ? (rows[first]?.cells[from.column - 1] ?? null)
        : null;
    const elsewhere: RawCell = said === null || said === '' ? null : { unreadable: 'merged', shown: shownText(said) };
    for (let at = first; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || row.row > to.row) break;
      for (let column = from.column; column <= Math.min(to.column, header.length); column += 1) {
        const place = row.row * 1024 + column;
        if (covered.has(place)) return false;
        covered.add(place);
        row.cells[column - 1] = column === from.column && !inHeading ? said : elsewhere;
      }
    }
  }
  return true;
}

/** The index of the first row at or below a row number. Rows are in order. */
function firstAt(rows: readonly Row[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
