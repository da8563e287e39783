import { shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid, GridRow } from '../spreadsheets/book.ts';

/**
 * Reads the cells of rows below `after` with what merged cells say: in its first column a merge counts for every row that it covers;
 * in a further column it is not known what it says, and the cell is unreadable, never empty.
 */
export function mergedCells(grid: Grid, after: number): (row: GridRow) => readonly RawCell[] {
  const said = new Map<number, (readonly [at: number, cell: RawCell])[]>();
  for (const { from, to } of grid.merges) {
    if (from[0] <= after) continue;
    const begin = firstAt(grid.rows, from[0]);
    const top = grid.rows[begin];
    const cell = top?.row === from[0] ? (top.cells[from[1] - 1] ?? null) : null;
    if (cell === null || cell === '') continue;
    for (let index = begin; index < grid.rows.length; index += 1) {
      const row = grid.rows[index];
      if (row === undefined || row.row > to[0]) break;
      const covered = said.get(row.row) ?? [];
      for (let at = from[1] - 1; at < Math.min(to[1], grid.width); at += 1) {
        if (row.row === from[0] && at === from[1] - 1) continue;
        covered.push([at, at === from[1] - 1 ? cell : { unreadable: 'merged', shown: shownText(cell) }]);
      }
      said.set(row.row, covered);
    }
  }
  if (said.size === 0) return ({ cells }) => cells;
  return ({ row, cells }) => {
    const covered = said.get(row);
    if (covered === undefined) return cells;
    const filled = [...cells];
    for (const [at, cell] of covered) {
      while (filled.length <= at) filled.push(null);
      if ((filled[at] ?? '') === '') filled[at] = cell;
    }
    return filled;
  };
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
