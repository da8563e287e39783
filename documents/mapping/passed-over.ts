import { isUnreadable, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid, GridRow } from '../spreadsheets/book.ts';
import { cellKey } from './cell-key.ts';
import { headerLines, type HeaderRows } from './headings.ts';
import { firstAt } from '../spreadsheets/merges.ts';

/**
 * Why a row below the heading is none of the table: its heading once more; a sum; a note or the title of a section, which has nothing where
 * records have their name; or nothing but a number, a formula or a constant that somebody filled in beforehand.
 */
export type PassedOverWhy = 'heading' | 'total' | 'note' | 'empty';
export type PassedOver = { readonly row: number; readonly why: PassedOverWhy };

/** What the columns of a table are for, by their places: `names` and `codes` say which record a row
 * is about, `says` the rest that is taken. */
export type ColumnRoles = { readonly names: readonly number[]; readonly codes: readonly number[]; readonly says: readonly number[] };

const total =
  /^(?:(?:grand|sub)[\s-]?)?totals?(?:\s+(?:risks?|number|count|items|records))?(?:\s*[:：=(]?\s*\d[\d,.]*\s*\)?)?\s*[:：]?$|^(?:sum|average|count)\s*[:：]?$|^(?:총\s*)?(?:합\s*계|총\s*계|소\s*계|누\s*계|평\s*균|계)\s*(?:\(?\s*\d[\d,]*\s*건?\s*\)?)?\s*[:：]?$|^총\s*\d+\s*건$/iu;
const note =
  /^(?:[※*†]|\(?주\)|주\s*\d*\s*[:：]|비고\s*[:：]|참고\s*[:：]|notes?\s*[:：]|n\.?b\.?\s*[:：]|legend|source\s*[:：]|prepared by|last updated|작성\s*[:：자일])/iu;

/** Tells for each row below a heading why it is passed over; `null` for a row of the table. */
export function passing(
  grid: Grid,
  header: HeaderRows,
  roles: ColumnRoles,
): (row: GridRow, cells: readonly RawCell[]) => PassedOverWhy | null {
  const headings = header.first === 0 ? [] : headerLines(grid, header);
  // Where no column names records, none of them can tell a note from a row.
  const names = roles.names.length === 0 ? roles.says : roles.names;
  const last = lastNamed(grid, header, names);
  const isSaying = new Set([...names, ...roles.says]);
  const isHeading = (cells: readonly RawCell[], filled: readonly number[]) =>
    filled.length > 1 && headings.some((line) => filled.every((at) => cellKey(cells[at] ?? null).replace(/\s+/g, ' ') === line[at]));

  return ({ row }, cells) => {
    const filled = cells.flatMap((cell, at) => (isFilled(cell) ? [at] : []));
    const [first] = filled;
    if (first === undefined) return 'empty';
    const text = cellKey(cells[first] ?? null);
    const [isNamed, isAlone] = [filled.some((at) => names.includes(at)), filled.length === 1];
    if (isHeading(cells, filled)) return 'heading';
    const isCounted =
      names.length === 0 || filled.every((at) => at === first || !names.includes(at) || /^[\d.,]+$/.test(cellKey(cells[at] ?? null)));
    if (total.test(text) && isCounted) return 'total';
    if (isAlone && note.test(text)) return 'note';
    // Before it is known what the columns are, a row of one cell beside others is a note.
    if (isSaying.size === 0) return isAlone && grid.width > 1 ? 'note' : null;
    if (isNamed) return isAlone && row > last + 1 && isSaying.size > 2 ? 'note' : null;
    if (!filled.some((at) => isSaying.has(at))) return isAlone && !/\d/.test(text) ? 'note' : 'empty';
    const isCoded = filled.some((at) => roles.codes.includes(at));
    return !isCoded && (isAlone || row > last) ? 'note' : null;
  };
}

/** The last row that names a record and says something besides: below it there are notes. */
function lastNamed(grid: Grid, header: HeaderRows, names: readonly number[]): number {
  const begin = firstAt(grid.rows, header.last + 1);
  for (let index = grid.rows.length - 1; index >= begin; index -= 1) {
    const row = grid.rows[index];
    if (row === undefined) continue;
    const filled = row.cells.filter(isFilled).length;
    if (filled > 1 && names.some((at) => isFilled(row.cells[at] ?? null))) return row.row;
  }
  return 0;
}

/** What a merge of another column says fills no cell. */
function isFilled(cell: RawCell): boolean {
  if (cell === null || cell === '') return false;
  return isUnreadable(cell) ? cell.unreadable !== 'merged' : cellKey(cell) !== '';
}
