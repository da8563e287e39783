import type { Grid } from '../spreadsheets/book.ts';
import { canTurn } from '../spreadsheets/turned-grid.ts';
import { cellKey } from './cell-key.ts';
import { guessHeader } from './guess-header.ts';
import { headingsOf } from './headings.ts';
import { headingLikeness } from './heading-match.ts';
import { positionHeading } from './position-heading.ts';

/** What a record is in a sheet. */
export type Records = 'rows' | 'columns';
/** What a record is, and how sure that is (0 to 1). */
export type Direction = { readonly records: Records; readonly confidence: number };

/** Names of fields stand in one of the first columns, and are no more than so many. */
const [columnsLooked, mostFields] = [3, 80] as const;
/** From this likeness on a text is one that heads a column. */
const known = 0.6;

/**
 * Whether the records of a sheet are its rows, or its columns with the names of fields in one of the first: there most texts are such
 * names, and the row that would be the heading has few. One record alone beside them may as well be a list of fields with what they mean.
 */
export function guessDirection(grid: Grid): Direction {
  if (!canTurn(grid)) return { records: 'rows', confidence: 1 };
  const { header } = guessHeader(grid);
  const across = header.first === 0 ? [] : headingsOf(grid, header);
  const inRow = headingsAmong(across);
  const fields = grid.rows.filter(({ cells }) => filledIn(cells) > 1).slice(0, mostFields);
  const columns = Array.from({ length: Math.min(columnsLooked, grid.width - 1) }, (_, at) => {
    const found = headingsAmong(fields.map(({ cells }) => cellKey(cells[at] ?? null)));
    const records = Math.max(0, ...fields.map(({ cells }) => filledIn(cells.slice(at + 1))));
    return { found, share: found / Math.max(1, fields.length), records };
  });
  const [best] = columns.sort((a, b) => b.found - a.found);
  if (best === undefined || best.found < 3 || best.share < 0.5 || best.found <= inRow) return { records: 'rows', confidence: 1 };
  const isClear = best.found >= 3 * inRow || (best.share >= 0.8 && best.found >= inRow + 3);
  const isSure = isClear && best.records > 1;
  return { records: 'columns', confidence: isSure ? Math.min(0.95, 0.6 + 0.4 * best.share) : 0.5 };
}

function filledIn(cells: Grid['rows'][number]['cells']): number {
  return cells.filter((cell) => cellKey(cell ?? null) !== '').length;
}

/** How many different texts head columns elsewhere; `Risk 1` and `Risk 2` are the same one. */
function headingsAmong(texts: readonly string[]): number {
  return new Set(texts.filter(isHeading).map((text) => text.replace(/\s*\d+\s*$/u, ''))).size;
}

function isHeading(text: string): boolean {
  return text !== '' && text.length <= 80 && Math.max(headingLikeness(text), positionHeading(text)?.confidence ?? 0) >= known;
}
