import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { xmlText } from '../xml/xml-text.ts';
import type { Utf8Writer } from '../xml/utf8-writer.ts';
import { lettersOf } from './cell-reference.ts';
import { styles, type CellStyles } from './cell-styles.ts';
import { serialOf } from './serial-time.ts';
import { textOfCell, type FigureCell, type Formula, type SheetCell } from './sheet.ts';
import { widest } from './sheet-widths.ts';

/** The formula that answers a claim; `null` leaves the number as it is. */
export type FormulaOf = (claim: string) => Formula | null;

const endsText = utf8ToBytes('</t></is></c>');
const endsValue = utf8ToBytes('</v></c>');

/** What stands between the place of a cell and what it holds, by its style. */
function between(what: (style: number) => string): (style: number) => Uint8Array {
  const known: Uint8Array[] = [];
  return (style) => (known[style] ??= utf8ToBytes(what(style)));
}
const beforeText = between((style) => `" s="${style}" t="inlineStr"><is><t xml:space="preserve">`);
const beforeNumber = between((style) => `" s="${style}"><v>`);
const beforeFlag = between((style) => `" s="${style}" t="b"><v>`);
const beforeFormula = between((style) => `" s="${style}">`);
const ofEmpty = between((style) => `" s="${style}"/>`);

/** Where a cell stands. */
export type CellPlace = { readonly column: ColumnStart; readonly row: string };

/** How each cell of a column begins, up to the number of its row. */
export type ColumnStart = { readonly letters: string; readonly start: Uint8Array };

export function columnStart(column: number): ColumnStart {
  const letters = lettersOf(column);
  return { letters, start: utf8ToBytes(`<c r="${letters}`) };
}

export type CellWriter = {
  /** A cell that holds something; it has this style, unless what it holds has its own. */
  cell(cell: NonNullable<SheetCell>, place: CellPlace, style: number): void;
  /** A cell that is only styled. */
  empty(place: CellPlace, style: number): void;
};

/** Writes cells as SpreadsheetML. */
export function cellWriter(out: Utf8Writer, look: CellStyles, formulaOf: FormulaOf): CellWriter {
  const ascii = (text: string) => void out.plain(text, standing);
  const start = ({ column, row }: CellPlace, rest: Uint8Array) => {
    out.put(column.start);
    ascii(row);
    out.put(rest);
  };
  const number = (value: number, place: CellPlace, style: number) => {
    start(place, beforeNumber(style));
    ascii(String(value));
    out.put(endsValue);
  };

  function text(text: string, place: CellPlace, style: number): void {
    const isWrapped = style === styles.plain && (text.length > widest / 4 || text.includes('\n'));
    start(place, beforeText(isWrapped ? styles.wrapped : style));
    if (!out.plain(text, standing)) out.text(escaped(text));
    out.put(endsText);
  }

  /** A figure with what it was worked out to: programs that work nothing out show that. */
  function figure({ figure, per, claim }: FigureCell, place: CellPlace, style: number): void {
    const found = formulaOf(claim);
    start(place, beforeFormula(style));
    if (found !== null) {
      const written = xmlText(per === 1 ? found.formula : `(${found.formula})/${per}`);
      out.text(found.isArray ? `<f t="array" ref="${place.column.letters}${place.row}">${written}</f>` : `<f>${written}</f>`);
    }
    out.text(`<v>${figure}</v></c>`);
  }

  return {
    empty: (place, style) => start(place, ofEmpty(style)),
    cell(cell, place, style) {
      if (typeof cell === 'string') return text(cell, place, style);
      if (typeof cell === 'number') return number(cell, place, style);
      if (typeof cell === 'boolean') {
        start(place, beforeFlag(style));
        ascii(cell ? '1' : '0');
        return out.put(endsValue);
      }
      if ('figure' in cell) return figure(cell, place, look.of(cell));
      const value = 'date' in cell ? serialOf(cell.date) : cell.amount;
      if (value === null) text(textOfCell(cell), place, style);
      else number(value, place, look.of(cell));
    },
  };
}

/** Which characters of ASCII stand for themselves in any text of a workbook. */
const standing = Uint8Array.from({ length: 0x80 }, (_, unit) => (/[\t\n !#-%'-;=?-^`-\x7f]/.test(String.fromCharCode(unit)) ? 1 : 0));

/** A cell's text as the format wants it (ST_Xstring): CR, and what looks like an escape, are written `_xHHHH_`. */
function escaped(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replace(/\r/g, '_x000D_');
}
