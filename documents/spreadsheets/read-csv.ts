import Papa from 'papaparse';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { RawTable } from './sheet.ts';
import { unguarded } from './write-csv.ts';

/** Reads comma, semicolon or tab separated text: whichever the heading holds most of. Empty rows are passed over. */
export function readCsv(text: string): Result<RawTable> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n', skipEmptyLines: false });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) return fail(problem('import.quoteNotClosed', { row: (quote.row ?? 0) + 1 }));
  const [header = [], ...records] = data;
  const rows: { row: number; cells: string[] }[] = [];
  for (const [at, cells] of records.entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const row = at + 2;
    if (cells.length > header.length) return fail(problem('import.rowTooLong', { row }));
    if (cells.length < header.length) return fail(problem('import.rowTooShort', { row }));
    rows.push({ row, cells: cells.map(unguarded) });
  }
  return ok({ header: header.map((name) => unguarded(name).trim()), rows });
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, endOfRecord(text)).replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Where the first record ends: at a line feed outside quotation marks. */
function endOfRecord(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && !quoted) return at;
  }
  return text.length;
}
