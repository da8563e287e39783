import Papa from 'papaparse';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { TellRows } from './grid-maker.ts';
import { saidSeparator } from './separator.ts';
import { isTooWide, sheetLimits, tooManyColumns, tooManyRows, type RawTable } from './sheet.ts';
import { unguarded } from './write-csv.ts';

/**
 * Reads text that is separated by what its first line says (`sep=;`), else by the comma, semicolon, tab or pipe, whichever the heading
 * holds most of. Empty rows are passed over. `count` is told of each row.
 */
export function readCsv(text: string, count: TellRows): Result<RawTable> {
  const said = saidSeparator(text);
  const data = said === null ? csvRecords(text, delimiterOf(text)) : csvRecords(said.rest, said.separator);
  if (!data.ok) return data;
  const [header = [], ...records] = data.value;
  const rows: { row: number; cells: string[] }[] = [];
  for (const [at, cells] of records.entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const row = at + (said === null ? 2 : 3);
    if (cells.length > header.length) return fail(problem('import.rowTooLong', { row }));
    if (cells.length < header.length) return fail(problem('import.rowTooShort', { row }));
    if (rows.length >= sheetLimits.rows || isTooWide(rows.length + 1, header.length)) return tooManyRows(row);
    count(rows.push({ row, cells: cells.map(unguarded) }));
  }
  return ok({ header: header.map((name) => unguarded(name).trim()), rows });
}

/**
 * The records of a text with as many cells as each has, quotation marks taken off unless they are no more than signs (`isQuoted`). Its
 * size is looked at before any is made.
 */
export function csvRecords(text: string, delimiter: string, isQuoted = true): Result<readonly (readonly string[])[]> {
  const size = sizeOf(text, delimiter, isQuoted);
  if (size.most > sheetLimits.columns) return tooManyColumns(size.widest);
  if (size.records > sheetLimits.records || size.all > sheetLimits.cells) return tooManyRows(sheetLimits.records);
  if (size.longest > sheetLimits.text) return fail(problem('field.tooLong', { row: size.longestIn }, { max: sheetLimits.text }));
  if (!isQuoted) return ok(text.split('\n').map((line) => line.split(delimiter)));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const quote = errors.find((error) => error.type === 'Quotes');
  return quote === undefined ? ok(data) : fail(problem('import.quoteNotClosed', { row: (quote.row ?? 0) + 1 }));
}

const quotationMark = 0x22;
const lineFeed = 0x0a;

/** The size of a text, measured before any record or cell is made; `widest` and `longestIn` are records, counted from 1. */
function sizeOf(text: string, delimiter: string, isQuoted: boolean) {
  const separator = delimiter.charCodeAt(0);
  const size = { records: 0, all: 0, most: 0, widest: 0, longest: 0, longestIn: 0 };
  let [cells, begins, quotedFrom] = [1, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    // A cell is quoted where its first character is a quotation mark; two in a row stand for one.
    if (isQuoted && at === quotedFrom && text.charCodeAt(at) === quotationMark) {
      const end = text.indexOf('"', at + 1);
      at = end < 0 ? text.length - 1 : end;
      quotedFrom = text.charCodeAt(at + 1) === quotationMark ? at + 1 : -1;
      continue;
    }
    const code = text.charCodeAt(at);
    const ends = code === lineFeed || at === text.length;
    if (!ends && code !== separator) continue;
    if (at - begins > size.longest) [size.longest, size.longestIn] = [at - begins, size.records + 1];
    begins = quotedFrom = at + 1;
    size.all += 1;
    if (!ends) cells += 1;
    else {
      size.records += 1;
      if (cells > size.most) [size.most, size.widest] = [cells, size.records];
      cells = 1;
    }
  }
  return size;
}

/** How much of a heading is looked at, in characters: far more than the columns that are read have names. */
const longestHeading = 1024 ** 2;

function delimiterOf(text: string): string {
  const heading = text.slice(0, Math.min(endOfRecord(text), longestHeading)).replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
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
