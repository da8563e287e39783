import { shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { GridRow, Merge } from './book.ts';

type Row = { readonly row: number; readonly cells: RawCell[] };

/**
 * Gives what a merged cell says to each row that it covers. In a further column it is not known what it says, and a heading
 * that reaches into the rows says nothing about them: there the covered cells are `unreadable`, never empty. Rows that have
 * no cell of their own are no rows of the table. `false` where two areas cover one cell, which no spreadsheet program writes.
 */
export function fillMerges(rows: readonly Row[], areas: readonly Merge[], header: readonly string[]): boolean {
  const covered = new Set<number>();
  for (const { from, to } of areas) {
    const [[fromRow, fromColumn], [toRow, toColumn]] = [from, to];
    const first = firstAt(rows, fromRow);
    const inHeading = fromRow === 1;
    const said = inHeading
      ? (header[fromColumn - 1] ?? '')
      : rows[first]?.row === fromRow
        ? (rows[first]?.cells[fromColumn - 1] ?? null)
        : null;
    const elsewhere: RawCell = said === null || said === '' ? null : { unreadable: 'merged', shown: shownText(said) };
    for (let at = first; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || row.row > toRow) break;
      for (let column = fromColumn; column <= Math.min(toColumn, header.length); column += 1) {
        const place = row.row * 1024 + column;
        if (covered.has(place)) return false;
        covered.add(place);
        row.cells[column - 1] = column === fromColumn && !inHeading ? said : elsewhere;
      }
    }
  }
  return true;
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
