/** The last column, XFD, and the last row of a sheet; both count from 1. */
export const lastColumn = 16_384;
export const lastRow = 1_048_576;

export type Place = { readonly column: number; readonly row: number };

/** The place that `B7` names; `null` for what is no reference, or lies outside of any sheet. */
export function placeOf(reference: string): Place | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (found === null) return null;
  const [, letters = '', digits = ''] = found;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column <= lastColumn && row >= 1 && row <= lastRow ? { column, row } : null;
}

/** The first and the last place of `D2:D3`; one place alone is both. */
export function areaOf(reference: string): { readonly from: Place; readonly to: Place } | null {
  const [first = '', second = first, ...more] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(second)];
  if (from === null || to === null || more.length > 0) return null;
  return from.column <= to.column && from.row <= to.row ? { from, to } : null;
}
