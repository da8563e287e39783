import { problem } from '../../engine/values/problem.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { writeZip } from '../zip/write-zip.ts';
import { plainCell, textOfCell, type FigureCell, type Formula, type Sheet, type SheetCell } from './sheet.ts';
import { lettersOf } from './cell-reference.ts';
import { longestCell } from './long-cell.ts';
import { cellStyles, styles, type CellStyles } from './cell-styles.ts';
import { serialOf } from './serial-time.ts';
import { xmlText } from '../xml/xml-text.ts';
import { cellXml, sheetFrame, workbookParts } from './workbook-parts.ts';

/** The longest text of a cell, and the most rows of a sheet. */
const limits = { cell: longestCell, rows: 1_048_576 } as const;

/**
 * An Excel workbook. The same sheets make the same bytes. Texts are texts, whatever they look like, so that nothing becomes
 * a formula and leading zeros stay; only a figure is one, by what `formulaOf` says of its claim, and the workbook has a name for its cell: that of the claim. Refused where a text or a sheet is longer than Excel can hold.
 */
export function writeXlsx(sheets: readonly Sheet[], formulaOf: FormulaOf = () => null): Result<Uint8Array> {
  for (const sheet of sheets) {
    if (sheet.rows.length >= limits.rows) return fail(problem('field.tooLong', { column: sheet.name }, { max: limits.rows - 1 }));
    for (const [at, cells] of sheet.rows.entries()) {
      const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.cell);
      if (column >= 0) return fail(problem('field.tooLong', { row: at + 2, column: sheet.header[column] ?? '' }, { max: limits.cell }));
    }
  }
  const look = cellStyles(sheets);
  const names = sheetNames(sheets);
  const named = sheets.map(({ header, rows, isForImport = false, isHidden = false, isWide = false }, index) => ({
    name: names[index] ?? '',
    columns: header.length,
    rows: rows.length,
    isForImport,
    isHidden,
    isWide,
    figures: figuresIn(rows),
  }));
  const parts = Object.entries(workbookParts({ sheets: named, formats: look.formats, hasAnswers: sheets.some(hasAnswers) })).map(
    ([name, xml]) => ({
      name,
      bytes: utf8ToBytes(xml),
    }),
  );
  const written = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    bytes: utf8ToBytes(sheetXml(sheet, look, formulaOf)),
  }));
  return ok(writeZip([...parts, ...written]));
}

function hasAnswers({ entry = [] }: Sheet): boolean {
  return entry.some(({ isAnswer }) => isAnswer);
}

/** The cells of a sheet that a claim answers; the heading is the first row. */
function figuresIn(rows: Sheet['rows']) {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'object' && cell !== null && 'figure' in cell ? [{ claim: cell.claim, column: lettersOf(column), row: row + 2 }] : [],
    ),
  );
}

/** The formula that answers a claim; `null` leaves the number as it is. */
type FormulaOf = (claim: string) => Formula | null;

/** Names of at most 31 characters, without those that Excel forbids, each once. */
export function sheetNames(sheets: readonly Sheet[]): string[] {
  const names: string[] = [];
  for (const { name } of sheets) {
    const plain =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .slice(0, 28)
        .trim() || 'Sheet';
    names.push(names.includes(plain) ? `${plain} ${names.length + 1}` : plain);
  }
  return names;
}

function sheetXml(sheet: Sheet, look: CellStyles, formulaOf: FormulaOf): string {
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
    const written = cells.map((cell, index) => {
      const at = `${letters[index] ?? lettersOf(index)}${row}`;
      const answer = row === 1 ? null : (answers[index] ?? null);
      // An empty cell takes the style of its column: a locked one.
      if (answer !== null && (cell === null || cell === '')) return `<c r="${at}" s="${answer}"/>`;
      return cellOf(cell, at, answer ?? style, look, formulaOf);
    });
    return `<row r="${row}"${height}>${written.join('')}</row>`;
  };
  const rows = sheet.rows.map((cells, index) => rowXml(cells, index + 2, styles.plain));
  return `${frame.start}${rowXml(sheet.header, 1, styles.heading)}${rows.join('')}${frame.end}`;
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
    const room = Math.max(1, (widths[index] ?? widest) - 1);
    const lines = cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
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
  const wrapped = style === styles.plain && (cell.includes('\n') || cell.length > widest / 4) ? styles.wrapped : style;
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
  return header.map((name, column) => {
    const heading = Math.max(...name.split(/\s+/).map(widthOf));
    const longest = rows.slice(0, 100).reduce((most, cells) => Math.max(most, shownWidth(cells[column] ?? null)), heading);
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
      .map(widthOf),
  );
}

/** Characters from Hangul Jamo on are counted as two wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character >= '\u1100' ? 2 : 1), 0);
}
