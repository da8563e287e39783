import Papa from 'papaparse';
import { listSheet } from './list-sheet.ts';
import type { TypedList } from './typed-list.ts';
import { separatedText } from './write-csv.ts';

/** What a clipboard takes: `text` with a tab between cells, and `html` with one table. */
export type ClipboardList = { readonly text: string; readonly html: string };

/**
 * Rows of a list as they are pasted into a spreadsheet or a letter: the columns of `keys` in their order, under their headings. What a
 * spreadsheet would take for a formula is guarded as in a CSV file.
 */
export function clipboardList({ table, rows, source, language, keys = null }: Omit<TypedList, 'register'>): ClipboardList {
  const sheet = listSheet(table, rows, source, language, keys);
  const cells = [sheet.header, ...sheet.rows].map((row) => row.map(separatedText));
  const html = cells.map((row, at) => row.map((cell) => htmlCell(cell, at === 0 ? 'th' : 'td')).join('')).map((row) => `<tr>${row}</tr>`);
  return { text: Papa.unparse(cells, { delimiter: '\t', newline: '\r\n' }), html: `<table>${html.join('')}</table>` };
}

function htmlCell(text: string, tag: 'th' | 'td'): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  return `<${tag}>${escaped}</${tag}>`;
}
