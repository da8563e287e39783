/** The last column, XFD, and the last row of a sheet; both count from 1. */
export const lastColumn = 16_384;
export const lastRow = 1_048_576;

const firstLetter = 0x41;
const firstDigit = 0x30;

export type Place = { readonly column: number; readonly row: number };

/** The place that `B7` names; `null` for what is no reference, or lies outside of any sheet. */
export function placeOf(reference: string): Place | null {
  let [column, row, at] = [0, 0, 0];
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - firstLetter;
    if (letter < 0 || letter > 25 || column > lastColumn) break;
    column = column * 26 + letter + 1;
  }
  if (column === 0 || at === reference.length) return null;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - firstDigit;
    if (digit < 0 || digit > 9 || row > lastRow) return null;
    row = row * 10 + digit;
  }
  return column <= lastColumn && row >= 1 && row <= lastRow ? { column, row } : null;
}

/** The first and the last place of `D2:D3`; one place alone is both. */
export function areaOf(reference: string): { readonly from: Place; readonly to: Place } | null {
  const [first = '', second = first, ...more] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(second)];
  if (from === null || to === null || more.length > 0) return null;
  return from.column <= to.column && from.row <= to.row ? { from, to } : null;
}

/** A, B … Z, AA …; the first column is 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}
