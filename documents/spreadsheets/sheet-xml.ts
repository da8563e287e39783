import { xmlText } from '../xml/xml-text.ts';
import { lettersOf } from './cell-reference.ts';
import { styles, type CellStyles } from './cell-styles.ts';
import { serialOf } from './serial-time.ts';
import { plainCell, textOfCell, type FigureCell, type Formula, type Sheet, type SheetCell } from './sheet.ts';
import { linesIn, widthOf } from './text-size.ts';
import { cellXml, sheetFrame } from './workbook-parts.ts';

/** The formula that answers a claim; `null` leaves the number as it is. */
export type FormulaOf = (claim: string) => Formula | null;

/** The XML of a sheet, a row at a time. */
export function* sheetXml(sheet: Sheet, look: CellStyles, formulaOf: FormulaOf): Generator<string, void> {
  const widths = widthsOf(sheet);
  const entry = sheet.entry?.map(({ looks, choices, isOpen, isAnswer }) => ({
    style: look.ofEntry(isAnswer ? 'plain' : looks),
    choices,
    isOpen,
  }));
  const answers = sheet.entry?.map(({ isAnswer, looks }) => (isAnswer ? look.ofAnswer(looks) : null)) ?? [];
  const lastCell = `${lettersOf(Math.max(0, sheet.header.length - 1))}${sheet.rows.length + 1}`;
  const frame = sheetFrame({
    widths,
    lastCell,
    entry,
    isLocked: sheet.isLocked === true,
    pagesAcross: sheet.isWide === true ? pagesAcross(widths) : 1,
  });
  const letters = sheet.header.map((_, index) => lettersOf(index));
  const rowXml = (cells: readonly SheetCell[], row: number, style: number) => {
    const lines = linesOf(cells, widths);
    // Not every program makes room for text that goes on in a next line.
    const height = lines > 1 ? ` ht="${lines * lineHeight}" customHeight="1"` : '';
    let written = `<row r="${row}"${height}>`;
    for (const [index, cell] of cells.entries()) {
      const at = `${letters[index] ?? lettersOf(index)}${row}`;
      const answer = row === 1 ? null : (answers[index] ?? null);
      const isEmpty = cell === null || cell === '';
      // An empty cell takes the style of its column: a locked one.
      if (!isEmpty) written += cellOf(cell, at, answer ?? style, look, formulaOf);
      else if (answer !== null) written += `<c r="${at}" s="${answer}"/>`;
    }
    return `${written}</row>`;
  };
  yield frame.start;
  yield rowXml(sheet.header, 1, styles.heading);
  for (const [index, cells] of sheet.rows.entries()) yield rowXml(cells, index + 2, styles.plain);
  yield frame.end;
}

/** So many characters of a sheet can still be read where they share a page of A4 across. */
const acrossPage = 210;

function pagesAcross(widths: readonly number[]): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / acrossPage));
}

/** The height of a line in points, and as many of them as a row of Excel can have. */
const [lineHeight, mostLines] = [15, 27];

/** How many lines the longest text of a row takes in its column. */
function linesOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  let most = 1;
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const lines = linesIn(cell, Math.max(1, (widths[index] ?? widest) - 1));
    if (lines > most) most = lines;
  }
  return Math.min(mostLines, most);
}

function cellOf(cell: SheetCell, at: string, style: number, look: CellStyles, formulaOf: FormulaOf): string {
  if (typeof cell === 'object' && cell !== null) {
    if ('figure' in cell) return figureXml(cell, at, look.of(cell), formulaOf(cell.claim));
    const value = 'date' in cell ? serialOf(cell.date) : cell.amount;
    return value === null ? cellOf(textOfCell(cell), at, style, look, formulaOf) : `<c r="${at}" s="${look.of(cell)}"><v>${value}</v></c>`;
  }
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const wrapped = style === styles.plain && (cell.length > widest / 4 || cell.includes('\n')) ? styles.wrapped : style;
  return `<c r="${at}" s="${wrapped}" t="inlineStr"><is><t xml:space="preserve">${cellXml(cell)}</t></is></c>`;
}

/** A figure with what it was worked out to: programs that work nothing out show that. */
function figureXml({ figure, per }: FigureCell, at: string, style: number, found: Formula | null): string {
  const written = found === null ? '' : xmlText(per === 1 ? found.formula : `(${found.formula})/${per}`);
  const formula = found === null ? '' : found.isArray ? `<f t="array" ref="${at}">${written}</f>` : `<f>${written}</f>`;
  return `<c r="${at}" s="${style}">${formula}<v>${figure}</v></c>`;
}

/** The widest that a column is made, in characters: a longer text goes on in the next line. */
const widest = 44;

/** Columns wide enough for the words of their heading and for the first rows, within reason. */
function widthsOf({ header, rows }: Sheet): number[] {
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
