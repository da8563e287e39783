import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fileKind } from './file-kind.ts';
import { countingRows, type TellRows } from './grid-maker.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { openSheets } from './open-sheets.ts';
import type { RawTable } from './sheet.ts';
import { tableMaker } from './table-maker.ts';

/**
 * Reads the table of a file whose heading is its first row: a workbook of Excel or LibreOffice, JSON Lines or separated text, told apart by what
 * is in them. `openBook` reads what has its heading anywhere.
 */
export function readTable(bytes: Uint8Array, fileName: string, tell?: TellRows): Result<RawTable> {
  const table = read(bytes, countingRows(tell));
  if (!table.ok) return fail(...table.problems.map((problem) => ({ ...problem, at: { ...problem.at, file: fileName } })));
  if (table.value.rows.length === 0) return fail(problem('import.noRows', { file: fileName }));
  return ok(table.value);
}

function read(bytes: Uint8Array, count: TellRows): Result<RawTable> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  if (kind.value.is === 'text') {
    const { text } = kind.value.text;
    return /^\s*[{[]/.test(text) ? readJsonLines(text, count) : readCsv(text, count);
  }
  const book = openSheets(kind.value);
  if (!book.ok) return book;
  const { taker, table } = tableMaker(count);
  const sheet = book.value.read(book.value.first, taker);
  return sheet.ok ? table() : sheet;
}
