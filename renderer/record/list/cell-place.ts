/** A cell of a grid: its row and its column, both from 0 on. */
export type CellPlace = { readonly index: number; readonly column: number };

/** The part of a row by which it is selected with the pointer. */
export const markAttribute = 'data-select-mark';

/** The row that was clicked, the column, where it was on a cell, and whether it was on the mark that selects the row. */
export function placeClicked(target: Element): { readonly index: number; readonly column: number | null; readonly isMark: boolean } | null {
  const index = Number(target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 2;
  if (!(index >= 0) || target.closest('[data-cell-editor]') !== null) return null;
  const column = Number(target.closest('[aria-colindex]')?.getAttribute('aria-colindex')) - 1;
  return { index, column: column >= 0 ? column : null, isMark: target.closest(`[${markAttribute}]`) !== null };
}
