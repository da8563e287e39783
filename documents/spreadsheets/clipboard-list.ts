import Papa from 'papaparse';
import { listSheet } from './list-sheet.ts';
import type { TypedList } from './typed-list.ts';
import { separatedText } from './write-csv.ts';

/**
 * So many characters of a table a browser takes apart in a fraction of the 50 ms that a task of the page may have; it does so on the
 * thread of the page that writes them to the clipboard.
 */
const longestHtml = 1_000_000;

/** What a clipboard takes: `text` with a tab between cells, and `html` with one table, which is `null` where it would be too long. */
export type ClipboardList = { readonly text: string; readonly html: string | null };

/**
 * Rows of a list as they are pasted into a spreadsheet or a letter: the columns of `keys` in their order, under their headings. What a
 * spreadsheet would take for a formula is guarded as in a CSV file.
 */
export function clipboardList({ table, rows, source, language, keys = null }: Omit<TypedList, 'register'>): ClipboardList {
  const sheet = listSheet(table, rows, source, language, keys);
  const cells = [sheet.header, ...sheet.rows].map((row) => row.map(separatedText));
  return { text: Papa.unparse(cells, { delimiter: '\t', newline: '\r\n' }), html: htmlTable(cells) };
}

function htmlTable(cells: readonly (readonly string[])[]): string | null {
  let html = '<table>';
  for (const [at, row] of cells.entries()) {
    html += `<tr>${row.map((cell) => htmlCell(cell, at === 0 ? 'th' : 'td')).join('')}</tr>`;
    if (html.length > longestHtml) return null;
  }
  return `${html}</table>`;
}

function htmlCell(text: string, tag: 'th' | 'td'): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  return `<${tag}>${escaped}</${tag}>`;
}
