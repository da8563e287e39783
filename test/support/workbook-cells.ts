import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { openBook } from '../../documents/spreadsheets/open-book.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';

/** A workbook with other texts in some of its cells, by their references. Its texts stand in the cells. */
export function withCells(bytes: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  let sheet = strFromU8(parts[path] ?? new Uint8Array());
  for (const [reference, text] of Object.entries(cells)) {
    const cell = new RegExp(`(<c r="${reference}"[^>]*><is><t[^>]*>)[^<]*(</t>)`);
    if (!cell.test(sheet)) throw new Error(`${reference} holds no text`);
    sheet = sheet.replace(cell, `$1${text}$2`);
  }
  return zipSync({ ...parts, [path]: strToU8(sheet) });
}

/** The cells of a sheet as texts, row by row; the first is the heading. */
export function textsOf(bytes: Uint8Array, sheet: number): readonly (readonly string[])[] {
  const book = openBook(bytes, 'w.xlsx');
  const grid = book.ok ? book.value.grid(sheet) : book;
  if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
  return grid.value.rows.map(({ cells }) => cells.map(shownText));
}
