import { writeMappingFile } from '../documents/mapping/mapping-file.ts';
import { plainShape, rejectedOf, writeRejected, type FileShape } from '../documents/mapping/rejected-file.ts';
import type { ImportFile } from '../documents/spreadsheets/import-file.ts';
import { openBook } from '../documents/spreadsheets/open-book.ts';
import type { Language } from '../domain/settings/kind.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { translator } from '../words/translate.ts';
import type { Call, Sentence } from './command.ts';
import type { MappedFile } from './import-mapped.ts';
import type { ToldRejection } from './import-rejections.ts';
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
  readonly file: ImportFile;
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

function rejectedBytes(out: string, { bytes, source, table, file, mapped, rejected, language }: BesideOf): Result<Uint8Array> {
  const shape = shapeOf({ bytes, source, file, mapped });
  if (!shape.ok) return shape;
  const sheet = rejectedOf({ table, file, shape: shape.value }, rejected, translator(language));
  return writeRejected([sheet], /\.xlsx$/i.test(out) ? 'xlsx' : 'csv');
}

function shapeOf({ bytes, source, file, mapped }: Pick<BesideOf, 'bytes' | 'source' | 'file' | 'mapped'>): Result<FileShape | null> {
  if (mapped !== null) return ok({ grid: mapped.grid, header: mapped.told.mapping.header });
  if (file.from !== null) return ok(null);
  const book = openBook(bytes ?? new Uint8Array(), source);
  const grid = book.ok ? book.value.grid(book.value.first) : book;
  return grid.ok ? ok(plainShape(grid.value)) : grid;
}
