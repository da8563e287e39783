import type { Mapping } from '../../../../domain/imports/mapping.ts';

type Header = Mapping['header'];

/** How many rows a heading has at most. */
export const mostHeaderRows = 4;

/** The heading begins at another row, and is as long as it was, as far as there are rows. `rows` are the numbers of those shown. */
export function movedHeader(rows: readonly number[], header: Header, first: number): Header {
  return lasting(rows, first, headerLength(rows, header));
}

/** The heading a row longer or shorter; it keeps one. */
export function longest(rows: readonly number[], header: Header, by: number): Header {
  if (header.first === 0) return header;
  return lasting(rows, header.first, headerLength(rows, header) + by);
}

/** How many of the rows shown belong to the heading; one where it has none, since it would be one. */
export function headerLength(rows: readonly number[], { first, last }: Header): number {
  return Math.max(1, rows.filter((row) => row >= first && row <= last).length);
}

function lasting(rows: readonly number[], first: number, count: number): Header {
  const below = rows.filter((row) => row >= first);
  const length = Math.min(Math.max(count, 1), mostHeaderRows, below.length);
  return { first, last: below[length - 1] ?? first };
}
