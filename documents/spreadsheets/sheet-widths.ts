import { plainCell, type Sheet, type SheetCell } from './sheet.ts';
import { linesIn, widthOf } from './text-size.ts';

/** The widest that a column is made, in characters: a longer text goes on in the next line. */
export const widest = 44;

/** Columns wide enough for the words of their heading and for the first rows, within reason. */
export function widthsOf({ header, rows }: Sheet): number[] {
  const first = rows.slice(0, 100);
  return header.map((name, column) => {
    const heading = Math.max(...name.split(/\s+/).map((word) => widthOf(word)));
    const longest = first.reduce((most, cells) => Math.max(most, shownWidth(cells[column] ?? null)), heading);
    return Math.min(widest, Math.max(8, longest + 2));
  });
}

/** How many characters a cell shows in one line: an amount has separators, decimals and its currency. */
function shownWidth(cell: SheetCell): number {
  const plain = plainCell(cell);
  if (typeof plain === 'number' && typeof cell === 'object' && cell !== null && 'currency' in cell) {
    const whole = String(Math.trunc(plain)).length;
    return whole + Math.ceil(whole / 3) + 8;
  }
  return Math.max(
    ...String(plain ?? '')
      .split('\n')
      .map((line) => widthOf(line)),
  );
}

/** So many characters of a sheet can still be read where they share a page of A4 across. */
const acrossPage = 210;

export function pagesAcross(widths: readonly number[]): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / acrossPage));
}

/** As many lines as a row of Excel can have. */
const mostLines = 27;

/** How many lines the longest text of a row takes in its column. */
export function linesOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  let most = 1;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (typeof cell !== 'string') continue;
    const lines = linesIn(cell, Math.max(1, (widths[index] ?? widest) - 1));
    if (lines > most) most = lines;
  }
  return Math.min(mostLines, most);
}
