import { problem } from '../../engine/values/problem.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { writeZip } from '../zip/write-zip.ts';
import { serialOfTime } from './serial-time.ts';
import { textOfCell, type Sheet, type SheetCell } from './sheet.ts';
import { cellXml, sheetFrame, styles, workbookParts } from './workbook-parts.ts';

/** The longest text that a cell of an Excel workbook can hold, in UTF-16 units, and the most rows of a sheet. */
const limits = { cell: 32_767, rows: 1_048_576 } as const;

/**
 * An Excel workbook. The same sheets make the same bytes. Texts are texts, whatever they look like, so that nothing becomes
 * a formula and leading zeros stay. Refused where a text or a sheet is longer than Excel can hold.
 */
export function writeXlsx(sheets: readonly Sheet[]): Result<Uint8Array> {
  for (const sheet of sheets) {
    if (sheet.rows.length >= limits.rows) return fail(problem('field.tooLong', { column: sheet.name }, { max: limits.rows - 1 }));
    for (const [at, cells] of sheet.rows.entries()) {
      const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.cell);
      if (column >= 0) return fail(problem('field.tooLong', { row: at + 2, column: sheet.header[column] ?? '' }, { max: limits.cell }));
    }
  }
  const hasTimes = sheets.some(({ rows }) => rows.some((cells) => cells.some((cell) => typeof cell === 'object' && cell !== null)));
  const parts = Object.entries(workbookParts(sheetNames(sheets), hasTimes)).map(([name, xml]) => ({ name, bytes: utf8ToBytes(xml) }));
  const written = sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, bytes: utf8ToBytes(sheetXml(sheet)) }));
  return ok(writeZip([...parts, ...written]));
}

/** Names of at most 31 characters, without those that Excel forbids, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
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

function sheetXml(sheet: Sheet): string {
  const frame = sheetFrame(widthsOf(sheet));
  const letters = sheet.header.map((_, index) => columnLetters(index));
  const rowXml = (cells: readonly SheetCell[], row: number, style: number) =>
    `<row r="${row}">${cells.map((cell, index) => cellOf(cell, `${letters[index] ?? columnLetters(index)}${row}`, style)).join('')}</row>`;
  const rows = sheet.rows.map((cells, index) => rowXml(cells, index + 2, styles.plain));
  return `${frame.start}${rowXml(sheet.header, 1, styles.heading)}${rows.join('')}${frame.end}`;
}

function cellOf(cell: SheetCell, at: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    const serial = serialOfTime(cell.time);
    return serial === null ? cellOf(textOfCell(cell), at, style) : `<c r="${at}" s="${styles.time}"><v>${serial}</v></c>`;
  }
  if (typeof cell === 'boolean') return `<c r="${at}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const wrapped = style === styles.plain && cell.includes('\n') ? styles.wrapped : style;
  return `<c r="${at}" s="${wrapped}" t="inlineStr"><is><t xml:space="preserve">${cellXml(cell)}</t></is></c>`;
}

/** A, B … Z, AA …; the first column is 0. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Columns wide enough for their heading and the first rows, within reason. */
function widthsOf({ header, rows }: Sheet): number[] {
  return header.map((name, column) => {
    const longest = rows.slice(0, 100).reduce((most, cells) => Math.max(most, widthOf(cells[column] ?? null)), widthOf(name));
    return Math.min(60, Math.max(8, longest + 2));
  });
}

/** Characters from Hangul Jamo on are counted as two wide. */
function widthOf(cell: SheetCell): number {
  const [line = ''] = textOfCell(cell).split('\n');
  return Array.from(line).reduce((sum, character) => sum + (character >= '\u1100' ? 2 : 1), 0);
}
