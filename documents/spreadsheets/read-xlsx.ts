import { readSheet } from 'read-excel-file/universal';
import type { RawCell } from '../../engine/imports/raw-cell.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { readZip } from '../zip/read-zip.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
import { crc32 } from '../zip/crc32.ts';
import { sheetLimits, type RawTable } from './sheet.ts';

/** Reads the first sheet of an Excel workbook. What it unpacks to is proven before a parser sees it. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<RawTable>> {
  const checked = unpacked(bytes);
  if (!checked.ok) return checked;
  const data = await cellsOf(checked.value);
  if (data === null) return fail(problem('file.broken'));
  const [heading = [], ...records] = data;
  const header = heading.map((cell) => (cell === null ? '' : textOfCell(cell).trim()));
  while (header.at(-1) === '') header.pop();
  const rows: { row: number; cells: RawCell[] }[] = [];
  for (const [at, record] of records.entries()) {
    const cells = record.map((cell) => (cell instanceof Date ? textOfCell(cell) : cell));
    if (cells.every((cell) => cell === null || cell === '')) continue;
    if (cells.slice(header.length).some((cell) => cell !== null && cell !== '')) return fail(problem('import.rowTooLong', { row: at + 2 }));
    rows.push({ row: at + 2, cells: header.map((_, column) => cells[column] ?? null) });
  }
  return ok({ header, rows });
}

/** The workbook unpacked within its limits, and stored again for the parser: it inflates nothing by itself. */
function unpacked(bytes: Uint8Array): Result<Uint8Array> {
  const members = readZip(bytes);
  if (!members.ok) return members;
  if (!members.value.some(({ name }) => name === 'xl/workbook.xml')) return fail(problem('file.unknownKind'));
  if (members.value.reduce((sum, { packed }) => sum + packed.size, 0) > sheetLimits.unpacked) return fail(problem('file.inflatesTooMuch'));
  const files: ZipFile[] = [];
  for (const member of members.value) {
    const content = member.unpack();
    if (!content.ok) return content;
    files.push({ name: member.name, packed: { method: 0, bytes: content.value, crc: crc32(content.value), size: content.value.length } });
  }
  return ok(writeZip(files));
}

type Cell = string | number | boolean | Date | null;

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | null> {
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    return (await readSheet(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, {
      trim: false,
    })) as readonly (readonly Cell[])[];
  } catch {
    return null;
  }
}

/** A date of a workbook has no time zone: a day, or a local date and time to the second. */
function textOfCell(cell: Exclude<Cell, null>): string {
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const local = cell.toISOString().slice(0, 19);
  return local.endsWith('T00:00:00') ? local.slice(0, 10) : local;
}
