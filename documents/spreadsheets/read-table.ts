import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { checkedSize, fileText } from './file-text.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RawTable } from './sheet.ts';

/** Reads a table from the bytes of a file: an Excel workbook, JSON Lines or separated text, told apart by what is in them. */
export function readTable(bytes: Uint8Array, fileName: string): Result<RawTable> {
  const table = read(bytes);
  if (!table.ok) return fail(...table.problems.map((problem) => ({ ...problem, at: { ...problem.at, file: fileName } })));
  if (table.value.rows.length === 0) return fail(problem('import.noRows', { file: fileName }));
  return ok(table.value);
}

function read(bytes: Uint8Array): Result<RawTable> {
  const size = checkedSize(bytes);
  if (!size.ok) return size;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return readXlsx(bytes);
  const text = fileText(bytes);
  if (!text.ok) return text;
  return /^\s*[{[]/.test(text.value) ? readJsonLines(text.value) : readCsv(text.value);
}
