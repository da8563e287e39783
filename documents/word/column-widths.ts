import { shownText } from './draw-lines.ts';
import type { Cell, Line, Row, TableBlock } from './paper.ts';

/** Widths of letters in ems of common typefaces, a little more than the average. */
const [wide, capital, narrow] = [1, 0.68, 0.54];
/** How much wider heads are, being bold. */
const bold = 1.12;
/** No word makes a column wider than this, in ems: it breaks. */
const longestWord = 7;
/** A cell that holds more than this, in ems, wraps. */
const longestLine = 22;
/** No column is narrower than this, in ems, while there is room. */
const narrowest = 2.4;

/**
 * How wide each column is, in twentieths of a point. A column takes the share that it declares. The others take what they hold and
 * as much as each other of what is left; where they hold more than there is, first what keeps their words whole. One whose words
 * would still break takes room from those that have more than that.
 */
export function columnWidths(
  { shares, head, rows }: Pick<TableBlock, 'shares' | 'head' | 'rows'>,
  page: { readonly width: number; readonly em: number; readonly padding: number },
): readonly number[] {
  const needs = shares.map((_, column): Need => {
    const cellsIn = (some: readonly Row[]) => some.flatMap((row) => cellAt(row.cells, column) ?? []);
    const [heads, cells] = [cellsIn(head), cellsIn(rows)];
    const most = (of: (cell: Cell) => number) =>
      Math.max(0, ...heads.map((cell) => of(cell) * bold), ...cells.map(of)) * page.em + page.padding;
    const least = most(leastOf);
    return {
      least,
      natural: Math.max(
        least,
        most(({ lines }) => Math.min(longestLine, Math.max(narrowest, ...lines.map(widthOf)))),
      ),
    };
  });
  const declared = shares.map((share) => (share === null ? null : (share / 100) * page.width));
  const rest = Math.max(0, page.width - declared.reduce<number>((sum, width) => sum + (width ?? 0), 0));
  const others = needs.filter((_, at) => declared[at] === null);
  const [least, natural] = [sumOf(others, 'least'), sumOf(others, 'natural')];
  const spread = (need: Need) =>
    natural < rest
      ? need.natural + (rest - natural) / others.length
      : need.least + (Math.max(0, rest - least) * (need.natural - need.least)) / Math.max(1, natural - least);
  const wanted = needs.map((need, at) => declared[at] ?? spread(need));
  return rounded(
    widened(
      wanted,
      needs.map(({ least }) => least),
    ),
    page.width,
  );
}

/** What a column needs so that no word breaks, and so that no line does. */
type Need = { readonly least: number; readonly natural: number };

function sumOf(needs: readonly Need[], what: keyof Need): number {
  return needs.reduce((sum, need) => sum + need[what], 0);
}

/** Gives columns that have less than their least what they lack, from the others as far as these have more than theirs. */
function widened(wanted: readonly number[], least: readonly number[]): readonly number[] {
  const lack = wanted.reduce((sum, width, at) => sum + Math.max(0, (least[at] ?? 0) - width), 0);
  const spare = wanted.reduce((sum, width, at) => sum + Math.max(0, width - (least[at] ?? 0)), 0);
  if (lack === 0 || spare === 0) return wanted;
  const [given, taken] = [Math.min(1, spare / lack), Math.min(1, lack / spare)];
  return wanted.map((width, at) => {
    const gap = (least[at] ?? 0) - width;
    return width + (gap > 0 ? gap * given : gap * taken);
  });
}

/** Whole numbers that come to the width exactly. */
function rounded(widths: readonly number[], total: number): readonly number[] {
  const sum = widths.reduce((all, width) => all + width, 0) || 1;
  let [exact, used] = [0, 0];
  return widths.map((width) => {
    exact += (width / sum) * total;
    const whole = Math.round(exact) - used;
    used += whole;
    return whole;
  });
}

function cellAt(cells: readonly Cell[], column: number): Cell | null {
  let at = 0;
  for (const cell of cells) {
    if (at === column) return cell.span === 1 ? cell : null;
    at += cell.span;
  }
  return null;
}

/** The widest of what should not be broken: a word (of numbers and days all of it), or the line of a cell that is kept whole. */
function leastOf({ lines, isWhole, align }: Cell): number {
  const words = (line: Line) => (isWhole ? [textOf(line)] : textOf(line).split(' '));
  const longest = isWhole || align !== 'left' ? longestLine : longestWord;
  return Math.min(longest, Math.max(0, ...lines.flatMap(words).map(emsOf)));
}

/** How wide a line is if it does not wrap, in ems, about. */
export function widthOf(line: Line): number {
  return emsOf(textOf(line));
}

function textOf({ pieces }: Line): string {
  return pieces.map(shownText).join('');
}

function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text)
    ems += /[a-z0-9\u0020-\u0040\u00a0-\u00bf\u00df-\u00ff\u2010-\u2027]/.test(letter) ? narrow : /[A-Z]/.test(letter) ? capital : wide;
  return ems;
}
