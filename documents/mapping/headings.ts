import type { Mapping } from '../../domain/imports/mapping.ts';
import type { Grid, GridRow } from '../spreadsheets/book.ts';
import { cellKey } from './cell-key.ts';
import { firstAt } from '../spreadsheets/merges.ts';

export type HeaderRows = Mapping['header'];

/** Where no row of the sheet is its heading: the keys of JSON are, or nothing is. */
export const noHeader: HeaderRows = { first: 0, last: 0 };

/** Between the lines of a heading that stands in several rows. */
const joint = ' · ';

/** The name of a column as spreadsheets count them: A, B … Z, AA. */
export function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest === 0 ? '' : columnLetter(rest - 1)}${String.fromCharCode(65 + (at % 26))}`;
}

/**
 * The heading of each column, each once: that of several rows is joined from the top, and of a merged one each line once. A column
 * without a heading goes by its letter.
 */
export function headingsOf(grid: Grid, header: HeaderRows): readonly string[] {
  const lines = header.first === 0 ? [] : headerLines(grid, header);
  const keys = header.first === 0 ? grid.keys : null;
  const seen = new Map<string, number>();
  return Array.from({ length: grid.width }, (_, at) => {
    const parts = keys === null ? lines.map((line) => line[at] ?? '') : [(keys[at] ?? '').normalize('NFC').trim()];
    const said = parts.filter((part, index) => part !== '' && part !== parts[index - 1]);
    const heading = said.length === 0 ? columnLetter(at) : said.join(joint);
    const before = seen.get(heading) ?? 0;
    seen.set(heading, before + 1);
    return before === 0 ? heading : `${heading} (${before + 1})`;
  });
}

/** The rows of a heading as texts, each as wide as the sheet: what a merged cell says stands at all its places. */
export function headerLines(grid: Grid, { first, last }: HeaderRows): readonly (readonly string[])[] {
  const rows = grid.rows.slice(firstAt(grid.rows, first), firstAt(grid.rows, last + 1));
  const lines = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = rows.find((one) => one.row === first + index);
    return Array.from({ length: grid.width }, (_, at) => oneLine(row, at));
  });
  const merges = grid.merges.filter(({ from, to }) => from[0] <= last && to[0] >= first);
  for (const { from, to } of merges) {
    const said = lines[from[0] - first]?.[from[1] - 1] ?? '';
    for (let row = Math.max(from[0], first); row <= Math.min(to[0], last); row += 1) {
      const line = lines[row - first];
      line?.fill(said, from[1] - 1, Math.min(to[1], grid.width));
    }
  }
  if (merges.length === 0) spread(lines);
  return lines;
}

function oneLine(row: GridRow | undefined, at: number): string {
  return cellKey(row?.cells[at] ?? null).replace(/\s+/g, ' ');
}

/**
 * A file without merges (CSV) has the words of a merged heading at its first place only: there they reach over the places to their
 * right that say nothing, as long as a line below says something at each of them.
 */
function spread(lines: readonly string[][]): void {
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    if (below === undefined) return;
    for (let at = 1; at < line.length; at += 1) {
      if (line[at] === '' && below[at] !== '' && below[at - 1] !== '') line[at] = line[at - 1] ?? '';
    }
  }
}
