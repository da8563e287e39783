import { headingsOf } from '../documents/mapping/headings.ts';
import { writeMappingFile } from '../documents/mapping/mapping-file.ts';
import { rejectedFile } from '../documents/mapping/rejected-file.ts';
import type { Grid } from '../documents/spreadsheets/book.ts';
import { openBook } from '../documents/spreadsheets/open-book.ts';
import { writeCsv } from '../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../documents/spreadsheets/write-xlsx.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import type { Language } from '../domain/settings/kind.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { translator } from '../words/translate.ts';
import type { Call, Sentence } from './command.ts';
import type { MappedFile } from './import-mapped.ts';
import { reasonOf, type ToldRejection } from './import-rejections.ts';
import { isSameFile } from './table-output.ts';

/** The files that an import is to write beside the register. */
export type Beside = { readonly rejected: string | null; readonly mapping: string | null };

/** Reads which files are asked for; a careless name must put none of them in the place of the register, or of what is read. */
export async function besideOf(call: Call, table: string, register: string): Promise<Result<Beside>> {
  const [rejected, mapping] = [call.text('rejected'), call.text('save-mapping')];
  for (const [option, path] of [
    ['--rejected', rejected],
    ['--save-mapping', mapping],
  ] as const) {
    for (const other of [register, call.text(table)]) {
      if (path !== null && other !== null && (await isSameFile(path, other)))
        return fail(problem('usage.invalid', undefined, { value: path, option }));
    }
  }
  return ok({ rejected, mapping });
}

/** What the files are made of. `bytes` are those of the file that was imported, where a file of its rows is asked for. */
export type BesideOf = {
  readonly bytes: Uint8Array | null;
  readonly source: string;
  readonly table: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly mapped: MappedFile | null;
  readonly rejected: readonly ToldRejection[];
  readonly language: Language;
};

/** Writes what was asked for, and tells it. */
export async function writeBeside({ rejected: out, mapping }: Beside, of: BesideOf): Promise<Result<readonly Sentence[]>> {
  const told: Sentence[] = [];
  if (mapping !== null && of.mapped !== null) {
    const written = await writeFileAtomically(mapping, writeMappingFile(of.mapped.told.mapping), 'shared');
    if (!written.ok) return written;
    told.push((say) => say('imports:mappingFile.written', { file: mapping }));
  }
  if (out !== null) {
    const bytes = rejectedBytes(out, of);
    const written = bytes.ok ? await writeFileAtomically(out, bytes.value, 'shared') : bytes;
    if (!written.ok) return written;
    const count = new Set(of.rejected.map(({ row }) => row)).size;
    told.push((say) => say('imports:rejectedFile.written', { file: out, count }));
  }
  return ok(told);
}

function rejectedBytes(out: string, { bytes, source, table, headings, mapped, rejected, language }: BesideOf): Result<Uint8Array> {
  const say = translator(language);
  const read =
    mapped === null ? firstTable(bytes ?? new Uint8Array(), source, table) : ok({ grid: mapped.grid, mapping: mapped.told.mapping });
  if (!read.ok) return read;
  const { grid, mapping } = read.value;
  const told = rejected.map((one) => {
    const heading = headings[one.column];
    const reason = reasonOf(one, { table, headings }, say);
    return { row: one.row, reason: heading === undefined ? reason : `${heading}: ${reason}` };
  });
  const sheet = rejectedFile(grid, mapping, told, say('mapping:reason'));
  return /\.xlsx$/i.test(out) ? writeXlsx([sheet]) : ok(writeCsv(sheet));
}

/** The sheet of a file with our own columns: its heading is its first row. */
function firstTable(bytes: Uint8Array, source: string, table: string): Result<{ readonly grid: Grid; readonly mapping: Mapping }> {
  const book = openBook(bytes, source);
  const read = book.ok ? book.value.grid(book.value.first) : book;
  if (!read.ok) return read;
  const row = read.value.keys === null ? (read.value.rows[0]?.row ?? 1) : 0;
  const header = { first: row, last: row };
  const columns = headingsOf(read.value, header).map((heading) => ({
    heading,
    goes: { to: 'leftOut' as const },
    values: {},
    order: null,
    separator: null,
    keeps: false,
  }));
  return ok({ grid: read.value, mapping: { version: 1, table, sheet: read.value.name, header, columns, fixed: {} } });
}
