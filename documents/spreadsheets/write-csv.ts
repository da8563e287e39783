import Papa from 'papaparse';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import type { Sheet, SheetCell } from './sheet.ts';

const formulaLike = /^[=+\-@\t\r']/;

/** A text that a spreadsheet would take for a formula, with one `'` before it; so is one that begins with `'` itself. */
export function guarded(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

/** Takes away exactly the one `'` that `guarded` put there; one that it would not have put there stays. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formulaLike.test(text.slice(1)) ? text.slice(1) : text;
}

/** Comma separated values: UTF-8 with a byte order mark, lines ended by CR LF, texts guarded, numbers left as they are. */
export function writeCsv({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Uint8Array {
  const text = Papa.unparse(
    [header, ...rows].map((cells) => cells.map(cellText)),
    { newline: '\r\n' },
  );
  return utf8ToBytes(`\uFEFF${text}\r\n`);
}

function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? guarded(cell) : String(cell);
}
