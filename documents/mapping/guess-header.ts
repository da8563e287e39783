import { isSheetNumber, isSheetTime, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid, GridRow } from '../spreadsheets/book.ts';
import { firstAt } from '../spreadsheets/merges.ts';
import { writtenDay } from '../spreadsheets/written-days.ts';
import { cellKey } from './cell-key.ts';
import type { HeaderGuess } from './guess.ts';
import { headingLikeness } from './heading-match.ts';
import { headerLines, noHeader, type HeaderRows } from './headings.ts';
import { positionHeading } from './position-heading.ts';

/** Titles and instructions take no more rows than these. */
const looked = 40;
const tallest = 3;

/**
 * Finds the rows of the heading: short texts side by side, most of them words that head columns, below which rows of about that width
 * follow. A heading of several rows has merged cells, or gaps that the row below fills.
 */
export function guessHeader(grid: Grid): HeaderGuess {
  if (grid.keys !== null) return { header: noHeader, confidence: 1 };
  const rows = grid.rows.slice(0, looked);
  let best: { header: HeaderRows; score: number; known: number } | null = null;
  for (const { row } of rows) {
    for (let height = 1; height <= tallest; height += 1) {
      const header = { first: row, last: row + height - 1 };
      if (height > 1 && !belongTogether(grid, header)) break;
      const { score, known } = scoreOf(grid, header);
      if (score > 0 && (best === null || score > best.score)) best = { header, score, known };
    }
  }
  if (best === null) return { header: noHeader, confidence: grid.rows.length === 0 ? 0 : 0.6 };
  const isFirst = best.header.first === rows[0]?.row;
  // A first row of short texts, none of which heads a column anywhere, may be a row like the others.
  if (best.known === 0 && (!isFirst || looksLikeNext(grid, best.header))) return { header: noHeader, confidence: 0.6 };
  return { header: best.header, confidence: Math.min(1, 0.5 + best.known / 4) };
}

function scoreOf(grid: Grid, header: HeaderRows): { readonly score: number; readonly known: number } {
  const lines = headerLines(grid, header);
  let [score, known, filled] = [0, 0, 0];
  const seen = new Set<string>();
  for (let at = 0; at < grid.width; at += 1) {
    const parts = lines.map((line) => line[at] ?? '').filter((text, index, all) => text !== '' && text !== all[index - 1]);
    const last = grid.rows[firstAt(grid.rows, header.last)]?.cells[at] ?? null;
    const text = parts.join(' · ');
    if (text === '') continue;
    filled += 1;
    if (seen.has(text) || text.length > 80 || isValue(last) || isValue(text)) {
      score -= 1;
      continue;
    }
    seen.add(text);
    const likeness = Math.max(headingLikeness(text), positionHeading(text)?.confidence ?? 0);
    if (likeness >= 0.6) known += 1;
    score += 0.2 + likeness;
  }
  if (filled < 2 && grid.width > 1) return { score: 0, known: 0 };
  const below = grid.rows.slice(firstAt(grid.rows, header.last + 1)).slice(0, 20);
  // Words that head columns do so also where nobody has filled in a row yet.
  if (below.length === 0) return known >= 2 && known * 2 >= filled ? { score, known } : { score: 0, known: 0 };
  const widths = below.map(({ cells }) => cells.filter((cell) => cell !== null && cell !== '').length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  // A heading is about as wide as what is below it.
  const fit = Math.min(filled, usual) / Math.max(filled, usual, 1);
  return { score: score * (0.4 + 0.6 * fit), known };
}

/** Numbers, days and sentences are values: no heading is one. */
function isValue(cell: RawCell): boolean {
  if (cell === null) return false;
  if (typeof cell === 'number' || typeof cell === 'boolean' || isSheetNumber(cell) || isSheetTime(cell)) return true;
  const text = cellKey(cell);
  return /^[-+]?[\d.,]+%?$/.test(text) || (/\d/.test(text) && writtenDay(text, 'dmy') !== null);
}

/** Whether rows are one heading: a merge holds them together, or what one leaves open the next fills. */
function belongTogether(grid: Grid, { first, last }: HeaderRows): boolean {
  const upper = rowAt(grid, last - 1);
  const lower = rowAt(grid, last);
  if (upper === null || lower === null) return false;
  const places = (row: GridRow) => row.cells.flatMap((cell, at) => (cell === null || cellKey(cell) === '' ? [] : [at]));
  const [above, below] = [places(upper), places(lower)];
  if (above.length < 2 || below.length === 0) return false;
  if (lower.cells.some(isValue)) return false;
  const merged = grid.merges.some(({ from, to }) => {
    const spans = from[0] >= first && from[0] < last;
    return spans && (to[0] === last || (from[0] === last - 1 && to[0] === last - 1 && to[1] > from[1]));
  });
  if (merged) return true;
  const opened = below.filter((at) => !above.includes(at));
  // Below a merged word of a file without merges its own place is filled as well.
  return opened.length > 0 && above.some((at) => !below.includes(at)) && below.every((at) => cellKey(lower.cells[at] ?? null).length <= 30);
}

function rowAt(grid: Grid, row: number): GridRow | null {
  const found = grid.rows[firstAt(grid.rows, row)];
  return found?.row === row ? found : null;
}

/** Whether the row below a heading is of the same kind: texts as short, in the same places. */
function looksLikeNext(grid: Grid, { first, last }: HeaderRows): boolean {
  const [heading, next] = [rowAt(grid, first), grid.rows[firstAt(grid.rows, last + 1)] ?? null];
  if (heading === null || next === null) return false;
  const same = heading.cells.filter((cell, at) => isValue(cell) === isValue(next.cells[at] ?? null)).length;
  return same === heading.cells.length;
}
