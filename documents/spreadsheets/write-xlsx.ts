import { problem, type Problem } from '../../engine/values/problem.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { utf8Writer } from '../xml/utf8-writer.ts';
import { pack } from '../zip/packed.ts';
import { writeZip, type PackParts, type ZipPart } from '../zip/write-zip.ts';
import { lettersOf } from './cell-reference.ts';
import { cellStyles } from './cell-styles.ts';
import { longestCell } from './long-cell.ts';
import type { Sheet } from './sheet.ts';
import type { FormulaOf } from './cell-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import { workbookParts, type NamedSheet } from './workbook-parts.ts';

/** The longest text of a cell, and the most rows of a sheet. */
const limits = { cell: longestCell, rows: 1_048_576 } as const;

/**
 * An Excel workbook. The same sheets make the same bytes. Texts are texts, whatever they look like, so that nothing becomes
 * a formula and leading zeros stay; only a figure is one, by what `formulaOf` says of its claim, and the workbook has a name for its cell: that of the claim. Refused where a text or a sheet is longer than Excel can hold.
 */
export function writeXlsx(sheets: readonly Sheet[], formulaOf?: FormulaOf): Result<Uint8Array> {
  const parts = xlsxParts(sheets, formulaOf);
  if (!parts.ok) return parts;
  return ok(writeZip(Array.from(parts.value, ({ name, bytes }) => ({ name, packed: pack(bytes) }))));
}

/** The same bytes, where the host packs the parts. */
export async function writeXlsxWith(packParts: PackParts, sheets: readonly Sheet[], formulaOf?: FormulaOf): Promise<Result<Uint8Array>> {
  const parts = xlsxParts(sheets, formulaOf);
  return parts.ok ? ok(writeZip(await packParts(parts.value))) : parts;
}

/** The parts of such a workbook, each made when it is come to: it can be packed, and forgotten, before the next. */
function xlsxParts(sheets: readonly Sheet[], formulaOf: FormulaOf = () => null): Result<Iterable<ZipPart>> {
  const long = tooLongIn(sheets);
  if (long !== null) return fail(long);
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
  const about = workbookParts({ sheets: named, formats: look.formats, hasAnswers: sheets.some(hasAnswers) });
  const parts = function* () {
    const out = utf8Writer();
    for (const [name, xml] of Object.entries(about)) yield { name, bytes: utf8ToBytes(xml) };
    for (const [index, sheet] of sheets.entries()) {
      yield { name: `xl/worksheets/sheet${index + 1}.xml`, bytes: sheetXml(sheet, look, formulaOf, out) };
    }
  };
  return ok(parts());
}

/** What of some sheets Excel cannot hold: a text, or a sheet. */
function tooLongIn(sheets: readonly Sheet[]): Problem | null {
  for (const sheet of sheets) {
    if (sheet.rows.length >= limits.rows) return problem('field.tooLong', { column: sheet.name }, { max: limits.rows - 1 });
    for (const [at, cells] of sheet.rows.entries()) {
      const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.cell);
      if (column >= 0) return problem('field.tooLong', { row: at + 2, column: sheet.header[column] ?? '' }, { max: limits.cell });
    }
  }
  return null;
}

function hasAnswers({ entry = [] }: Sheet): boolean {
  return entry.some(({ isAnswer }) => isAnswer);
}

/** The cells of a sheet that a claim answers; the heading is the first row. */
function figuresIn(rows: Sheet['rows']): NamedSheet['figures'] {
  const figures: NamedSheet['figures'][number][] = [];
  for (const [row, cells] of rows.entries()) {
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (typeof cell !== 'object' || cell === null || !('figure' in cell)) continue;
      figures.push({ claim: cell.claim, column: lettersOf(column), row: row + 2 });
    }
  }
  return figures;
}

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
