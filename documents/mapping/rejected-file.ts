import type { Mapping } from '../../domain/imports/mapping.ts';
import { isSheetNumber, isSheetTime, shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid } from '../spreadsheets/book.ts';
import type { Sheet, SheetCell } from '../spreadsheets/sheet.ts';
import { firstAt } from '../spreadsheets/merges.ts';

/** Why a row of a file was not taken, in words. */
export type RejectedRow = { readonly row: number; readonly reason: string };

/**
 * The rejected rows as they stood in their file, each once, with a last column that says why: all reasons of a row, one a line. The
 * mapping finds it again by its headings once the rows are put right, and passes over the column of reasons.
 */
export function rejectedFile(grid: Grid, mapping: Mapping, rejected: readonly RejectedRow[], reasonHeading: string): Sheet {
  const reasons = new Map<number, string[]>();
  for (const { row, reason } of rejected) {
    const known = reasons.get(row);
    if (known === undefined) reasons.set(row, [reason]);
    else if (!known.includes(reason)) known.push(reason);
  }
  return {
    name: (mapping.sheet ?? reasonHeading).slice(0, 31),
    header: [...mapping.columns.map(({ heading }) => heading), reasonHeading],
    rows: [...reasons]
      .sort(([a], [b]) => a - b)
      .map(([row, why]) => [...mapping.columns.map((_, at) => sheetCell(cellsAt(grid, row)[at] ?? null)), why.join('\n')]),
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
