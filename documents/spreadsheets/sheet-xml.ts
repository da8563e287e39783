import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { utf8Writer } from '../xml/utf8-writer.ts';
import { lettersOf } from './cell-reference.ts';
import { styles, type CellStyles } from './cell-styles.ts';
import { cellWriter, columnStart, type ColumnStart, type FormulaOf } from './cell-xml.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { linesOf, pagesAcross, widthsOf } from './sheet-widths.ts';
import { sheetFrame } from './workbook-parts.ts';

/** The height of a line in points. */
const lineHeight = 15;

const endsRow = utf8ToBytes('</row>');

/** The XML of a sheet in UTF-8. `out` may serve one sheet after the other. */
export function sheetXml(sheet: Sheet, look: CellStyles, formulaOf: FormulaOf, out = utf8Writer()): Uint8Array {
  const { header, rows, entry } = sheet;
  const widths = widthsOf(sheet);
  const answers = entry?.map(({ isAnswer, looks }) => (isAnswer ? look.ofAnswer(looks) : null)) ?? [];
  const frame = sheetFrame({
    widths,
    lastCell: `${lettersOf(Math.max(0, header.length - 1))}${rows.length + 1}`,
    entry: entry?.map(({ looks, choices, isOpen, isAnswer }) => ({ style: look.ofEntry(isAnswer ? 'plain' : looks), choices, isOpen })),
    isLocked: sheet.isLocked === true,
    pagesAcross: sheet.isWide === true ? pagesAcross(widths) : 1,
  });
  const columns = Array.from({ length: columnsOf(sheet) }, (_, index) => columnStart(index));
  const writer = cellWriter(out, look, formulaOf);

  function writeRow(cells: readonly SheetCell[], number: number, style: number): void {
    const lines = linesOf(cells, widths);
    // Not every program makes room for text that goes on in a next line.
    out.text(`<row r="${number}"${lines > 1 ? ` ht="${lines * lineHeight}" customHeight="1"` : ''}>`);
    const row = String(number);
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? null;
      const place = { column: columns[index] as ColumnStart, row };
      const answer = number === 1 ? null : (answers[index] ?? null);
      if (cell !== null && cell !== '') writer.cell(cell, place, answer ?? style);
      // An empty cell takes the style of its column: a locked one.
      else if (answer !== null) writer.empty(place, answer);
    }
    out.put(endsRow);
  }

  out.text(frame.start);
  writeRow(header, 1, styles.heading);
  for (const [index, cells] of rows.entries()) writeRow(cells, index + 2, styles.plain);
  out.text(frame.end);
  return out.take();
}

/** A row may have more cells than there are headings. */
function columnsOf({ header, rows }: Sheet): number {
  return rows.reduce((most, { length }) => Math.max(most, length), header.length);
}
